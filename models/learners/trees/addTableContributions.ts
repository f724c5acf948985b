/** Looks up what each piece of each tree contributes to each row. A hot loop: rows in blocks, trees outside. */
import { fillSlots } from './columnSlots.ts'
import { pieceStride, type ShapTables, upperStride } from './shapTables.ts'

const blockRows = 16

/** Adds to `contributions` (n x featureCount); `rows` are numbers only, categories already replaced. */
export function addTableContributions(tables: ShapTables, rows: Float32Array, contributions: Float64Array): void {
  const { featureCount, slots } = tables
  const n = rows.length / featureCount
  const block = new Float32Array(blockRows * slots.count)
  const bits = new Int32Array(tables.positions)
  for (let from = 0; from < n; from += blockRows) {
    const count = Math.min(blockRows, n - from)
    fillSlots(slots, { rows, featureCount, from, count }, block)
    for (let tree = 0; tree + 1 < tables.upperStarts.length; tree++) {
      for (let i = 0; i < count; i++) {
        const values = { block, at: i * slots.count, bits }
        carryBits(tables, tree, values)
        addPieces(tables, tree, { ...values, out: contributions, to: (from + i) * featureCount })
      }
    }
  }
}

type RowValues = { readonly block: Float32Array; readonly at: number; readonly bits: Int32Array }
type RowTarget = RowValues & { readonly out: Float64Array; readonly to: number }

/** Path bits of every node above the pieces: one bit a step, 1 where the row goes along. */
function carryBits(tables: ShapTables, tree: number, { block, at, bits }: RowValues): void {
  const { upper, upperStarts, bounds } = tables
  bits[0] = 0
  for (let u = upperStarts[tree]!; u < upperStarts[tree + 1]!; u += upperStride) {
    const right = Number(block[at + upper[u]!]! >= bounds[upper[u + 1]!]!)
    const own = 2 * bits[upper[u + 2]!]!
    bits[upper[u + 3]!] = own + 1 - right
    bits[upper[u + 4]!] = own + right
  }
}

function addPieces(tables: ShapTables, tree: number, row: RowTarget): void {
  const { pieces, pieceStarts, bounds, boundSlots, columns, table } = tables
  const { block, at, bits, out, to } = row
  for (let p = pieceStarts[tree]!; p < pieceStarts[tree + 1]!; p += pieceStride) {
    let outcome = bits[pieces[p]!]!
    for (let c = 1; c <= 3; c++) {
      const bound = pieces[p + c]!
      if (bound < 0) break
      outcome = 2 * outcome + Number(block[at + boundSlots[bound]!]! >= bounds[bound]!)
    }
    const start = pieces[p + 4]!
    const count = pieces[p + 5]!
    const from = pieces[p + 6]! + outcome * count
    for (let j = 0; j < count; j++) out[to + columns[start + j]!]! += table[from + j]!
  }
}
