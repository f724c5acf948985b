/** Cuts a training table into slices that follow each other in time: what a later step judges, no earlier step has seen. */
import type { TrainingTable } from './TrainingTable.ts'

export const sliceNames = ['fit', 'stop', 'voting', 'calibration', 'test'] as const
export type SliceName = (typeof sliceNames)[number]

/**
 * Rows by time. `fit` trains, `stop` ends training early, `voting` weighs the learners, `calibration` turns margins into
 * probabilities, `test` only measures.
 */
export type TimeSlices = Readonly<Record<SliceName, Int32Array>>

/** Share of the inspected rows and of the finds in each slice: training wants the most, calibration enough chance picks. */
const shares: Readonly<Record<SliceName, number>> = {
  fit: 0.53,
  stop: 0.07,
  voting: 0.07,
  calibration: 0.18,
  test: 0.15,
}

/** A flight-day is never cut in two: its rows share the flight, often the booking. */
export function splitByTime(table: TrainingTable): TimeSlices {
  const order = Int32Array.from({ length: table.n }, (_, row) => row)
  const startOf = firstInstants(table)
  order.sort((a, b) => {
    const [dayA, dayB] = [table.day[a] as number, table.day[b] as number]
    if (dayA === dayB) return a - b
    return (startOf.get(dayA) as number) - (startOf.get(dayB) as number) || dayA - dayB
  })
  const starts = sliceStarts(table, order)
  return Object.fromEntries(
    sliceNames.map((name, at) => [name, order.slice(starts[at] as number, starts[at + 1] ?? order.length)]),
  ) as unknown as TimeSlices
}

function firstInstants(table: TrainingTable): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (let row = 0; row < table.n; row++) {
    const day = table.day[row] as number
    first.set(day, Math.min(first.get(day) ?? Number.POSITIVE_INFINITY, table.at[row] as number))
  }
  return first
}

/**
 * Position in `order` at which each slice begins: the first new flight-day after its share is reached. The share counts
 * inspected rows and finds alike, so that rare finds do not all fall into the training slice by chance.
 */
function sliceStarts(table: TrainingTable, order: Int32Array): readonly number[] {
  const labels = order.map((row) => table.labels[row] as number)
  const inspected = labels.reduce((sum, label) => sum + (label >= 0 ? 1 : 0), 0)
  const finds = labels.reduce((sum, label) => sum + (label === 1 ? 1 : 0), 0)
  const ofRow = 0.5 / Math.max(1, inspected)
  const ofFind = 0.5 / Math.max(1, finds)
  const starts = [0]
  let goal = shares.fit * (finds > 0 ? 1 : 0.5)
  let seen = 0
  for (let place = 0; place < order.length && starts.length < sliceNames.length; place++) {
    const newDay = place > 0 && table.day[order[place] as number] !== table.day[order[place - 1] as number]
    if (newDay && seen >= goal) {
      goal += shares[sliceNames[starts.length] as SliceName] * (finds > 0 ? 1 : 0.5)
      starts.push(place)
    }
    const label = labels[place] as number
    seen += (label >= 0 ? ofRow : 0) + (label === 1 ? ofFind : 0)
  }
  while (starts.length < sliceNames.length) starts.push(order.length)
  return starts
}
