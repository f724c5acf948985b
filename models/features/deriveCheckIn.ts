/** Check-in, seat and cabin. */
import { isoToMs } from '#core/time/isoToMs.ts'
import { numberOrNaN } from './numberOrNaN.ts'
import type { Ground } from './Ground.ts'

export type CheckInFacts = {
  readonly leadHours: number
  /** Share of the flight checked in before: 0 first, 1 last. */
  readonly order: number
  readonly minutesBeforeLast: number
  readonly seatRow: number
  readonly rowsFromParty: number
  readonly cabin: Cabin | null
  readonly cabinOffFare: number
  readonly apartFromParty: number
}

export function deriveCheckIn(ground: Ground): CheckInFacts {
  const { traveller, companions, flightFacts } = ground.dossier
  const checkIn = traveller.checkIn
  const at = isoToMs(checkIn?.at)
  const seat = traveller.seat ?? checkIn?.seat ?? null
  const cabin = traveller.cabin ?? checkIn?.cabin ?? null
  const sequence = numberOrNaN(checkIn?.sequence)
  return {
    leadHours: (ground.departureMs - at) / 3_600_000,
    order: sequence / numberOrNaN(flightFacts.lastSequence),
    minutesBeforeLast: (isoToMs(flightFacts.lastCheckInAt) - at) / 60_000,
    seatRow: rowOf(seat),
    rowsFromParty: nearest(
      rowOf(seat),
      companions.map((other) => rowOf(other.seat ?? other.checkIn?.seat ?? null)),
    ),
    cabin: cabinNames[levelOfClass(cabin)] ?? null,
    cabinOffFare: isBetterThanFare(cabin, ground.journey.legs[ground.journey.current]?.bookingClass ?? null),
    apartFromParty: nearest(
      sequence,
      companions.map((other) => numberOrNaN(other.checkIn?.sequence)),
    ),
  }
}

/** `039G` and `39G` are row 39; `XXX` and the like are no seat. */
function rowOf(seat: string | null): number {
  if (seat === null) return Number.NaN
  const row = Number.parseInt(seat, 10)
  return row > 0 ? row : Number.NaN
}

function nearest(own: number, others: readonly number[]): number {
  let least = Number.NaN
  for (const other of others) {
    const gap = Math.abs(other - own)
    if (!(gap >= least) && !Number.isNaN(gap)) least = gap
  }
  return least
}

export const cabins = ['economy', 'premium', 'business', 'first'] as const
export type Cabin = (typeof cabins)[number]
const cabinNames: readonly (Cabin | undefined)[] = [undefined, ...cabins]

/** Cabins in rising order, by the booking letters that most carriers use for them (IATA Resolution 728, fare class designators). */
const cabinLevels: Readonly<Record<string, number>> = {
  Y: 1,
  M: 1,
  W: 2,
  C: 3,
  J: 3,
  D: 3,
  Z: 3,
  I: 3,
  F: 4,
  P: 4,
  A: 4,
  R: 4,
}
const discounted = /^[BEGHKLNOQSTUVX]$/

/** Before check-in a booking class stands where the cabin will be: discounted classes are economy. */
function levelOfClass(letter: string | null): number {
  if (letter === null) return -1
  return discounted.test(letter) ? 1 : (cabinLevels[letter] ?? -1)
}

function isBetterThanFare(cabin: string | null, bookingClass: string | null): number {
  const sits = levelOfClass(cabin)
  const paid = levelOfClass(bookingClass)
  return sits < 0 || paid < 0 ? Number.NaN : sits > paid ? 1 : 0
}
