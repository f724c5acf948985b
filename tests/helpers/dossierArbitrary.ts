/** Dossiers as odd as the world sends them: missing, absurd and contradictory values in every place. */
import * as fc from 'fast-check'
import type { Bag } from '#core/baggage/Bag.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Segment } from '#core/booking/Segment.ts'
import type { Declaration } from '#core/declaration/Declaration.ts'
import type { Dossier } from '#core/dossier/Dossier.ts'
import { linkKinds } from '#core/dossier/LinkFacts.ts'
import type { PersonHistory } from '#core/dossier/PersonHistory.ts'
import { rateKinds } from '#core/dossier/RateFact.ts'
import { outcomes } from '#core/inspection/Outcome.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import {
  makeBag,
  makeCheckIn,
  makeDeclaration,
  makeDossier,
  makeFlight,
  makeName,
  makePassport,
  makePnr,
  makeSegment,
  makeTraveller,
} from './makeDossier.ts'

const span = { start: 0, end: 0 }
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const place = orNull(fc.constantFrom('ICN', 'GMP', 'ADD', 'GRU', 'BKK', 'JFK', 'SEL', 'XXX', '', 'icn', 'LONGER'))
const countryCode = orNull(fc.constantFrom('KOR', 'KR', 'D', 'BRA', 'XXA', '', '??', 'ETH'))
const local = orNull(
  fc.constantFrom(
    '2026-11-20T19:00',
    '2026-11-21',
    '2026-11-22T16:30',
    '2026-11-25T23:59',
    '1899-02-31T99:99',
    'soon',
    '',
    '2026-03-08T02:30',
  ),
)
const instant = orNull(
  fc.constantFrom(
    '2026-11-21T10:30:00Z',
    '2026-11-21T10:30',
    '2026-11-22',
    '2036-01-01T00:00:00+09:00',
    '0000-00-00',
    'T',
    '1970-01-01T00:00:00.000Z',
  ),
)
const amount = fc.constantFrom(0, -1, 1e12, 0.01, 250_000, Number.MAX_VALUE)
const money = orNull(fc.record({ amount, currency: fc.constantFrom('KRW', 'USD', 'XXX', '') }))
const number = orNull(fc.constantFrom(0, 1, 2, 23, 999, -4, 1e9))
const text = orNull(fc.string({ maxLength: 12 }))
const pool = orNull(
  fc.record({ role: fc.constantFrom('head' as const, 'member' as const), id: fc.constantFrom('1', '2', '') }),
)

const segment: fc.Arbitrary<Segment> = fc
  .record({
    from: place,
    to: place,
    departureLocal: local,
    arrivalLocal: local,
    kind: fc.constantFrom('air' as const, 'surface' as const, 'hotel' as const),
    carrier: text,
    status: orNull(fc.constantFrom('HK', 'UN', '')),
    bookingClass: orNull(fc.constantFrom('Y', 'J', 'F', '?', '')),
  })
  .map((change) => makeSegment(change))

const document = fc
  .record({
    kind: fc.constantFrom('passport' as const, 'visa' as const, 'other' as const),
    number: text,
    issuer: countryCode,
    nationality: countryCode,
    birthOn: instant,
    issuedOn: instant,
    expiresOn: instant,
  })
  .map((change) => makePassport(change))

const checkIn = orNull(
  fc.record({ at: instant, sequence: number, seat: text, cabin: text, pool }).map((change) => makeCheckIn(change)),
)

const traveller: fc.Arbitrary<Traveller> = fc
  .record({
    id: fc.constantFrom('t1', 't2', 't3').map((id) => id as Traveller['id']),
    pnrRef: orNull(fc.constantFrom('1', '2')),
    kind: fc.constantFrom('adult' as const, 'infant' as const, 'crew' as const, 'unknown' as const),
    name: fc.tuple(fc.string(), fc.string()).map(([surname, given]) => makeName(surname, given)),
    sex: orNull(fc.constantFrom('M' as const, 'F' as const, 'X' as const)),
    birthOn: instant,
    nationality: countryCode,
    residence: countryCode,
    documents: fc.array(document, { maxLength: 3 }),
    seat: orNull(fc.constantFrom('23A', '039G', 'XXX', '', '-1')),
    cabin: orNull(fc.constantFrom('Y', 'C', '', 'LONGER')),
    checkIn,
    bagPieces: number,
    bagWeightKg: number,
    verified: orNull(fc.boolean()),
    identity: orNull(fc.constant('i' as NonNullable<Traveller['identity']>)),
  })
  .map((change) => makeTraveller(change))

const bag: fc.Arbitrary<Bag> = fc
  .record({
    tag: fc.constantFrom('0071000001', '0071000009', '0180000003', 'ABC', ''),
    ownerId: orNull(fc.constantFrom('t1', 't2').map((id) => id as Traveller['id'])),
    destination: place,
    weightKg: number,
    pool,
    status: fc.constantFrom('expected' as const, 'loaded' as const, 'offloaded' as const, 'deleted' as const),
    events: fc.array(fc.record({ kind: fc.constant('LOADED'), at: instant, station: text }), { maxLength: 2 }),
  })
  .map((change) => makeBag(change))

