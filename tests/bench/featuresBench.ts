/** Measures computing the feature rows of full dossiers, with pattern matching, and putting contributions into reasons. */
import type { Bag } from '#core/baggage/Bag.ts'
import type { Dossier } from '#core/dossier/Dossier.ts'
import { rateKinds } from '#core/dossier/RateFact.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { computeFeatures } from '#models/features/computeFeatures.ts'
import { computeWithPatterns } from '#models/patterns/computeWithPatterns.ts'
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import { formatReasons } from '#models/reasons/formatReasons.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import {
  makeBag,
  makeCheckIn,
  makeDeclaration,
  makeDossier,
  makeName,
  makePnr,
  makeTraveller,
} from '#tests/helpers/makeDossier.ts'

export type FeaturesBench = {
  readonly travellers: number
  readonly features: number
  /** Per traveller, median of the rounds. */
  readonly computeUs: number
  readonly withPatternsUs: number
  readonly reasonsUs: number
}

export function benchFeatures(travellers = 2000, rounds = 9): FeaturesBench {
  const reference = loadReference()
  const dossiers = makeFullDossiers(travellers)
  const rows = dossiers.map((dossier) => computeFeatures(dossier, reference))
  const contributions = Float64Array.from(catalogue, (_, place) => (((place * 7919) % 13) - 6) / 10)
  const perTraveller = (run: (dossier: Dossier, index: number) => unknown) => medianUs(rounds, dossiers, run)
  return {
    travellers,
    features: catalogue.length,
    computeUs: perTraveller((dossier) => computeFeatures(dossier, reference)),
    withPatternsUs: perTraveller((dossier) => computeWithPatterns(dossier, reference, defaultPatterns)),
    reasonsUs: perTraveller((dossier, index) =>
      formatReasons(contributions, rows[index] as Float32Array, { dossier, reference, model: 'drug' }),
    ),
  }
}

function medianUs(
  rounds: number,
  dossiers: readonly Dossier[],
  run: (dossier: Dossier, index: number) => unknown,
): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    dossiers.forEach(run)
    times.push(((performance.now() - start) * 1000) / dossiers.length)
  }
  times.sort((a, b) => a - b)
  return Math.round((times[Math.floor(rounds / 2)] ?? 0) * 10) / 10
}

/** Parties of four with tickets, card, contacts, history, links, rates, bags and a declaration; every booking an object of its own. */
function makeFullDossiers(count: number): readonly Dossier[] {
  return Array.from({ length: count }, (_, index) => makeFullDossier(index))
}

const span = { start: 0, end: 0 }

function makeFullDossier(index: number): Dossier {
  const people = [0, 1, 2, 3].map((n) => makeMember(index * 4 + n, n))
  const bags = people.map((one, n) => makeFullBag(one, index * 4 + n))
  const arrivals = Array.from({ length: index % 6 }, (_, n) => ({
    flightId: `F${n}`,
    arrivalAt: `2026-0${1 + n}-11T07:30:00Z`,
    carrier: 'ET',
    from: 'ADD',
    origin: 'GRU',
    agency: '17300010',
    partySize: 2,
    bagWeightKg: 20 + n,
    outcome: n % 2 ? ('nothing' as const) : null,
  }))
  const history = { arrivals, knownSince: arrivals[0]?.arrivalAt ?? null }
  return makeDossier({
    traveller: people[0] as Traveller,
    companions: people.slice(1),
    bags: bags.slice(0, 1),
    partyBags: bags,
    pnr: makeFullPnr(index),
    declaration: makeDeclaration(),
    history,
    companionHistories: [history, history, history],
    links: [
      { kind: 'phone', people: index % 5, onFlight: 0, finds: 0, drugFinds: 0 },
      { kind: 'agency', people: 400, onFlight: 3, finds: 7, drugFinds: 0 },
    ],
    rates: rateKinds.map((kind) => ({ kind, key: 'x', inspected: 400, found: 9, drugFound: 1, travellers: 12_000 })),
    base: { inspected: 20_000, found: 500, drugFound: 12 },
  })
}

function makeMember(number: number, ref: number): Traveller {
  return makeTraveller({
    id: `t${number}` as Traveller['id'],
    pnrRef: String(ref + 1),
    name: makeName('SILVA', `GIVEN${number}`),
    seat: `${10 + (number % 40)}A`,
    checkIn: makeCheckIn({ sequence: number % 300, at: '2026-11-21T17:00:00Z' }),
    bagWeightKg: 10 + (number % 25),
  })
}

function makeFullBag(owner: Traveller, number: number): Bag {
  return makeBag({
    id: `b${number}` as Bag['id'],
    tag: `0071${String(number % 1_000_000).padStart(6, '0')}`,
    ownerId: owner.id,
    weightKg: 20,
    events: [{ kind: 'LOADED', at: '2026-11-21T18:30:00Z', station: 'ADD' }],
  })
}

function makeFullPnr(index: number): Dossier['pnr'] {
  const plain = makePnr()
  const contact = { asSent: '', travellerRef: null, country: null, city: null, purpose: 'contact' as const, span }
  const money = { amount: 1450, currency: 'USD' }
  return makePnr({
    segments: plain.segments.map((segment) => ({ ...segment })),
    travellers: [1, 2, 3, 4].map(
      (n) =>
        ({ ...plain.travellers[0], ref: String(n), name: makeName('SILVA', `GIVEN${index * 4 + n - 1}`) }) as never,
    ),
    changedAt: '2026-11-21T12:00:00Z',
    agency: {
      system: '1A',
      iataNumber: '17300010',
      office: 'SAO1A',
      city: 'SAO',
      country: 'BR',
      kind: 'agency',
      agent: 'AB',
      span,
    },
    payments: [
      {
        form: 'card',
        code: 'CC',
        amount: money,
        cardVendor: 'VI',
        cardIssuer: '412345',
        cardEnd: '0001',
        cardExpires: '2029-05',
        holder: 'MARIA SANTOS',
        travellerRef: null,
        span,
      },
    ],
    tickets: [1, 2, 3, 4].map((n) => ({
      number: `07112345678${n}0`,
      kind: 'T',
      booklets: 1,
      issuedAt: '2026-11-21T11:00:00Z',
      issuedCity: 'SAO',
      fare: null,
      total: money,
      fareBasis: null,
      refundable: false,
      travellerRef: String(n),
      span,
    })),
    contacts: [
      { ...contact, kind: 'phone', value: `5511${index}` },
      { ...contact, kind: 'email', value: `a${index}@gmail.com` },
    ],
    history: [{ at: '2026-11-21T12:00:00Z', agent: 'AB', action: 'changed', subject: 'segment', text: '', span }],
  })
}
