/** Makes the people of a booking: passport, ticket, card of the frequent flyer, check-in, what they hide and declare. */
import type { Random } from '../Random.ts'
import type { Person } from '../population/Person.ts'
import { makePassport } from '../population/makePassport.ts'
import { carrierOf } from '../tables/carriers.ts'
import type { KindName, TripKind } from '../tables/kinds.ts'
import type { Guilt, Member, Sale, SimulatedCheckIn, Visa } from './Booking.ts'
import type { FlightScene } from './FlightScene.ts'
import type { PartyMember } from './gatherParty.ts'
import { planDeclaration } from './planDeclaration.ts'
import type { TripPlan } from './planTrip.ts'

export type MemberPlan = {
  readonly party: readonly PartyMember[]
  readonly plan: TripPlan
  readonly kind: TripKind
  readonly sale: Sale
  readonly guilt: readonly (Guilt | null)[]
  readonly checkIns: readonly (SimulatedCheckIn | null)[]
  readonly fare: number
}

export function makeMembers(scene: FlightScene, given: MemberPlan): readonly Member[] {
  const { random, world, day, flight } = scene
  const adult = Math.max(
    0,
    given.party.findIndex((one) => one.type === 'A'),
  )
  // Some are sold on the ticket of a partner.
  const partner = flight.carrier.partner !== null && random.chance(0.06) ? flight.carrier.partner : flight.carrier.code
  const stock = carrierOf(partner).accounting
  return given.party.map((one, i) => {
    const checkIn = given.checkIns[i] as SimulatedCheckIn | null
    const guilt = given.guilt[i] as Guilt | null
    const share = one.type === 'IN' ? 0.1 : one.type === 'C' ? 0.75 : 1
    const renewedDaysAgo = i === 0 ? given.plan.renewedDaysAgo : null
    const passport = makePassport(world.seed, one.person, { day, renewedDaysAgo })
    return {
      person: one.person,
      passport,
      bookedGiven: random.chance(0.005) ? misspell(one.person.given, random) : one.person.given,
      ref: i + 1,
      type: one.type,
      carriedBy: one.type === 'IN' ? adult + 1 : null,
      ticket: stock + String(2_100_000_000 + Math.floor(random.next() * 899_999_999)),
      fare: Math.round(given.fare * share),
      frequentFlyer:
        one.type === 'A' && random.chance(given.kind.frequentFlyer * (guilt?.offence === 'drugs' ? 0.5 : 1))
          ? frequentFlyerNumber(one.person.id)
          : null,
      earlyPassport: random.chance(0.55),
      visa: makeVisa(scene, one.person, given.kind),
      verified: random.chance(0.97),
      mistypedNumber: random.chance(0.012) ? mistype(passport.number) : null,
      checkIn,
      guilt,
      declaration:
        one.type === 'IN' || checkIn === null
          ? null
          : planDeclaration(scene, { kind: given.kind, plan: given.plan, guilt }),
    }
  })
}

/** Share of those who need a visa to enter Korea, by kind of trip; visitors of some states need none. */
const visaShares: Readonly<Partial<Record<KindName, number>>> = {
  student: 0.9,
  worker: 0.95,
  family: 0.35,
  trader: 0.5,
  tourist: 0.35,
  visitor: 0.4,
}
const visaFree = new Set([
  'USA',
  'CAN',
  'JPN',
  'DEU',
  'FRA',
  'GBR',
  'NLD',
  'ITA',
  'ESP',
  'POL',
  'AUS',
  'NZL',
  'SGP',
  'MYS',
  'THA',
  'TWN',
  'HKG',
  'MAC',
  'ARE',
  'QAT',
  'SAU',
  'BRA',
  'MEX',
  'COL',
  'PER',
  'TUR',
  'KAZ',
])

function makeVisa(scene: FlightScene, person: Person, kind: TripKind): Visa | null {
  const { random, day } = scene
  const share = visaShares[kind.name] ?? 0
  const free = visaFree.has(person.nationality.code) && kind.name !== 'student' && kind.name !== 'worker'
  if (person.nationality.code === 'KOR' || free || !random.chance(share)) return null
  return {
    number: `V${random.between(10_000_000, 99_999_999)}`,
    place: person.nationality.city,
    issuedDay: day - random.between(8, 300),
  }
}

/** Two neighbouring letters swapped, as typing goes wrong. */
function misspell(name: string, random: Random): string {
  const at = random.below(Math.max(1, name.length - 1))
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}

/** Two neighbours swapped, or the last one changed where they are alike. */
function mistype(number: string): string {
  const [a, b] = [number.charAt(number.length - 2), number.charAt(number.length - 1)]
  return number.slice(0, -2) + (a === b ? a + String((Number(b) + 1) % 10) : b + a)
}

/** The same number on every trip. */
const frequentFlyerNumber = (id: number): string => String(100_000_000_000 + ((id * 7919) % 899_999_999_999))
