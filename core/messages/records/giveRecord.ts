/** Reads one row of a list, gives it out, and says cell by cell what could not be read and how it should be written. */
import type { Declaration } from '../../declaration/Declaration.ts'
import type { ItemSink } from '../ItemSink.ts'
import type { InspectionRow, ScheduleRow, WatchlistRow } from '../ParsedItem.ts'
import { blotRecord } from './blotRecord.ts'
import { arrangeFields } from './arrangeFields.ts'
import type { ColumnMap } from './mapColumns.ts'
import { recordSchemas } from './recordSchemas.ts'
import { valueWords } from '../tables/valueWords.ts'

type Fields = Readonly<Record<string, unknown>>

export type RecordEntry = {
  /** Values by column. */
  readonly values: Fields
  readonly raw: string
  readonly offset: number
  readonly line: number
}

/** Fields that are a list: what could not be read leaves an empty one. */
const lists: ReadonlySet<string> = new Set(['countriesVisited', 'items', 'methods', 'aliases'])

/** Says how much was taken out of the row. */
export function giveRecord(sink: ItemSink, map: ColumnMap, entry: RecordEntry): number {
  const { fields, columns, partly } = arrangeFields(map, entry.values)
  const read: Record<string, unknown> = {}
  const report = (field: string): void => noteCell(sink, entry, { field, column: columns.get(field) ?? field })
  for (const [field, schema] of Object.entries(recordSchemas[map.kind].shape)) {
    const value = fields[field]
    const result = schema.safeParse(value === undefined ? null : value)
    read[field] = result.success ? result.data : lists.has(field) ? [] : null
    // That a result cannot be read is said where its row is left out.
    const isSaid = field === 'outcome'
    if (!result.success && !isSaid && value !== undefined && value !== null && value !== '') report(field)
  }
  for (const field of partly) report(field)
  const { fields: kept, raw, redactions } = blotRecord(read, entry.raw)
  add(sink, map, { read: kept, raw, entry, columns })
  return redactions
}

type Cell = { readonly field: string; readonly column: string }

/** What a cell must hold, by field; a field that is not listed takes any text. */
const wants: Readonly<Record<string, 'date' | 'time' | 'number' | 'choice'>> = {
  birthOn: 'date',
  arrivalOn: 'date',
  expiresOn: 'date',
  at: 'time',
  declaredAt: 'time',
  departureLocal: 'time',
  arrivalLocal: 'time',
  propensity: 'number',
  quantity: 'number',
  valueKrw: 'number',
  stayDays: 'number',
  companions: 'number',
  totalValueUsd: 'number',
  cash: 'number',
  outcome: 'choice',
  methods: 'choice',
  selectedBy: 'choice',
  channel: 'choice',
  purpose: 'choice',
  place: 'choice',
}

const forms = {
  date: { code: 'cell-not-a-date', text: 'is no date; write it like 1990-07-01' },
  time: { code: 'cell-not-a-time', text: 'is no date and time; write it like 2026-11-22T06:30:00Z' },
  number: { code: 'cell-not-a-number', text: 'is no number; write digits alone' },
  choice: { code: 'cell-not-a-choice', text: 'is none of the words for it' },
} as const

/** The value itself is not repeated: it is in the sender's file, at this row and column, and need not be kept here. */
function noteCell(sink: ItemSink, entry: RecordEntry, { field, column }: Cell): void {
  const want = field.startsWith('answers.') ? 'choice' : wants[field]
  const form = want === undefined ? { code: 'field-unreadable', text: 'could not be read' } : forms[want]
  const words = Object.keys(valueWords[field.startsWith('answers.') ? 'answer' : field] ?? {})
  const hint = want === 'choice' && words.length > 0 ? `; write one of ${words.join(', ')}` : ''
  const text = `Row ${entry.line}, column "${column}": the value ${form.text}${hint}. The cell was left open, the row was kept.`
  sink.problem({ code: form.code, severity: 'warning', text }, { offset: cellAt(sink, entry, column), segment: column })
}

/** Where the cell stands in the file: the first place in its row with the same text, else the row. */
function cellAt(sink: ItemSink, entry: RecordEntry, column: string): number {
  const value = entry.values[column]
  const text = typeof value === 'string' ? value : `"${column}"`
  const at = entry.offset + Math.max(0, entry.raw.indexOf(text))
  return sink.window.slice(at, at + text.length) === text ? at : entry.offset
}

type Read = {
  readonly read: Fields
  readonly raw: string
  readonly entry: RecordEntry
  readonly columns: ReadonlyMap<string, string>
}

function add(sink: ItemSink, map: ColumnMap, { read, raw, entry, columns }: Read): void {
  const { message } = sink
  const { line } = entry
  const leaveOut = (code: string, why: string, column: string | null): void => {
    const offset = column === null ? entry.offset : cellAt(sink, entry, column)
    sink.problem({ code, severity: 'error', text: `Row ${line} was left out: ${why}` }, { offset, segment: column })
  }
  const isNobody = read['surname'] === null && read['given'] === null && read['documentNumber'] === null
  switch (map.kind) {
    case 'declarations':
      sink.add({ kind: 'declaration', message, declaration: toDeclaration(read, raw) })
      return
    case 'inspections':
      // An outcome nobody can read must not become a label that a model learns from.
      if (read['outcome'] === null) {
        const why = `it states no outcome that can be read; write one of ${Object.keys(valueWords['outcome'] ?? {}).join(', ')}.`
        leaveOut('outcome-unreadable', why, columns.get('outcome') ?? null)
      } else sink.add({ kind: 'inspection', message, row: withNames(read) as InspectionRow, line })
      return
    case 'watchlist':
      if (isNobody) leaveOut('row-without-person', 'it has neither a name nor a document number.', null)
      else sink.add({ kind: 'watchlist', message, row: withNames(read) as WatchlistRow, line })
      return
    default:
      sink.add({ kind: 'schedule', message, row: toSchedule(read), line })
  }
}

function withNames(read: Fields): Fields {
  return { ...read, surname: read['surname'] ?? '', given: read['given'] ?? '' }
}

const noAnswers: Declaration['answers'] = {
  overAllowance: null,
  cash: null,
  foodPlant: null,
  medicine: null,
  weapon: null,
  commercial: null,
}

function toDeclaration(read: Fields, raw: string): Declaration {
  const own = withNames(read) as Omit<Declaration, 'raw' | 'span'>
  return {
    ...own,
    reference: own.reference ?? '',
    channel: own.channel ?? 'paper',
    answers: own.answers ?? noAnswers,
    raw,
    span: { start: 0, end: raw.length },
  }
}

function toSchedule(read: Fields): ScheduleRow {
  const { gate, belt, equipment, ...leg } = read as ScheduleRow['leg'] & Omit<ScheduleRow, 'leg'>
  return { leg: { ...leg, number: leg.number?.replace(/^0+(?=\d)/, '') ?? null }, gate, belt, equipment }
}
