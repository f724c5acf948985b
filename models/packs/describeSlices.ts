/** What each time slice held: for the manifest and the card. */
import type { Slice } from './PackManifest.ts'
import { sliceNames, type TimeSlices } from './splitByTime.ts'
import type { TrainingTable } from './TrainingTable.ts'

export function describeSlices(table: TrainingTable, slices: TimeSlices): Slice[] {
  return sliceNames
    .filter((name) => slices[name].length > 0)
    .map((name) => {
      const order = slices[name]
      let [inspected, found, first, last] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      for (const row of order) {
        const label = table.labels[row] as number
        if (label >= 0) inspected++
        if (label === 1) found++
        first = Math.min(first, table.at[row] as number)
        last = Math.max(last, table.at[row] as number)
      }
      return { name, from: dayOf(first), to: dayOf(last), travellers: order.length, inspected, found }
    })
}

function dayOf(at: number): string | null {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : null
}
