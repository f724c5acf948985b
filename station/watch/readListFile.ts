/** Reads a watchlist file row by row: columns by their names or as a person has told, each row new, changed, the same, or refused with its faults. */
import type { EntryField, ListPreview } from '#core/contract/watchlists.ts'
import { findEntries } from '#core/messages/records/findEntries.ts'
import { recordSchemas } from '#core/messages/records/recordSchemas.ts'
import { splitTable } from '#core/messages/records/splitTable.ts'
import { textField } from '#core/messages/records/recordFields.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'
import type { Station } from '../Station.ts'
import { entryOf, type SavingEntry } from './entryOf.ts'
import { guessFields } from './guessFields.ts'

export type ListFile = {
  readonly name: string
  readonly text: string
  readonly columns?: Readonly<Record<string, EntryField | null>> | undefined
}
export type ListRow = ListPreview['rows'][number] & { readonly entry: SavingEntry | null }
export type ReadList = { readonly columns: ListPreview['columns']; readonly rows: readonly ListRow[] }

type RawRow = { readonly line: number; readonly values: Readonly<Record<string, unknown>> | null }

export function readListFile({ store }: Station, file: ListFile, source: string | null): ReadList {
  const { columns, rows } = splitFile(file.text)
  const guessed = guessFields(columns)
  const mapped = columns.map((column) => {
    const told = file.columns?.[column]
    return {
      column,
      field: told === undefined ? (guessed.get(column) ?? null) : told,
      example: exampleOf(rows, column),
    }
  })
  const fieldOf = new Map(mapped.map(({ column, field }) => [column, field]))
  const read = rows.map((row) => readRow(row, fieldOf, source))
  return {
    columns: mapped,
    rows: read.map(({ line, faults, entry }): ListRow => {
      if (entry === null) return { line, faults: [...faults], state: 'refused', reference: null, name: '', entry }
      const known = store.watchlist.findEntry(entry.reference)
      const name = `${entry.surname} ${entry.given}`.trim()
      const state = known === null ? 'new' : known.active && isSame(known, entry) ? 'same' : 'changed'
      return { line, faults: [...faults], state, reference: entry.reference, name, entry }
    }),
  }
}

/** Counts, and the rows that a person should see: refused ones and those with faults first. */
export function formatList({ columns, rows }: ReadList): ListPreview {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 }
  for (const row of rows) counts[row.state]++
  const weight = (row: ListRow) => (row.state === 'refused' ? 0 : row.faults.length > 0 ? 1 : 2)
  const shown = rows.toSorted((a, b) => weight(a) - weight(b) || a.line - b.line).slice(0, 500)
  return { columns: [...columns], counts, rows: shown.map(({ entry: _entry, ...row }) => row) }
}

function splitFile(text: string): { readonly columns: readonly string[]; readonly rows: readonly RawRow[] } {
  if (!/^\s*[[{]/.test(text.replace(/^\uFEFF/, ''))) {
    const { columns, rows, bad } = splitTable(text)
    const broken = bad.map(({ line }): RawRow => ({ line, values: null }))
    return { columns, rows: [...rows, ...broken].toSorted((a, b) => a.line - b.line) }
  }
  const { entries, brokenAt } = findEntries(text)
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry.value ?? {})))]
  const rows = entries.map(({ value }, index): RawRow => ({ line: index + 1, values: value }))
  return { columns, rows: brokenAt === null ? rows : [...rows, { line: rows.length + 1, values: null }] }
}

function exampleOf(rows: readonly RawRow[], column: string): string {
  const value = rows.map((row) => row.values?.[column]).find((it) => it !== null && it !== undefined && it !== '')
  return (Array.isArray(value) ? value.join(', ') : String(value ?? '')).slice(0, 40)
}

const shape = { ...recordSchemas.watchlist.shape, source: textField }
type Field = keyof typeof shape

function readRow({ line, values }: RawRow, fieldOf: ReadonlyMap<string, EntryField | null>, source: string | null) {
  if (values === null) return { line, faults: ['row'], entry: null }
  const told = spread(values, fieldOf)
  const read: Record<string, unknown> = {}
  const faults: string[] = []
  for (const [field, schema] of Object.entries(shape)) {
    const answer = schema.safeParse(told[field as Field] ?? null)
    read[field] = answer.success ? answer.data : field === 'aliases' ? [] : null
    if (!answer.success) faults.push(field)
  }
  const row = read as { [F in Field]: (typeof shape)[F]['_output'] }
  // Without a name there is nothing to compare; a document alone is enough.
  if (row.surname === null && row.given === null && row.documentNumber === null) {
    return { line, faults: [...faults, 'surname'], entry: null }
  }
  const sex = row.sex === 'M' || row.sex === 'F' || row.sex === 'X' ? row.sex : null
  const entry = entryOf({
    ...row,
    sex,
    surname: row.surname ?? '',
    given: row.given ?? '',
    source: row.source ?? source,
  })
  return { line, faults, entry }
}

/** Columns by field; a whole name is parted at its comma or slash, else after the first word. */
function spread(values: Readonly<Record<string, unknown>>, fieldOf: ReadonlyMap<string, EntryField | null>) {
  const told: Record<string, unknown> = {}
  for (const [column, value] of Object.entries(values)) {
    const field = fieldOf.get(column)
    if (!field || value === '' || value === null) continue
    if (field !== 'name') told[field] ??= value
    else if (typeof value === 'string') {
      const parts = /[,/]/.test(value) ? value.split(/[,/]/) : value.trim().split(/\s+(.*)/s)
      told.surname ??= parts[0]?.trim()
      told.given ??= parts[1]?.trim()
    }
  }
  return told
}

function isSame(known: object, entry: SavingEntry): boolean {
  const { row: _row, active: _active, ...before } = known as Record<string, unknown>
  return canonicalJson(before) === canonicalJson({ ...entry, source: entry.source ?? before.source ?? null })
}
