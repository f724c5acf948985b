/** Looks up what each piece of each tree contributes to each row. A hot loop: rows in blocks, trees outside. */
import { fillSlots } from './columnSlots.ts'
import { pieceStride, type ShapTables, upperStride } from './shapTables.ts'

const blockRows = 16

/** Adds to `contributions` (n x featureCount); `rows` are numbers only, categories already replaced. */
export function addTableContributions(tables: ShapTables, rows: Float32Array, contributions: Float64Array): void {
  const { featureCount, slots } = tables
  const n = rows.length / featureCount
  const trees = tables.upperStarts.length - 1
  const work: Work = {
    block: new Float32Array(blockRows * slots.count),
    bits: new Int32Array(blockRows * tables.positions),
    out: contributions,
  }
  for (let from = 0; from < n; from += blockRows) {
    const count = Math.min(blockRows, n - from)
    fillSlots(slots, { rows, featureCount, from, count }, work.block)
    for (let tree = 0; tree < trees; tree++) {
      carryBits(tables, tree, { work, from, count })
      addPieces(tables, tree, { work, from, count })
    }
  }
}

type Work = {
  readonly block: Float32Array
  /** Path bits of the tree at hand, by row and position. */
  readonly bits: Int32Array
  readonly out: Float64Array
}
type Rows = { readonly work: Work; readonly from: number; readonly count: number }

/** Path bits of every node above the pieces: one bit a step, 1 where the row goes along. */
function carryBits(tables: ShapTables, tree: number, { work, count }: Rows): void {
  const { upper, upperStarts, bounds, positions } = tables
  const { block, bits } = work
  const width = tables.slots.count
  const end = upperStarts[tree + 1]!
  for (let u = upperStarts[tree]!; u < end; u += upperStride) {
    const slot = upper[u]!
    const bound = bounds[upper[u + 1]!]!
    const own = upper[u + 2]!
    const left = upper[u + 3]!
    const right = upper[u + 4]!
    for (let i = 0; i < count; i++) {
      const goesRight = Number(block[i * width + slot]! >= bound)
      const base = i * positions
      const path = 2 * bits[base + own]!
      bits[base + left] = path + 1 - goesRight
      bits[base + right] = path + goesRight
    }
  }
}

function addPieces(tables: ShapTables, tree: number, { work, from, count }: Rows): void {
  const { pieces, pieceStarts, bounds, columns, table, positions, featureCount } = tables
  const { block, bits, out } = work
  const width = tables.slots.count
  const end = pieceStarts[tree + 1]!
  for (let p = pieceStarts[tree]!; p < end; p += pieceStride) {
    const position = pieces[p]!
    const slotA = pieces[p + 1]!
    const slotB = pieces[p + 2]!
    const slotC = pieces[p + 3]!
    const boundA = bounds[pieces[p + 4]!]!
    const boundB = bounds[pieces[p + 4]! + 1]!
    const boundC = bounds[pieces[p + 4]! + 2]!
    const pathStep = pieces[p + 5]!
    const stepA = pieces[p + 6]!
    const stepB = pieces[p + 7]!
    const stepC = pieces[p + 8]!
    const first = pieces[p + 9]!
    const length = pieces[p + 10]!
    const start = pieces[p + 11]!
    for (let i = 0; i < count; i++) {
      const at = i * width
      const place =
        start +
        bits[i * positions + position]! * pathStep +
        Number(block[at + slotA]! >= boundA) * stepA +
        Number(block[at + slotB]! >= boundB) * stepB +
        Number(block[at + slotC]! >= boundC) * stepC
      const to = (from + i) * featureCount
      for (let j = 0; j < length; j++) out[to + columns[first + j]!]! += table[place + j]!
    }
  }
}
