/**
 * Rows as fast tree code wants them: only the columns that trees ask, and missing values already on their way. In a node
 * that sends missing left NaN stays (no comparison with it holds, so `x >= bound` is false: left); for a node that sends it
 * right a second slot holds infinity instead.
 */
import type { TreeModel } from './TreeModel.ts'

export type ColumnSlots = {
  readonly count: number
  /** Column of each slot. */
  readonly columns: Int32Array
  /** 1 where the slot holds infinity for missing. */
  readonly missingRight: Uint8Array
  /** Slot of a column, for missing right: `2 * column`, left: `2 * column + 1`; -1 where unused. */
  readonly slotOf: Int32Array
}

export function createColumnSlots(model: TreeModel): ColumnSlots {
  const slotOf = new Int32Array(2 * model.featureCount).fill(-1)
  const columns: number[] = []
  const missingRight: number[] = []
  model.feature.forEach((column, node) => {
    if (column < 0) return
    const key = 2 * column + model.defaultLeft[node]!
    if (slotOf[key]! >= 0) return
    slotOf[key] = columns.push(column) - 1
    missingRight.push(1 - model.defaultLeft[node]!)
  })
  return {
    count: Math.max(1, columns.length),
    columns: Int32Array.from(columns),
    missingRight: Uint8Array.from(missingRight),
    slotOf,
  }
}

export type RowBlock = {
  readonly rows: Float32Array
  readonly featureCount: number
  readonly from: number
  readonly count: number
}

/** Copies rows `from` up to `from + count` into `block`, slot by slot within a row. */
export function fillSlots(slots: ColumnSlots, source: RowBlock, block: Float32Array): void {
  const { columns, missingRight, count } = slots
  for (let i = 0; i < source.count; i++) {
    const base = (source.from + i) * source.featureCount
    const to = i * count
    for (let s = 0; s < columns.length; s++) {
      const x = source.rows[base + columns[s]!]!
      block[to + s] = missingRight[s] === 1 && Number.isNaN(x) ? Infinity : x
    }
  }
}
