/** The simulated days of a demonstration: which files are here already, and which are still to come. */
import { localToInstant } from '#core/time/localToInstant.ts'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import type { SimulatedDay } from '#models/simulator/SimulatedDay.ts'
import type { Reference } from '#core/reference/Reference.ts'

export type DemonstrationWish = {
  readonly seed: number
  /** The day shown, in the zone of the station, `YYYY-MM-DD`. */
  readonly on: string
  readonly zone: string
  readonly historyDays: number
  readonly travellersPerDay: number
  readonly reference: Reference
}

export type DemonstrationFile = { readonly name: string; readonly text: string; readonly preparedAt: string }

export type DemonstrationPlan = {
  /** The instant at which the demonstration begins: some flights have landed, the next one lands soon. */
  readonly nowAt: string
  readonly received: readonly DemonstrationFile[]
  readonly toCome: readonly DemonstrationFile[]
}

/** So many flights of the day have landed, and the next is this far off: time for a briefing. */
const landedFlights = 2
const minutesToNext = 38
const minuteMs = 60_000
const dayMs = 86_400_000

export function planDemonstration(wish: DemonstrationWish): DemonstrationPlan {
  const first = new Date(Date.parse(wish.on) - wish.historyDays * dayMs).toISOString().slice(0, 10)
  const { seed, travellersPerDay, reference } = wish
  const days = [...simulateDays({ days: wish.historyDays + 1, seed, startOn: first, travellersPerDay, reference })]
  const shown = days.at(-1)
  if (shown === undefined) throw new Error('a demonstration has at least one day')
  const nowMs = findNow(shown, wish.zone)
  const files = days
    .flatMap((day) => day.files)
    .toSorted((a, b) => (a.preparedAt < b.preparedAt ? -1 : a.preparedAt > b.preparedAt ? 1 : 0))
  const isHere = (file: DemonstrationFile): boolean => Date.parse(file.preparedAt) <= nowMs
  return {
    nowAt: new Date(nowMs).toISOString(),
    received: files.filter(isHere),
    toCome: files.filter((file) => !isHere(file)),
  }
}

type ScheduleFile = { readonly flights: readonly { readonly arrivalLocal: string | null }[] }

function findNow(day: SimulatedDay, zone: string): number {
  const schedule = day.files.find((file) => file.kind === 'SCHEDULE')
  if (schedule === undefined) throw new Error('the simulated day has no schedule')
  const arrivals = (JSON.parse(schedule.text) as ScheduleFile).flights
    .flatMap((flight) => localToInstant(flight.arrivalLocal, zone) ?? [])
    .toSorted((a, b) => a - b)
  const next = arrivals[Math.min(landedFlights, arrivals.length - 1)]
  if (next === undefined) throw new Error('the simulated day has no flight')
  return next - minutesToNext * minuteMs
}