const agency = orNull(
  fc.record({
    system: text,
    iataNumber: orNull(fc.constantFrom('17300010', '1', '')),
    office: text,
    city: place,
    country: countryCode,
    kind: fc.constantFrom('agency' as const, 'unknown' as const),
    agent: text,
    span: fc.constant(span),
  }),
)

const payment = fc.record({
  form: fc.constantFrom('cash' as const, 'card' as const, 'other' as const),
  code: fc.string(),
  amount: money,
  cardVendor: text,
  cardIssuer: orNull(fc.constantFrom('412345', 'x')),
  cardEnd: text,
  cardExpires: orNull(fc.constantFrom('2027-02', '99', '')),
  holder: text,
  travellerRef: orNull(fc.constantFrom('1', '2')),
  span: fc.constant(span),
})

const ticket = fc.record({
  number: fc.constantFrom('0711234567890', '', 'x'),
  kind: text,
  booklets: number,
  issuedAt: instant,
  issuedCity: place,
  fare: money,
  total: money,
  fareBasis: text,
  refundable: orNull(fc.boolean()),
  travellerRef: orNull(fc.constantFrom('1', '2')),
  span: fc.constant(span),
})

const contact = fc.record({
  kind: fc.constantFrom('phone' as const, 'email' as const, 'address' as const),
  value: fc.string(),
  asSent: fc.string(),
  travellerRef: fc.constant(null),
  country: countryCode,
  city: text,
  purpose: fc.constant('contact' as const),
  span: fc.constant(span),
})

const historyItem = fc.record({
  at: instant,
  agent: text,
  action: fc.constant('changed' as const),
  subject: fc.constantFrom('segment' as const, 'name' as const, 'other' as const),
  text: fc.string(),
  span: fc.constant(span),
})

const pnr: fc.Arbitrary<Pnr> = fc
  .record({
    createdAt: instant,
    changedAt: instant,
    ticketedAt: instant,
    locators: fc.array(fc.record({ system: fc.string(), code: fc.string(), kind: text, createdAt: instant }), {
      maxLength: 2,
    }),
    agency,
    size: number,
    segments: fc.array(segment, { maxLength: 6 }),
    payments: fc.array(payment, { maxLength: 2 }),
    tickets: fc.array(ticket, { maxLength: 2 }),
    contacts: fc.array(contact, { maxLength: 3 }),
    history: fc.array(historyItem, { maxLength: 3 }),
    excessBags: number,
  })
  .map((change) => makePnr(change))

const history: fc.Arbitrary<PersonHistory> = fc.record({
  arrivals: fc.array(
    fc.record({
      flightId: fc.string(),
      arrivalAt: instant.map((at) => at ?? ''),
      carrier: fc.string(),
      from: fc.constantFrom('ADD', 'NRT', ''),
      origin: place,
      agency: text,
      partySize: number,
      bagWeightKg: number,
      outcome: orNull(fc.constantFrom(...outcomes)),
    }),
    { maxLength: 4 },
  ),
  knownSince: instant,
})

const declaration: fc.Arbitrary<Declaration> = fc
  .record({
    declaredAt: instant,
    stayDays: number,
    companions: number,
    countriesVisited: fc.array(
      countryCode.map((code) => code ?? ''),
      { maxLength: 3 },
    ),
    cash: money,
    totalValueUsd: number,
  })
  .map((change) => makeDeclaration(change))

const counts = { inspected: fc.nat(1e6), found: fc.nat(1000), drugFound: fc.nat(100) }

export const dossierArbitrary: fc.Arbitrary<Dossier> = fc
  .record({
    asOf: instant.map((at) => at ?? ''),
    flight: fc
      .record({
        from: place.map((code) => code ?? ''),
        to: place.map((code) => code ?? ''),
        departureAt: instant,
        arrivalAt: instant,
        departureLocal: local,
        arrivalLocal: local,
      })
      .map((change) => makeFlight(change)),
    traveller,
    pnr: orNull(pnr),
    companions: fc.array(traveller, { maxLength: 3 }),
    bags: fc.array(bag, { maxLength: 3 }),
    partyBags: fc.array(bag, { maxLength: 3 }),
    declaration: orNull(declaration),
    history,
    companionHistories: fc.array(history, { maxLength: 2 }),
    links: fc.array(
      fc.record({
        kind: fc.constantFrom(...linkKinds),
        people: fc.nat(99),
        onFlight: fc.nat(9),
        finds: fc.nat(9),
        drugFinds: fc.nat(9),
      }),
      { maxLength: 4 },
    ),
    rates: fc.array(
      fc.record({ kind: fc.constantFrom(...rateKinds), key: fc.string(), ...counts, travellers: fc.nat(1e7) }),
      { maxLength: 6 },
    ),
    base: fc.record(counts),
    patterns: fc.array(fc.constantFrom('drug-minder', 'goods-frequent-heavy'), { maxLength: 2 }),
    flightFacts: fc.record({
      travellers: fc.nat(500),
      bagPieces: fc.nat(500),
      meanWeightKg: number,
      lastSequence: number,
      lastCheckInAt: instant,
    }),
  })
  .map((change) => makeDossier(change))
