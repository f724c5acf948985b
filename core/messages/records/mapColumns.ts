/** Tells by the names of its columns what a list is, and which column holds which field: any order, Korean or English. */
import { columnNames } from '../tables/columnNames.ts'
import { normalName } from './normalName.ts'
import { type RecordKind, recordSchemas } from './recordSchemas.ts'

export type ColumnMap = {
  readonly kind: RecordKind
  /** Field by the name of the column as it stands in the file. */
  readonly fields: ReadonlyMap<string, string>
  /** Columns that are none of the kind's. */
  readonly unknown: readonly string[]
}

const kinds = Object.keys(columnNames) as readonly RecordKind[]

/** Field by normal name of a column, for each kind. */
const fieldByName: Readonly<Record<RecordKind, ReadonlyMap<string, string>>> = {
  inspections: readNames('inspections'),
  declarations: readNames('declarations'),
  schedule: readNames('schedule'),
  watchlist: readNames('watchlist'),
}

function readNames(kind: RecordKind): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const add = (name: string, field: string): void => {
    if (!names.has(normalName(name))) names.set(normalName(name), field)
  }
  for (const field of Object.keys(recordSchemas[kind].shape)) add(field, field)
  for (const field of Object.keys(columnNames[kind])) add(field, field)
  for (const [field, others] of Object.entries(columnNames[kind])) for (const name of others) add(name, field)
  return names
}

/** Null where the columns are none of a known list. */
export function mapColumns(columns: readonly string[]): ColumnMap | null {
  const kind = kinds.find((one) => isKind(one, new Set(mapFor(one, columns).fields.values())))
  return kind === undefined ? null : mapFor(kind, columns)
}

/** The same where the kind is known already. The first column of a name holds the field; a second one is unknown. */
export function mapFor(kind: RecordKind, columns: readonly string[]): ColumnMap {
  const fields = new Map<string, string>()
  const taken = new Set<string>()
  const unknown: string[] = []
  for (const column of columns) {
    const field = fieldByName[kind].get(normalName(column))
    if (field === undefined || taken.has(field)) {
      if (column.trim() !== '') unknown.push(column)
      continue
    }
    taken.add(field)
    fields.set(column, field)
  }
  // `이름` is the whole name where it stands alone, and the given name beside a column of family names.
  for (const [column, field] of fields)
    if (field === 'fullName' && taken.has('surname') && !taken.has('given')) fields.set(column, 'given')
  return { kind, fields, unknown }
}

/** How many of the names stand for a field of some list: text with commas has few of them. */
export function countKnownColumns(names: readonly string[]): number {
  return names.filter((name) => kinds.some((kind) => fieldByName[kind].has(normalName(name)))).length
}

/** Told by columns that only one kind has; the kinds are tried in the order of the table. */
function isKind(kind: RecordKind, has: ReadonlySet<string>): boolean {
  switch (kind) {
    case 'inspections':
      return has.has('outcome')
    case 'declarations':
      return [...has].some((field) =>
        /^(?:declaredAt|channel|stayDays|purpose|totalValueUsd|answers|items)/.test(field),
      )
    case 'schedule':
      return (
        has.has('departureLocal') || (has.has('from') && has.has('to') && (has.has('carrier') || has.has('flight')))
      )
    default:
      return has.has('surname') || has.has('fullName') || has.has('documentNumber')
  }
}
