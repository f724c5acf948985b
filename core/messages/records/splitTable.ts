/** Splits CSV text into rows by the names of its first line; a bad row is reported and the others stay. */
import { parse } from 'csv-parse/browser/esm/sync'

export type TableRow = {
  readonly values: Readonly<Record<string, unknown>>
  /** 1-based line on which the row ends. */
  readonly line: number
  readonly raw: string
  /** How many cells the row has, whatever the number of columns. */
  readonly cells: number
}

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly bad: readonly { readonly line: number }[]
}

export function splitTable(text: string): Table {
  const bad: { line: number }[] = []
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const firstLine = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  const delimiter = [',', ';', '\t'].reduce((a, b) => (firstLine.split(b).length > firstLine.split(a).length ? b : a))
  let records: readonly Parsed[] = []
  try {
    records = parse(text.slice(start), {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        const line: unknown = error && 'lines' in error ? error.lines : 0
        bad.push({ line: typeof line === 'number' ? line : 0 })
        return undefined
      },
    }) as unknown as readonly Parsed[]
  } catch {
    bad.push({ line: 1 })
  }
  const [head, ...body] = records
  const columns = (head?.record ?? []).map((name) => name.trim())
  const toRow = ({ record, info, raw }: Parsed): TableRow => {
    const pairs = columns.map((name, index) => [name, record[index] ?? null] as const)
    return { values: Object.fromEntries(pairs), line: info.lines, raw: raw.trim(), cells: record.length }
  }
  const rest = bad.length === 0 ? [] : splitPlainly(text, records.at(-1)?.info.lines ?? 0, delimiter)
  return { columns, rows: [...body, ...rest].map(toRow), bad }
}

/** A quote that is never closed swallows all that follows: from there on every line is a row of its own, quotes or not. */
function splitPlainly(text: string, after: number, delimiter: string): Parsed[] {
  return text.split('\n').flatMap((raw, index) => {
    if (index < after || raw.trim() === '') return []
    const record = raw.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
    return [{ record, info: { lines: index + 1 }, raw }]
  })
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number }; readonly raw: string }
