/** Turns rows into network input. Hot: one pass per column, tables and plain loops instead of closures per value. */
import type { CategoryColumn, CategoryTables, InputEncoder, NumberColumn } from './InputEncoder.ts'

export type Batch = {
  /** Row-major, `features` of the encoder a row. */
  readonly rows: Float32Array
  readonly from: number
  readonly count: number
}

export type InputWriter = {
  readonly width: number
  /** Writes `count x width` into `out`. */
  write(batch: Batch, tables: CategoryTables, out: Float32Array): void
  /** Row of the category table for each row of the batch, for training the table. */
  codeRows(batch: Batch, category: number): Int32Array
}

type Lookup = (code: number) => number
/** Codes below this are looked up in a plain array, others in a map. */
const directLimit = 65_536

export function createInputWriter(encoder: InputEncoder): InputWriter {
  const lookups = encoder.categories.map(createLookup)
  const writeNumber = encoder.numbers.map((column) => createNumberWriter(column, encoder))
  return {
    width: encoder.width,
    write: (batch, tables, out) => {
      for (const write of writeNumber) write(batch, out)
      encoder.categories.forEach((column, at) => {
        writeCategory(column, { batch, out, encoder, table: tables[at] as Float32Array, find: lookups[at] as Lookup })
      })
    },
    codeRows: (batch, category) => {
      const { feature } = encoder.categories[category] as CategoryColumn
      const find = lookups[category] as Lookup
      return Int32Array.from({ length: batch.count }, (_, row) =>
        find(batch.rows[(batch.from + row) * encoder.features + feature] as number),
      )
    },
  }
}

function createNumberWriter(column: NumberColumn, encoder: InputEncoder): (batch: Batch, out: Float32Array) => void {
  const { feature, at, missingAt } = column
  const { features, width } = encoder
  const knots = Float64Array.from(column.knots)
  const scores = Float64Array.from(column.scores)
  const last = knots.length - 1
  return (batch, out) => {
    for (let row = 0; row < batch.count; row++) {
      const value = batch.rows[(batch.from + row) * features + feature] as number
      const place = row * width + at
      // Unknown sits in the middle (0) and raises its flag, if training knew it could be unknown.
      if (missingAt !== null) out[place + 1] = value === value ? 0 : 1
      if (value !== value || last < 0) out[place] = 0
      else if (value <= (knots[0] as number)) out[place] = scores[0] as number
      else if (value >= (knots[last] as number)) out[place] = scores[last] as number
      else {
        let low = 0
        let high = last
        while (high - low > 1) {
          const middle = (low + high) >> 1
          if ((knots[middle] as number) <= value) low = middle
          else high = middle
        }
        const start = knots[low] as number
        const share = (value - start) / ((knots[high] as number) - start)
        out[place] = (scores[low] as number) + share * ((scores[high] as number) - (scores[low] as number))
      }
    }
  }
}

type CategoryWork = {
  readonly batch: Batch
  readonly out: Float32Array
  readonly encoder: InputEncoder
  readonly table: Float32Array
  readonly find: Lookup
}

function writeCategory(column: CategoryColumn, work: CategoryWork): void {
  const { feature, at, size } = column
  const { batch, out, table, find } = work
  const { features, width } = work.encoder
  for (let row = 0; row < batch.count; row++) {
    const source = find(batch.rows[(batch.from + row) * features + feature] as number) * size
    const place = row * width + at
    for (let part = 0; part < size; part++) out[place + part] = table[source + part] as number
  }
}

function createLookup(column: CategoryColumn): Lookup {
  const largest = column.codes.at(-1) ?? 0
  if (largest < directLimit && (column.codes[0] ?? 0) >= 0) {
    const direct = new Uint16Array(largest + 1)
    column.codes.forEach((code, at) => {
      direct[code] = at + 1
    })
    return (code) => direct[code] ?? 0
  }
  const map = new Map(column.codes.map((code, at) => [code, at + 1]))
  return (code) => map.get(code) ?? 0
}
