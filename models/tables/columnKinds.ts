/** What the columns of a text table hold: numbers, codes, days, or codes that also have an order. */
import { readColumn, type Table } from './Table.ts'

export type ColumnKind = 'number' | 'category' | 'day'
export type ColumnPlan = { readonly name: string; readonly kind: ColumnKind; readonly distinct: number }

/** Judged on the training table only; columns with a single value are left out, for they say nothing. */
export function inferColumnKinds(table: Table, skipped: ReadonlySet<string>): readonly ColumnPlan[] {
  return table.columns.flatMap((name) => {
    if (skipped.has(name)) return []
    const distinct = new Set(readColumn(table, name))
    if (distinct.size < 2) return []
    distinct.delete('')
    return [{ name, kind: kindOf(distinct), distinct: distinct.size }]
  })
}

function kindOf(distinct: ReadonlySet<string>): ColumnKind {
  let numbers = true
  let days = true
  for (const cell of distinct) {
    numbers &&= isNumber(cell) || isMissingMark(cell)
    days &&= isDay(cell)
    if (!numbers && !days) return 'category'
  }
  if (days) return 'day'
  return [...distinct].some(isNumber) ? 'number' : 'category'
}

/** `0123` is a code, not a number: leading zeros mean something. */
function isNumber(cell: string): boolean {
  return /^-?(0|[1-9]\d*)?(\.\d+)?(e[+-]?\d+)?$/i.test(cell) && /\d/.test(cell)
}

const missingMarks = new Set(['na', 'n/a', 'nan', 'null', 'none', '?', '-'])

/** Words that stand for "no value" among numbers. Among codes they are codes: NA is Namibia. */
function isMissingMark(cell: string): boolean {
  return missingMarks.has(cell.toLowerCase())
}

/** NaN for an empty cell or a mark for none. */
export function parseNumber(cell: string): number {
  return cell === '' || isMissingMark(cell) ? Number.NaN : Number(cell)
}

function isDay(cell: string): boolean {
  return /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(cell) && !Number.isNaN(Date.parse(cell.slice(0, 10)))
}

/** Whether some column of days never falls: then earlier rows are what later ones could know. */
export function isInTimeOrder(table: Table): boolean {
  return table.columns.some((name) => {
    const cells = readColumn(table, name)
    return cells.every((cell, i) => isDay(cell) && (i === 0 || cell >= cells[i - 1]!)) && cells[0] !== cells.at(-1)
  })
}
