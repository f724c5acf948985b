/** Lists the files of a simulation for a folder: one sub-folder a day, the truth apart, and a summary at the end. */
import { simulateDays } from './simulateDays.ts'
import type { DayCounts, SimulationOptions } from './SimulatedDay.ts'

/** `path` is relative, with `/`. Files under `truth/` are for evaluation only and are not for import. */
export type OutputFile = { readonly path: string; readonly text: string }

export type SimulationSummary = {
  readonly days: number
  readonly files: number
  readonly counts: DayCounts
  /** Shares: offenders and couriers of all travellers, finds of inspections, finds of random inspections. */
  readonly baseRates: {
    readonly offenders: number
    readonly couriersPer10k: number
    readonly inspected: number
    readonly found: number
    readonly randomFound: number
  }
}

const noCounts: DayCounts = {
  flights: 0,
  bookings: 0,
  travellers: 0,
  crew: 0,
  bags: 0,
  declarations: 0,
  offenders: 0,
  couriers: 0,
  inspected: 0,
  found: 0,
  randomInspected: 0,
  randomFound: 0,
}

/** Yields files day by day; the value returned at the end sums them up. */
export function* simulateFiles(options: SimulationOptions): Generator<OutputFile, SimulationSummary> {
  let files = 0
  let counts = noCounts
  for (const day of simulateDays(options)) {
    for (const file of day.files) {
      files++
      yield { path: `${day.on}/${file.name}`, text: file.text }
    }
    yield { path: `truth/${day.on}.json`, text: `${JSON.stringify({ on: day.on, offenders: day.truth }, null, 1)}\n` }
    counts = addCounts(counts, day.counts)
  }
  return { days: options.days, files, counts, baseRates: ratesOf(counts) }
}

export function addCounts(a: DayCounts, b: DayCounts): DayCounts {
  const keys = Object.keys(a) as (keyof DayCounts)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as DayCounts
}

function ratesOf(counts: DayCounts): SimulationSummary['baseRates'] {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e6) / 1e6)
  return {
    offenders: share(counts.offenders, counts.travellers),
    couriersPer10k: share(counts.couriers * 10_000, counts.travellers),
    inspected: share(counts.inspected, counts.travellers),
    found: share(counts.found, counts.inspected),
    randomFound: share(counts.randomFound, counts.randomInspected),
  }
}
