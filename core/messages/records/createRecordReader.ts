/** Reads the product's own files (declarations, inspections, watchlist, schedule) from JSON or CSV, entry by entry. */
import type { ItemSink } from '../ItemSink.ts'
import type { MessageFormat } from '../ParsedItem.ts'
import type { TextReader } from '../TextReader.ts'
import { type JsonEntry, findEntries } from './findEntries.ts'
import { giveRecord } from './giveRecord.ts'
import { mapColumns, mapFor } from './mapColumns.ts'
import { listNames, type RecordKind } from './recordSchemas.ts'
import { splitTable } from './splitTable.ts'

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
  const strange = new Map<string, number>()
  let redactions = 0
  for (const { start, end, value } of list.entries) {
    if (value) {
      const place = { raw: text.slice(start, end), offset: start, line: sink.window.position(start).line }
      const map = mapFor(kind, Object.keys(value))
      for (const column of map.unknown)
        if (!strange.has(column)) strange.set(column, text.indexOf(`"${column}"`, start))
      redactions += giveRecord(sink, map, { values: value, ...place })
      continue
    }
    const say = 'An entry is no JSON object and could not be read.'
    sink.problem({ code: 'entry-unreadable', severity: 'error', text: say }, { offset: start, segment: null })
  }
  for (const [column, offset] of strange) noteStrange(sink, column, offset)
  if (list.brokenAt !== null) {
    sink.problem(
      { code: 'file-cut', severity: 'error', text: 'The file ends too early; what stood before was read.' },
      {
        offset: list.brokenAt,
        segment: null,
      },
    )
  }
  finish(sink, redactions)
}

function kindOfEntries(name: string | null, entries: readonly JsonEntry[]): RecordKind | null {
  const named = kinds.find((kind) => listNames[kind] === name)
  const first = entries.find((entry) => entry.value !== null)?.value
  return named ?? (first ? (mapColumns(Object.keys(first))?.kind ?? null) : null)
}

function readCsv(sink: ItemSink): void {
  const text = sink.window.text()
  const table = splitTable(text)
  const map = mapColumns(table.columns)
  if (!map) {
    unknown(sink)
    return
  }
  announce(sink, map.kind, null)
  for (const column of map.unknown) noteStrange(sink, column, text.indexOf(column))
  const lines = lineStarts(text)
  let redactions = 0
  for (const row of table.rows) {
    const first = Math.max(1, row.line - row.raw.split('\n').length + 1)
    const offset = lines[first - 1] ?? 0
    if (row.cells !== table.columns.length) {
      const say = `Row ${first} has ${row.cells} cells under ${table.columns.length} columns; what stands under a column was read.`
      sink.problem({ code: 'row-length-differs', severity: 'warning', text: say }, { offset, segment: null })
    }
    redactions += giveRecord(sink, map, { values: row.values, raw: row.raw, offset, line: first })
  }
  for (const { line } of table.bad) {
    const place = { offset: lines[Math.max(0, line - 1)] ?? 0, segment: null }
    const say = `Row ${line} could not be read; the rows around it were. Look for a quotation mark that is not closed.`
    sink.problem({ code: 'row-unreadable', severity: 'error', text: say }, place)
  }
  finish(sink, redactions)
}

function noteStrange(sink: ItemSink, column: string, offset: number): void {
  const text = `Column "${column}" is not known in such a list and was not read.`
  sink.problem({ code: 'column-unknown', severity: 'note', text }, { offset: Math.max(0, offset), segment: column })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
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

function finish(sink: ItemSink, redactions = 0): void {
  const declared = { pnrs: null, passengers: null, crew: null }
  const counts = { pnrs: 0, travellers: 0, segments: 0, legs: 0, bagTags: 0, declared, redactions }
  sink.add({ kind: 'end', message: sink.message, counts })
}
