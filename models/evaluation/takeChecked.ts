/** Of some rows those whose result is known, as every measure reads them: label, weight, flight-day. */
import { mostCalibrationWeight, weightsOf } from '../packs/sliceData.ts'
import type { TrainingTable } from '../packs/TrainingTable.ts'

/** `random`: picked by chance, the honest test; `inspected`: everyone checked, biased; `truth`: hidden truth of a simulated world. */
export type CheckedOn = 'random' | 'inspected' | 'truth'

export type Checked = {
  readonly on: CheckedOn
  /** Places in the order that was given, not rows of the table. */
  readonly places: Int32Array
  readonly labels: Float32Array
  /** Chance itself and the whole truth are not weighted; what was chosen with unequal chances is. */
  readonly weights: Float64Array
  readonly clusters: Int32Array
  readonly found: number
}

export function takeChecked(table: TrainingTable, order: Int32Array, on: CheckedOn): Checked {
  const { labels: known, truth } = table
  const isIn = (row: number): boolean =>
    on === 'truth' ? truth !== null : (known[row] as number) >= 0 && (on === 'inspected' || table.randomArm[row] === 1)
  const places = Int32Array.from(order.keys()).filter((at) => isIn(order[at] as number))
  const rows = places.map((at) => order[at] as number)
  const labels = Float32Array.from(rows, (row) => ((on === 'truth' ? truth?.[row] : known[row]) === 1 ? 1 : 0))
  return {
    on,
    places,
    labels,
    weights:
      on === 'inspected'
        ? Float64Array.from(weightsOf(table, rows, mostCalibrationWeight))
        : new Float64Array(rows.length).fill(1),
    clusters: rows.map((row) => table.day[row] as number),
    found: labels.reduce((sum, label) => sum + label, 0),
  }
}

/** The values of the checked rows out of one value per place. */
export function pickChecked({ places }: Checked, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(places, (at) => values[at] as number)
}
