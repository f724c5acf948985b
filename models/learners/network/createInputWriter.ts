/**
 * Turns rows into network input. Hot: a row is read and written once from left to right, and all columns' tables lie in flat
 * arrays (a pass per column, and closures per value, were three times slower).
 */
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

export function createInputWriter(encoder: InputEncoder): InputWriter {
  const numbers = flattenNumbers(encoder)
  const slots = encoder.categories.map(createSlots)
  return {
    width: encoder.width,
    write: (batch, tables, out) => {
      for (const flat of numbers) writeNumbers(flat, encoder, { batch, out })
      encoder.categories.forEach((column, at) => {
        const table = tables[at] as Float32Array
        writeCategory({ column, slots: slots[at] as Slots, table, encoder }, batch, out)
      })
    },
    codeRows: (batch, category) => {
      const { feature } = encoder.categories[category] as CategoryColumn
      const known = slots[category] as Slots
      return Int32Array.from({ length: batch.count }, (_, row) =>
        findSlot(known, batch.rows[(batch.from + row) * encoder.features + feature] as number),
      )
    },
  }
}

/** How many halvings are written out in `writeNumbers`; a loop about them would cost as much as the five of all (measured). */
const stretches = [1, 3, 5]

/** Columns have at most this many knots. */
export const knotPlaces = 32

/** Columns whose knots are found by the same number of halvings: a flag has two knots, a weight 32. */
type FlatNumbers = {
  readonly count: number
  /** Places for knots of a column, 2 to the power of `halvings`; the spare ones are at infinity. */
  readonly halvings: number
  readonly feature: Int32Array
  readonly at: Int32Array
  /** -1: never unknown in training. */
  readonly missingAt: Int32Array
  readonly knots: Float32Array
  readonly scores: Float32Array
  /** Rise per unit from each knot to the next. */
  readonly slopes: Float32Array
  /** First and last knot: values outside count as these. */
  readonly lowest: Float32Array
  readonly highest: Float32Array
}

function flattenNumbers({ numbers }: InputEncoder): readonly FlatNumbers[] {
  const halvingsOf = ({ knots }: NumberColumn): number => stretches.find((most) => knots.length <= 1 << most) ?? 5
  return [...Map.groupBy(numbers, halvingsOf)].map(([halvings, columns]) => flattenColumns(columns, halvings))
}

function flattenColumns(columns: readonly NumberColumn[], halvings: number): FlatNumbers {
  const places = 1 << halvings
  const flat: FlatNumbers = {
    count: columns.length,
    halvings,
    feature: Int32Array.from(columns, (column) => column.feature),
    at: Int32Array.from(columns, (column) => column.at),
    missingAt: Int32Array.from(columns, (column) => column.missingAt ?? -1),
    knots: new Float32Array(columns.length * places).fill(Number.POSITIVE_INFINITY),
    scores: new Float32Array(columns.length * places),
    slopes: new Float32Array(columns.length * places),
    lowest: Float32Array.from(columns, ({ knots }) => knots[0] ?? 0),
    highest: Float32Array.from(columns, ({ knots }) => knots.at(-1) ?? 0),
  }
  columns.forEach(({ knots, scores }, column) => {
    const from = column * places
    if (knots.length === 0) flat.knots[from] = 0
    knots.slice(0, places).forEach((knot, at) => {
      const next = knots[at + 1]
      flat.knots[from + at] = knot
      flat.scores[from + at] = scores[at] as number
      if (next !== undefined)
        flat.slopes[from + at] = ((scores[at + 1] as number) - (scores[at] as number)) / (next - knot)
    })
  })
  return flat
}

/**
 * The knot below a value is found by additions of 0 or a power of two: without branches to guess, three times faster. Unknown
 * sits in the middle (0) and raises its flag, if training knew it could be unknown.
 */
function writeNumbers(flat: FlatNumbers, encoder: InputEncoder, { batch, out }: Writing): void {
  const { count, halvings, feature, at, missingAt, knots, scores, slopes, lowest, highest } = flat
  const { features, width } = encoder
  const [hasFew, hasMany] = [halvings > 1, halvings > 3]
  for (let row = 0; row < batch.count; row++) {
    const source = (batch.from + row) * features
    const target = row * width
    for (let column = 0; column < count; column++) {
      const given = batch.rows[source + feature[column]!]!
      const value = Math.max(lowest[column]!, Math.min(highest[column]!, given))
      let knot = column << halvings
      if (hasMany) {
        knot += +(knots[knot + 16]! <= value) << 4
        knot += +(knots[knot + 8]! <= value) << 3
      }
      if (hasFew) {
        knot += +(knots[knot + 4]! <= value) << 2
        knot += +(knots[knot + 2]! <= value) << 1
      }
      knot += +(knots[knot + 1]! <= value)
      const known = given === given
      out[target + at[column]!] = known ? scores[knot]! + slopes[knot]! * (value - knots[knot]!) : 0
      const flag = missingAt[column]!
      if (flag >= 0) out[target + flag] = known ? 0 : 1
    }
  }
}

type Writing = { readonly batch: Batch; readonly out: Float32Array }

/** Open addressing from code to row of the table; 0 is the row for unknown codes and marks an empty place too. */
type Slots = {
  readonly keys: Float64Array
  readonly rows: Int32Array
  readonly mask: number
  readonly rates: Float32Array
}

function createSlots({ codes, rates }: CategoryColumn): Slots {
  let size = 16
  while (size < codes.length * 2) size *= 2
  const slots = {
    keys: new Float64Array(size),
    rows: new Int32Array(size),
    mask: size - 1,
    rates: Float32Array.from(rates),
  }
  codes.forEach((code, at) => {
    let place = hashOf(code) & slots.mask
    while (slots.rows[place] !== 0) place = (place + 1) & slots.mask
    slots.keys[place] = code
    slots.rows[place] = at + 1
  })
  return slots
}

function findSlot({ keys, rows, mask }: Slots, code: number): number {
  if (code !== code) return 0
  let place = hashOf(code) & mask
  while (rows[place] !== 0 && keys[place] !== code) place = (place + 1) & mask
  return rows[place]!
}

/** Fibonacci hashing (Knuth, TAOCP 3, 6.4). */
function hashOf(code: number): number {
  const mixed = Math.imul(code | 0, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

type CategoryWork = {
  readonly column: CategoryColumn
  readonly slots: Slots
  readonly table: Float32Array
  readonly encoder: InputEncoder
}

function writeCategory({ column, slots, table, encoder }: CategoryWork, batch: Batch, out: Float32Array): void {
  const { feature, at, size, rateAt } = column
  const { features, width } = encoder
  for (let row = 0; row < batch.count; row++) {
    const slot = findSlot(slots, batch.rows[(batch.from + row) * features + feature]!)
    if (rateAt !== null) out[row * width + rateAt] = slots.rates[slot]!
    const source = slot * size
    const place = row * width + at
    for (let part = 0; part < size; part++) out[place + part] = table[source + part]!
  }
}
