/** Reads the product's own files (declarations, inspections, watchlist, schedule) from JSON or CSV, entry by entry. */
import type { Declaration } from '../../declaration/Declaration.ts'
import type { ItemSink } from '../ItemSink.ts'
import type { InspectionRow, MessageFormat, ScheduleRow, WatchlistRow } from '../ParsedItem.ts'
import type { TextReader } from '../TextReader.ts'
import { type JsonEntry, findEntries } from './findEntries.ts'
import { listNames, type RecordKind, recordSchemas } from './recordSchemas.ts'
import { splitTable } from './splitTable.ts'

type Fields = Readonly<Record<string, unknown>>
type Entry = { readonly fields: Fields; readonly raw: string; readonly offset: number; readonly line: number }

const formats: Readonly<Record<RecordKind, MessageFormat>> = {
  declarations: 'DECLARATIONS',
  inspections: 'INSPECTIONS',
  watchlist: 'WATCHLIST',
  schedule: 'SCHEDULE',
}

const kinds = Object.keys(formats) as readonly RecordKind[]

/** Such files are held whole while they are read; nothing larger is a file of this kind. */
const longestFile = 200_000_000

export function createRecordReader(sink: ItemSink, syntax: 'json' | 'csv'): TextReader {
  let over = false
  return {
    run(final) {
      if (over || (!final && sink.window.text().length < longestFile)) return
      over = true
      if (!final)
        sink.problem(
          { code: 'file-too-long', severity: 'error', text: 'The file is too long for one of its kind and was cut.' },
          {
            offset: 0,
            segment: null,
          },
        )
      if (syntax === 'json') readJson(sink)
      else readCsv(sink)
    },
    heldFrom: () => (over ? Number.POSITIVE_INFINITY : 0),
  }
}

function readJson(sink: ItemSink): void {
  const text = sink.window.text()
  const list = findEntries(text)
  const kind = kinds.find((one) => list.format === `gateside-${one}`) ?? kindOfEntries(list.name, list.entries)
  const version = list.version
  if (!kind) {
    unknown(sink)
    return
  }
  if (version !== null && version !== '1') {
    const say = `Version ${version} of this file is not known; it was read as version 1.`
    sink.problem({ code: 'version-unknown', severity: 'warning', text: say }, { offset: 0, segment: 'version' })
  }
  announce(sink, kind, version)
  for (const { start, end, value } of list.entries) {
    const place = { offset: start, segment: null }
    if (value)
      give(sink, kind, {
        fields: value,
        raw: text.slice(start, end),
        offset: start,
        line: sink.window.position(start).line,
      })
    else
      sink.problem(
        { code: 'entry-unreadable', severity: 'error', text: 'An entry is no JSON object and could not be read.' },
        place,
      )
  }
  if (list.brokenAt !== null) {
    sink.problem(
      { code: 'file-cut', severity: 'error', text: 'The file ends too early; what stood before was read.' },
      {
        offset: list.brokenAt,
        segment: null,
      },
    )
  }
  finish(sink)
}

function kindOfEntries(name: string | null, entries: readonly JsonEntry[]): RecordKind | null {
  const named = kinds.find((kind) => listNames[kind] === name)
  const first = entries.find((entry) => entry.value !== null)?.value
  return named ?? (first ? kindOfColumns(Object.keys(first)) : null)
}

