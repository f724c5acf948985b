/** Draws how a trip is booked and made: ordinary habits of its kind, overlaid by the marks of what is hidden, if any. */
import type { Random } from '../Random.ts'
import type { TripKind } from '../tables/kinds.ts'
import type { Marks } from '../tables/offences.ts'

export type TripPlan = {
  readonly leadDays: number
  readonly stayDays: number
  readonly oneWay: boolean
  readonly cash: boolean
  readonly thirdParty: boolean
  readonly business: boolean
  readonly handOnly: boolean
  readonly extraKg: number
  readonly extraBags: number
  readonly lateCheckIn: boolean
  readonly connecting: boolean
  readonly renewedDaysAgo: number | null
  readonly alone: boolean
  readonly sharedPhone: boolean
  readonly changed: boolean
  readonly declares: boolean
}

const noMarks: Marks = {}

/** `connecting` is the share of the flight's bookings that began elsewhere. */
export function planTrip(
  kind: TripKind,
  given: { readonly marks: Marks | null; readonly connecting: number },
  random: Random,
): TripPlan {
  const marks = given.marks ?? noMarks
  const shows = (chance: number | undefined): boolean => chance !== undefined && random.chance(chance)
  const stayDays = shows(marks.stay?.[0])
    ? random.logNormal(marks.stay?.[1] as number, 0.4)
    : random.logNormal(kind.stayDays[0], kind.stayDays[1])
  const business = kind.business > 0 && (shows(marks.business) || random.chance(kind.business))
  const low = random.normal(0, 1)
  return {
    leadDays: leadDays(kind, marks, random),
    stayDays: Math.max(1, Math.min(900, Math.round(stayDays))),
    oneWay: shows(marks.oneWay) || random.chance(kind.oneWay),
    cash: shows(marks.cash) || random.chance(kind.cash),
    thirdParty: shows(marks.thirdParty) || random.chance(kind.thirdParty),
    business,
    handOnly: shows(marks.handOnly) || random.chance(kind.handOnly),
    extraKg: shows(marks.kg?.[0]) ? Math.max(0, (marks.kg?.[1] as number) + low * 2.5) : 0,
    extraBags: shows(marks.bags?.[0]) ? (marks.bags?.[1] as number) : 0,
    lateCheckIn: shows(marks.lateCheckIn) || random.chance(0.07),
    connecting: shows(marks.connecting) || random.chance(given.connecting),
    renewedDaysAgo: shows(marks.newPassport) || random.chance(0.03) ? random.between(6, 75) : null,
    alone: shows(marks.alone),
    sharedPhone: shows(marks.sharedPhone),
    changed: shows(marks.changes) || random.chance(0.08),
    declares:
      marks.declares === undefined ? random.chance(kind.declares) : random.chance((marks.declares + kind.declares) / 2),
  }
}

function leadDays(kind: TripKind, marks: Marks, random: Random): number {
  const marked = marks.lead !== undefined && random.chance(marks.lead[0])
  const [median, sigma] = marked ? [(marks.lead as readonly [number, number])[1], 0.6] : kind.leadDays
  // Emergencies: one ordinary booking in forty is made within two days of departure, whatever its kind.
  const rushed = !marked && random.chance(0.025)
  const days = rushed ? 0.2 + random.next() * 1.6 : random.logNormal(median, sigma)
  return Math.max(0.15, Math.min(330, days))
}
