/** Reads CSV text into a table: quoted cells, a byte order mark and ragged rows are taken as they come. */
import { parse } from 'csv-parse/sync'
import type { Table } from './Table.ts'

/** Line ends of every system, mixed or not. */
const delimiters = ['\r\n', '\n', '\r']

/** The first line names the columns. Short rows are filled with empty cells, surplus cells dropped. */
export function parseTable(text: string): Table {
  const lines: string[][] = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    record_delimiter: delimiters,
  })
  const columns = lines[0] ?? []
  const rows = lines.slice(1).map((cells) => columns.map((_, i) => cells[i] ?? ''))
  return { columns, rows }
}