function readCsv(sink: ItemSink): void {
  const text = sink.window.text()
  const table = splitTable(text)
  const kind = kindOfColumns(table.columns)
  if (!kind) {
    unknown(sink)
    return
  }
  announce(sink, kind, null)
  const lines = lineStarts(text)
  for (const row of table.rows) {
    const first = Math.max(1, row.line - row.raw.split('\n').length + 1)
    give(sink, kind, { fields: row.values, raw: row.raw, offset: lines[first - 1] ?? 0, line: first })
  }
  for (const { line } of table.bad) {
    const place = { offset: lines[Math.max(0, line - 1)] ?? 0, segment: null }
    sink.problem({ code: 'row-unreadable', severity: 'error', text: 'A row of the table could not be read.' }, place)
  }
  finish(sink)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Told by a column that only one kind has. */
export function kindOfColumns(columns: readonly string[]): RecordKind | null {
  const has = new Set(columns)
  if (has.has('outcome')) return 'inspections'
  if (has.has('declaredAt') || has.has('channel') || has.has('stayDays')) return 'declarations'
  if (has.has('departureLocal') || (has.has('carrier') && has.has('from') && has.has('to'))) return 'schedule'
  return has.has('surname') ? 'watchlist' : null
}

function unknown(sink: ItemSink): void {
  emitHeader(sink, 'UNKNOWN', null)
  sink.problem(
    { code: 'format-unknown', severity: 'error', text: 'The file is none of the known lists.' },
    { offset: 0, segment: null },
  )
  finish(sink)
}

function announce(sink: ItemSink, kind: RecordKind, version: string | null): void {
  emitHeader(sink, formats[kind], version)
}

function emitHeader(sink: ItemSink, format: MessageFormat, version: string | null): void {
  const header = {
    format,
    version,
    sender: null,
    reference: null,
    accessReference: null,
    part: null,
    preparedAt: null,
    function: null,
    subFunction: null,
    legs: [],
    declared: { pnrs: null, passengers: null, crew: null },
    offset: 0,
    raw: '',
  }
  sink.add({ kind: 'message', message: sink.message, header })
}

function finish(sink: ItemSink): void {
  const declared = { pnrs: null, passengers: null, crew: null }
  const counts = { pnrs: 0, travellers: 0, segments: 0, legs: 0, bagTags: 0, declared, redactions: 0 }
  sink.add({ kind: 'end', message: sink.message, counts })
}

/** What stands in a field that could not be read. */
const emptyLists = new Set(['countriesVisited', 'items', 'methods', 'aliases'])

function give(sink: ItemSink, kind: RecordKind, entry: Entry): void {
  const read: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(recordSchemas[kind].shape)) {
    const value = entry.fields[name]
    const result = schema.safeParse(value === undefined ? null : value)
    if (result.success) {
      read[name] = result.data
      continue
    }
    read[name] = emptyLists.has(name) ? [] : null
    if (value === undefined || value === null || value === '') continue
    const text = `Field ${name} could not be read; it was left open.`
    sink.problem({ code: 'field-unreadable', severity: 'warning', text }, { offset: entry.offset, segment: name })
  }
  const place = { offset: entry.offset, segment: null }
  const message = sink.message
  const line = entry.line
  if (kind === 'declarations') {
    sink.add({ kind: 'declaration', message, declaration: toDeclaration(read, entry) })
  } else if (kind === 'inspections') {
    // An outcome nobody can read must not become a label that a model learns from.
    if (read.outcome === null)
      sink.problem(
        { code: 'outcome-unreadable', severity: 'error', text: 'A result without a readable outcome was left out.' },
        place,
      )
    else sink.add({ kind: 'inspection', message, row: withNames(read) as InspectionRow, line })
  } else if (kind === 'watchlist') {
    if (read.surname === null && read.given === null && read.documentNumber === null) {
      sink.problem(
        { code: 'name-missing', severity: 'error', text: 'A watchlist entry without name and document was left out.' },
        place,
      )
    } else sink.add({ kind: 'watchlist', message, row: withNames(read) as WatchlistRow, line })
  } else sink.add({ kind: 'schedule', message, row: toSchedule(read), line })
}

function withNames(read: Fields): Fields {
  return { ...read, surname: read.surname ?? '', given: read.given ?? '' }
}

const noAnswers: Declaration['answers'] = {
  overAllowance: null,
  cash: null,
  foodPlant: null,
  medicine: null,
  weapon: null,
  commercial: null,
}

function toDeclaration(read: Fields, entry: Entry): Declaration {
  const own = withNames(read) as Omit<Declaration, 'raw' | 'span'>
  return {
    ...own,
    reference: own.reference ?? '',
    channel: own.channel ?? 'paper',
    answers: own.answers ?? noAnswers,
    raw: entry.raw,
    span: { start: 0, end: entry.raw.length },
  }
}

function toSchedule(read: Fields): ScheduleRow {
  const { gate, belt, equipment, ...leg } = read as ScheduleRow['leg'] & Omit<ScheduleRow, 'leg'>
  return { leg: { ...leg, number: leg.number?.replace(/^0+(?=\d)/, '') ?? null }, gate, belt, equipment }
}
