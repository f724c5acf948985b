/** Makes the people of a booking: passport, ticket, card of the frequent flyer, check-in, what they hide and declare. */
import { makePassport } from '../population/makePassport.ts'
import type { TripKind } from '../tables/kinds.ts'
import type { Guilt, Member, Sale, SimulatedCheckIn } from './Booking.ts'
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
  return given.party.map((one, i) => {
    const checkIn = given.checkIns[i] as SimulatedCheckIn | null
    const guilt = given.guilt[i] as Guilt | null
    const share = one.type === 'IN' ? 0.1 : one.type === 'C' ? 0.75 : 1
    const renewedDaysAgo = i === 0 ? given.plan.renewedDaysAgo : null
    const passport = makePassport(world.seed, one.person, { day, renewedDaysAgo })
    return {
      person: one.person,
      passport,
      ref: i + 1,
      type: one.type,
      carriedBy: one.type === 'IN' ? adult + 1 : null,
      ticket: flight.carrier.accounting + String(2_100_000_000 + Math.floor(random.next() * 899_999_999)),
      fare: Math.round(given.fare * share),
      frequentFlyer:
        one.type === 'A' && random.chance(given.kind.frequentFlyer) ? frequentFlyerNumber(one.person.id) : null,
      earlyPassport: random.chance(0.55),
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

/** Two neighbours swapped, or the last one changed where they are alike. */
function mistype(number: string): string {
  const [a, b] = [number.charAt(number.length - 2), number.charAt(number.length - 1)]
  return number.slice(0, -2) + (a === b ? a + String((Number(b) + 1) % 10) : b + a)
}

/** The same number on every trip. */
const frequentFlyerNumber = (id: number): string => String(100_000_000_000 + ((id * 7919) % 899_999_999_999))
