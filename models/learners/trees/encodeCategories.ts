/** Replaces category codes by their fitted values in a table of rows; numeric columns pass unchanged. */
import type { CategoryEncoder } from './CategoryEncoder.ts'

/** `rows` itself where nothing is to be encoded, else a copy. Unknown categories get the prior, missing stays missing. */
export function encodeCategories(rows: Float32Array, encoders: readonly (CategoryEncoder | null)[]): Float32Array {
  const m = encoders.length
  const used = encoders.flatMap((encoder, column) => (encoder ? [{ column, encoder, table: tableOf(encoder) }] : []))
  if (used.length === 0) return rows
  const out = Float32Array.from(rows)
  for (const { column, encoder, table } of used) {
    const { keys, slots, mask } = table
    for (let at = column; at < out.length; at += m) {
      const code = rows[at]!
      if (Number.isNaN(code)) continue
      let place = hashOf(code) & mask
      while (slots[place]! >= 0 && keys[place] !== code) place = (place + 1) & mask
      const slot = slots[place]!
      out[at] = slot >= 0 ? encoder.values[slot]! : encoder.prior
    }
  }
  return out
}

/** Open addressing: about 10 ns a value, several times faster than a Map of numbers. */
type CodeTable = { readonly keys: Float64Array; readonly slots: Int32Array; readonly mask: number }

const tables = new WeakMap<CategoryEncoder, CodeTable>()

function tableOf(encoder: CategoryEncoder): CodeTable {
  const known = tables.get(encoder)
  if (known) return known
  let size = 16
  while (size < encoder.codes.length * 2) size *= 2
  const table = { keys: new Float64Array(size), slots: new Int32Array(size).fill(-1), mask: size - 1 }
  encoder.codes.forEach((code, slot) => {
    let place = hashOf(code) & table.mask
    while (table.slots[place]! >= 0) place = (place + 1) & table.mask
    table.keys[place] = code
    table.slots[place] = slot
  })
  tables.set(encoder, table)
  return table
}

/** Fibonacci hashing of the whole part (codes are whole numbers below 2^24). */
function hashOf(code: number): number {
  const mixed = Math.imul(code | 0, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
