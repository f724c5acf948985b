/** A demonstration: some weeks of quiet history, then one day of flights that land in the hours around "now". */
import type { Reference } from '#core/reference/Reference.ts'
import { checkWorld } from './checkWorld.ts'
import { minuteOf } from './clock.ts'
import { type PlannedFlight, planFlight, timesLandingAt } from './flights/planFlights.ts'
import { formatBoardingPass, formatMrz } from './population/formatScans.ts'
import { Random } from './Random.ts'
import type { SimulatedDay, SimulatedFile } from './SimulatedDay.ts'
import { dayOfWorld } from './simulateDays.ts'
import { beginDay, createWorld, fillDay, liveDay, sendCouriers, type WorldDay } from './simulateWorld.ts'
import { tagNumber } from './messages/writeCheckIns.ts'
import { formatWatchlist } from './messages/writeWatchlist.ts'
import { type Route, routes } from './tables/routes.ts'
import { defaultSettings, type WorldSettings } from './tables/settings.ts'

export type DemonstrationOptions = {
  /** The instant of the demonstration, ISO; read once by the caller. */
  readonly now: string
  readonly seed: number
  readonly reference: Reference | null
  readonly historyDays?: number
  readonly historyTravellersPerDay?: number
  readonly settings?: Partial<WorldSettings>
}

export type Demonstration = {
  /** Earlier days, oldest first, one at a time. */
  readonly history: Iterable<SimulatedDay>
  /** To be read after the history has been consumed: the day itself. */
  today(): DemonstrationDay
}

export type DemonstrationDay = {
  /** Files that had been prepared by now, in order. */
  readonly received: readonly SimulatedFile[]
  /** Files still to come while the day goes on: later pushes, lists, bags, declarations, inspections. */
  readonly upcoming: readonly SimulatedFile[]
  readonly truth: SimulatedDay['truth']
  readonly counts: SimulatedDay['counts']
  /** A watchlist file (JSON) of people found before and a few who are on today's flights. */
  readonly watchlist: string
  /** Texts to try at the scan box. */
  readonly scans: readonly {
    readonly kind: 'passport' | 'boardingPass' | 'bagTag'
    readonly text: string
    readonly name: string
  }[]
}

/** Ten flights of every kind, from near and far: parameters of the demonstration day. */
export const demonstrationDay = {
  flights: ['KE690', 'VN408', 'TG658', 'KE18', 'AF264', 'SQ600', 'QR858', 'MU5041', 'KE704', 'PR466'],
  /** Minutes from now at which the first one lands (it has just landed), and between landings. */
  firstLandingMinutes: -25,
  minutesBetween: 38,
  atLeastCouriers: 2,
  historyDays: 28,
  historyTravellersPerDay: 360,
} as const

export function simulateDemonstration(options: DemonstrationOptions): Demonstration {
  if (options.reference !== null) checkWorld(options.reference)
  const historyDays = options.historyDays ?? demonstrationDay.historyDays
  const travellersPerDay = options.historyTravellersPerDay ?? demonstrationDay.historyTravellersPerDay
  const settings = { ...defaultSettings, ...options.settings }
  const now = minuteOf(options.now)
  const world = createWorld({
    days: historyDays,
    seed: options.seed,
    startOn: '',
    travellersPerDay,
    reference: null,
    settings,
  })
  // A day begins at midnight in Seoul, nine hours ahead of UTC.
  const today = Math.floor((now + 540) / 1440)
  const plan = { seed: options.seed, settings }
  function* history(): Generator<SimulatedDay> {
    for (let day = today - historyDays; day < today; day++)
      yield dayOfWorld(liveDay(world, day, travellersPerDay), plan)
  }
  return {
    history: history(),
    today: () => {
      const random = new Random(options.seed, today, 21)
      beginDay(world, today, random)
      const planned = planDemonstration(now, random)
      const couriers = sendCouriers(world, { day: today, planned, atLeast: demonstrationDay.atLeastCouriers }, random)
      const lived = fillDay(world, { day: today, planned, couriers })
      return splitAt(dayOfWorld(lived, plan), { now, lived, watchlist: formatWatchlist(world, lived) })
    },
  }
}

function planDemonstration(now: number, random: Random): readonly PlannedFlight[] {
  const flights = demonstrationDay.flights.map((name, i) => {
    const route = routes.find((one) => one.carrier + one.number === name) as Route
    const landing =
      Math.round((now + demonstrationDay.firstLandingMinutes + i * demonstrationDay.minutesBetween) / 5) * 5
    return planFlight(route, timesLandingAt(route, landing), { random, left: 400 })
  })
  return flights.sort((a, b) => a.departure - b.departure)
}

type Split = { readonly now: number; readonly lived: WorldDay; readonly watchlist: string }

function splitAt(day: SimulatedDay, { now, lived, watchlist }: Split): DemonstrationDay {
  const late = (file: SimulatedFile): boolean => minuteOf(file.preparedAt) > now
  return {
    received: day.files.filter((file) => !late(file)),
    upcoming: day.files.filter(late),
    truth: day.truth,
    counts: day.counts,
    watchlist,
    scans: scansOf(lived, now),
  }
}

/** Papers of the first travellers with bags of the flights that have left. */
function scansOf(lived: WorldDay, now: number): DemonstrationDay['scans'] {
  return lived.flights
    .filter((one) => one.flight.departure < now)
    .slice(0, 3)
    .flatMap(({ flight, bookings }) => {
      const booking = bookings.find((one) => one.members[0]?.checkIn?.firstSerial)
      const member = booking?.members[0]
      if (booking === undefined || member === undefined || member.checkIn === null) return []
      const name = `${member.person.surname} ${member.person.given}`
      return [
        { kind: 'passport' as const, text: formatMrz(member.person, member.passport), name },
        { kind: 'boardingPass' as const, text: formatBoardingPass(flight, booking, member), name },
        { kind: 'bagTag' as const, text: tagNumber(flight.carrier.accounting, member.checkIn.firstSerial), name },
      ]
    })
}
