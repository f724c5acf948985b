/** Check-in of the members of a booking: time, seat, bags and pools; sequence and tag numbers follow per flight. */
import type { TripKind } from '../tables/kinds.ts'
import type { Guilt, SimulatedCheckIn } from './Booking.ts'
import type { FlightScene } from './FlightScene.ts'
import type { TripPlan } from './planTrip.ts'

export type PartyShape = {
  readonly types: readonly ('A' | 'C' | 'IN')[]
  readonly guilt: readonly (Guilt | null)[]
  readonly kind: TripKind
  readonly plan: TripPlan
}

/** One entry a member; null for all when the party does not come. */
export function planCheckIns(scene: FlightScene, party: PartyShape): readonly (SimulatedCheckIn | null)[] {
  const { random, flight } = scene
  const seated = party.types.filter((type) => type !== 'IN').length
  const seats = scene.seats.take(seated, party.plan.business, random)
  if (party.guilt.every((one) => one === null) && random.chance(party.kind.noShow)) return party.types.map(() => null)
  const lead = party.plan.lateCheckIn
    ? random.between(41, 62)
    : Math.max(44, Math.round(random.normal(party.kind.checkInHours * 60, 34)))
  const pooled = party.types.length > 1 && random.chance(0.5)
  let seat = 0
  let head = -1
  const result: SimulatedCheckIn[] = party.types.map((type, i) => {
    const bags = type === 'IN' ? { pieces: 0, weightKg: 0 } : planBags(scene, party, { child: type === 'C', place: i })
    if (bags.pieces > 0 && head < 0) head = i
    return {
      minute: flight.departure - lead + Math.floor(i / 3),
      sequence: 0,
      seat: type === 'IN' ? (seats[Math.max(0, seat - 1)] ?? '') : (seats[seat++] ?? ''),
      pieces: bags.pieces,
      weightKg: bags.weightKg,
      poolHead: null,
      firstSerial: 0,
    }
  })
  return pooled && head >= 0 ? pool(result, head) : result
}

/** The head of the pool holds all pieces and all weight. */
function pool(members: readonly SimulatedCheckIn[], head: number): readonly SimulatedCheckIn[] {
  const pieces = members.reduce((sum, one) => sum + one.pieces, 0)
  const weightKg = members.reduce((sum, one) => sum + one.weightKg, 0)
  return members.map((one, i) => ({
    ...one,
    pieces: i === head ? pieces : 0,
    weightKg: i === head ? weightKg : 0,
    poolHead: head,
  }))
}

function planBags(
  scene: FlightScene,
  party: PartyShape,
  who: { readonly child: boolean; readonly place: number },
): { readonly pieces: number; readonly weightKg: number } {
  const { random } = scene
  const { kind, plan } = party
  const lowCost = scene.flight.carrier.lowCost && random.chance(0.16)
  if (plan.handOnly || lowCost || (who.child && random.chance(0.6))) return { pieces: 0, weightKg: 0 }
  const guilty = party.guilt[who.place] !== null
  const more =
    (kind.bags > 1 ? random.chance(kind.bags - 1) : false) || (guilty && plan.extraBags > 0) || random.chance(0.06)
  const none = kind.bags < 1 && random.chance(1 - kind.bags)
  if (none && !(guilty && plan.extraKg > 0)) return { pieces: 0, weightKg: 0 }
  const pieces = (more ? 2 : 1) + (random.chance(0.03) ? 1 : 0)
  const mean = kind.bagKg + kind.kgPerDay * Math.min(20, plan.stayDays) + (who.child ? -5 : 0)
  let weight = 0
  for (let i = 0; i < pieces; i++) weight += Math.max(4, Math.min(32, random.normal(i === 0 ? mean : mean * 0.86, 4.3)))
  if (guilty) weight += plan.extraKg
  return { pieces, weightKg: Math.min(32 * pieces, Math.round(weight)) }
}
