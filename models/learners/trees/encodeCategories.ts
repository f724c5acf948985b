/** Replaces category codes by their fitted values in a table of rows; numeric columns pass unchanged. */
import type { CategoryEncoder } from './CategoryEncoder.ts'

/** Rows worked on together, so that they are still in the cache when the next column comes. */
const blockRows = 32

/** `rows` itself where nothing is to be encoded, else a copy. Unknown categories get the prior, missing stays missing. */
export function encodeCategories(rows: Float32Array, encoders: readonly (CategoryEncoder | null)[]): Float32Array {
  const m = encoders.length
  const used = encoders.flatMap((encoder, column) => (encoder ? [{ column, table: tableOf(encoder) }] : []))
  if (used.length === 0) return rows
  const out = rows.slice()
  const block = blockRows * m
  for (let from = 0; from < out.length; from += block) {
    const end = Math.min(from + block, out.length)
    for (const { column, table } of used) encodeColumn(table, out, { from: from + column, end, step: m })
  }
  return out
}

/** Open addressing: about 10 ns a value, several times faster than a Map of numbers. Key -1: an empty place. */
type CodeTable = {
  readonly keys: Float32Array
  readonly values: Float32Array
  readonly mask: number
  readonly prior: number
}

type Cells = { readonly from: number; readonly end: number; readonly step: number }

function encodeColumn({ keys, values, mask, prior }: CodeTable, out: Float32Array, { from, end, step }: Cells): void {
  for (let at = from; at < end; at += step) {
    const code = out[at]!
    // Only a missing value differs from itself.
    if (code !== code) continue
    let place = hashOf(code) & mask
    let key = keys[place]!
    while (key !== code && key !== -1) {
      place = (place + 1) & mask
      key = keys[place]!
    }
    out[at] = key === -1 ? prior : values[place]!
  }
}

const tables = new WeakMap<CategoryEncoder, CodeTable>()

function tableOf(encoder: CategoryEncoder): CodeTable {
  const known = tables.get(encoder)
  if (known) return known
  let size = 16
  while (size < encoder.codes.length * 2) size *= 2
  const arrays = { keys: new Float32Array(size).fill(-1), values: new Float32Array(size) }
  const table = { ...arrays, mask: size - 1, prior: encoder.prior }
  encoder.codes.forEach((code, slot) => {
    let place = hashOf(code) & table.mask
    while (table.keys[place] !== -1) place = (place + 1) & table.mask
    table.keys[place] = code
    table.values[place] = encoder.values[slot]!
  })
  tables.set(encoder, table)
  return table
}

/** Fibonacci hashing of the whole part (codes are whole numbers below 2^24). */
function hashOf(code: number): number {
  const mixed = Math.imul(code | 0, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
