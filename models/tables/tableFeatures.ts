/** Turns text tables into rows of numbers for the learners; what is known of the values comes from the training table only. */
import { type ColumnPlan, inferColumnKinds, parseNumber } from './columnKinds.ts'
import { readColumn, type Table } from './Table.ts'

/** Columns joined into one category: "this goods code at this price". */
export type Cross = readonly string[]

export type FeatureOptions = {
  /** Columns not to learn from: the label, identifiers, other labels. */
  readonly skipped: ReadonlySet<string>
  readonly crosses: readonly Cross[]
}

export type TableFeatures = {
  readonly plans: readonly ColumnPlan[]
  readonly names: readonly string[]
  readonly categorical: readonly boolean[]
  /** n x names, row-major, for any table with the same columns. */
  toRows(table: Table): Float32Array
}

/** One feature: fills its value for every row of a table. */
type Feature = {
  readonly name: string
  readonly categorical: boolean
  readonly compute: (table: Table) => ArrayLike<number>
}

/** Codes with at most this many values are tried as categories too where they look like numbers. */
const mostCodes = 64

export function fitTableFeatures(train: Table, { skipped, crosses }: FeatureOptions): TableFeatures {
  const plans = inferColumnKinds(train, skipped)
  const features = [
    ...plans.flatMap((plan) => featuresOf(train, plan)),
    ...crosses.map((cross) => categoryFeature(train, cross)),
  ]
  return {
    plans,
    names: features.map(({ name }) => name),
    categorical: features.map(({ categorical }) => categorical),
    toRows: (table) => {
      const rows = new Float32Array(table.rows.length * features.length)
      features.forEach(({ compute }, f) => {
        const values = compute(table)
        for (let i = 0; i < table.rows.length; i++) rows[i * features.length + f] = values[i]!
      })
      return rows
    },
  }
}

function featuresOf(train: Table, { name, kind, distinct }: ColumnPlan): readonly Feature[] {
  if (kind === 'day') return [dayFeature(name, 'weekday'), dayFeature(name, 'monthDay')]
  const category = categoryFeature(train, [name])
  if (kind === 'category') return distinct > mostCodes ? [category, countFeature(train, name)] : [category]
  const number = numberFeature(name)
  const wholeCodes = distinct <= mostCodes && readColumn(train, name).every((cell) => /^-?\d*$/.test(cell))
  return wholeCodes && distinct > 2 ? [number, category] : [number]
}

function numberFeature(name: string): Feature {
  const compute = (table: Table): Float64Array => Float64Array.from(readColumn(table, name), parseNumber)
  return { name, categorical: false, compute }
}

function dayFeature(name: string, part: 'weekday' | 'monthDay'): Feature {
  const read = (cell: string): number => {
    const day = new Date(`${cell.slice(0, 10)}T00:00:00Z`)
    return part === 'weekday' ? day.getUTCDay() : day.getUTCDate()
  }
  const compute = (table: Table): Float64Array => Float64Array.from(readColumn(table, name), read)
  return { name: `${name}: ${part}`, categorical: false, compute }
}

/** Joins cells so that no two different tuples give the same text. */
export function tupleKeys(table: Table, columns: readonly string[]): readonly string[] {
  const parts = columns.map((name) => readColumn(table, name))
  return table.rows.map((_, i) => parts.map((part) => part[i]!).join('\u001f'))
}

/** Code of a text: its place among the training texts; one code for all others, none for empty cells. */
function categoryFeature(train: Table, columns: readonly string[]): Feature {
  const codes = new Map<string, number>()
  for (const key of tupleKeys(train, columns)) if (!codes.has(key)) codes.set(key, codes.size)
  const compute = (table: Table): Float64Array =>
    Float64Array.from(tupleKeys(table, columns), (key) => (key === '' ? Number.NaN : (codes.get(key) ?? codes.size)))
  return { name: columns.join(' x '), categorical: true, compute }
}

/** How common a category is: the logarithm of its count in training. */
function countFeature(train: Table, name: string): Feature {
  const counts = new Map<string, number>()
  for (const key of readColumn(train, name)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const compute = (table: Table): Float64Array =>
    Float64Array.from(readColumn(table, name), (cell) => (cell === '' ? Number.NaN : Math.log1p(counts.get(cell) ?? 0)))
  return { name: `${name}: count`, categorical: false, compute }
}
