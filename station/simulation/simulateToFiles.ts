/** Simulated days as files of one folder, named so that their order by name is the order of arrival. */
import { addCounts } from '#models/simulator/addCounts.ts'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import type { DayCounts, TruthRow } from '#models/simulator/SimulatedDay.ts'
import type { Reference } from '#core/reference/Reference.ts'

/** Hidden from `gateside import`, which passes over names that begin with a point; only evaluation reads it. */
export const truthFileName = '.truth.ndjson'

export type SimulationWish = {
  readonly days: number
  readonly seed: number
  readonly startOn: string
  readonly travellersPerDay: number
  readonly reference: Reference
}

export type SimulatedFolder = {
  readonly files: Iterable<{ readonly name: string; readonly text: string }>
  summary(): SimulationSummary
}

export type SimulationSummary = {
  readonly files: number
  readonly days: number
  readonly counts: DayCounts
  /** Shares of travellers: any offence, drug couriers, inspected, and finds among those inspected and those drawn by lot. */
  readonly baseRates: {
    readonly offenders: number
    readonly couriers: number
    readonly inspected: number
    readonly foundOfInspected: number
    readonly foundOfRandom: number
  }
}

/** Files come one by one, so that years need no memory; the summary is whole once all are taken. */
export function simulateToFiles(wish: SimulationWish): SimulatedFolder {
  let written = 0
  let total: DayCounts | null = null
  function* files() {
    for (const day of simulateDays(wish)) {
      total = total === null ? day.counts : addCounts(total, day.counts)
      for (const file of day.files)
        yield { name: `${day.on.slice(0, 7)}/${String(++written).padStart(6, '0')}-${file.name}`, text: file.text }
      if (day.truth.length > 0) yield { name: truthFileName, text: formatTruth(day.truth) }
    }
  }
  return { files: files(), summary: () => summarize(wish.days, written, total) }
}

function formatTruth(rows: readonly TruthRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

function summarize(days: number, files: number, counts: DayCounts | null): SimulationSummary {
  if (counts === null) throw new Error('no day was simulated yet')
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  return {
    files,
    days,
    counts,
    baseRates: {
      offenders: share(counts.offenders, counts.travellers),
      couriers: share(counts.couriers, counts.travellers),
      inspected: share(counts.inspected, counts.travellers),
      foundOfInspected: share(counts.found, counts.inspected),
      foundOfRandom: share(counts.randomFound, counts.randomInspected),
    },
  }
}
