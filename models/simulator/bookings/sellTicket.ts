/** Who sells the booking, for how much, and how it is paid. */
import { hashParts, type Random } from '../Random.ts'
import type { Contacts } from '../population/makeContacts.ts'
import { makeContacts } from '../population/makeContacts.ts'
import { householdNumber, makePerson } from '../population/makePerson.ts'
import type { Person } from '../population/Person.ts'
import { kindIndex, type TripKind } from '../tables/kinds.ts'
import { nationalities, nationalityOf } from '../tables/nationalities.ts'
import type { AgencyRow } from '../tables/agencies.ts'
import type { Sale, Sector, SimulatedPayment } from './Booking.ts'
import type { FlightScene } from './FlightScene.ts'
import type { TripPlan } from './planTrip.ts'

/** `ring`: the group that buys, or null. */
export function makeSale(
  scene: FlightScene,
  buyer: { readonly lead: Person; readonly kind: TripKind; readonly ring: number | null },
): Sale {
  const { random, world } = scene
  const { lead, kind } = buyer
  const state = buyer.ring === null ? null : (world.rings[buyer.ring] ?? null)
  const home = placeOfSale(scene, lead)
  if (state !== null && random.chance(state.agencyShare)) {
    const country = random.pick(state.row.sales)
    const own = (world.agencies.agency.get(country) as readonly AgencyRow[]).find(
      (agency) => agency.ring === buyer.ring,
    )
    if (own !== undefined) return saleIn(country, 'agency', own)
  }
  const channel = pickChannel(kind, random)
  if (channel === 'airline') return saleIn(home, channel, null)
  const list = (channel === 'online' ? world.agencies.online : world.agencies.agency).get(home) as readonly AgencyRow[]
  // A few large sellers and many small ones.
  return saleIn(home, channel, list[Math.floor(list.length * random.next() ** 1.7)] as AgencyRow)
}

/** Mostly where the buyer lives; some buy where they are, a few anywhere on the net. */
function placeOfSale({ random, flight }: FlightScene, lead: Person): string {
  const x = random.next()
  if (x < 0.02) return random.pick(nationalities).code
  if (x < 0.08)
    return nationalities.some((nation) => nation.code === flight.board.country) ? flight.board.country : 'KOR'
  return lead.residence === 'KOR' ? 'KOR' : lead.nationality.code
}

function pickChannel(kind: TripKind, random: Random): 'airline' | 'online' | 'agency' {
  const x = random.next() * (kind.channel[0] + kind.channel[1] + kind.channel[2])
  if (x < kind.channel[0]) return 'airline'
  return x < kind.channel[0] + kind.channel[1] ? 'online' : 'agency'
}

function saleIn(country: string, channel: Sale['channel'], agency: AgencyRow | null): Sale {
  const nation = nationalityOf(country)
  return {
    channel,
    agency,
    country: nation.alpha2,
    currency: nation.currency,
    krwPerUnit: nation.krwPerUnit,
    language: nation.language,
  }
}

/** Fare of one adult in the currency of the sale. Returns cost about 95 won a kilometre both ways, last-minute seats a third more. */
export function fareOf(
  sale: Sale,
  trip: { readonly sectors: readonly Sector[]; readonly plan: TripPlan; readonly lowCost: boolean },
  random: Random,
): number {
  let km = 0
  for (const sector of trip.sectors) km += sector.km
  const { plan } = trip
  const krw =
    (45_000 + km * 52) *
    (plan.business ? 3.4 : 1) *
    (trip.lowCost ? 0.72 : 1) *
    (plan.leadDays < 7 ? 1.36 : plan.leadDays < 21 ? 1.12 : 1) *
    random.logNormal(1, 0.22)
  const amount = krw / sale.krwPerUnit
  return amount > 2000 ? Math.round(amount / 100) * 100 : Math.round(amount)
}

/** Cash, own card, or the card of someone else; companies pay by account. */
export function makePayment(
  scene: FlightScene,
  payer: {
    readonly lead: Person
    readonly contacts: Contacts
    readonly kind: TripKind
    readonly plan: TripPlan
    readonly ring: number | null
  },
): SimulatedPayment {
  const { random, world } = scene
  if (payer.plan.cash) return { form: 'cash', card: null, thirdParty: null }
  if (!payer.plan.thirdParty) return { form: 'card', card: payer.contacts.card, thirdParty: null }
  if ((payer.kind.name === 'business' || payer.kind.name === 'visitor') && random.chance(0.5)) {
    return { form: 'miscellaneous', card: null, thirdParty: `CORP ${hashParts(payer.lead.household, 5) % 400} TRAVEL` }
  }
  // A group pays with three cards; honest third parties are relatives with a card of their own.
  const byRing = payer.ring !== null && random.chance(0.5)
  const household = byRing ? ringSponsor(scene, payer.ring as number) : payer.lead.household + 7
  const { card } = makeContacts(world.seed, makePerson(world.seed, household, 0), scene.day)
  return { form: 'card', card, thirdParty: card.holder }
}

/** Someone who pays for the couriers of a group: one of three, at a place of the pool that no traveller has. */
function ringSponsor(scene: FlightScene, ring: number): number {
  const country = (scene.world.rings[ring] as FlightScene['world']['rings'][number]).row.sales[0] as string
  return householdNumber(kindIndex('visitor'), country, 0x3f0000 + ring * 4 + scene.random.below(3))
}
