/** Brings the text of a document reader to the lines of one of the five machine-readable formats (ICAO Doc 9303 parts 4-7). */

import { stripControls } from './stripControls.ts'

export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B'
export type MrzLines = {
  readonly format: MrzFormat
  readonly lines: readonly string[]
  /** Characters were added, or look-alike letters and digits exchanged. */
  readonly repaired: boolean
}

/** Lines and characters; visas have the sizes of TD3 and TD2 and a `V` at the start. */
const shapes = [
  { format: 'TD3', visa: 'MRV-A', lines: 2, width: 44 },
  { format: 'TD2', visa: 'MRV-B', lines: 2, width: 36 },
  { format: 'TD1', visa: null, lines: 3, width: 30 },
] as const

/** Readers lose filler at the end of a line: up to this many are put back. */
const missingAtMost = 2

/** Null where the text has no such shape. */
export function splitMrz(text: string): MrzLines | null {
  const rows = cleanRows(text)
  if (!rows.every((row) => /^[A-Z0-9<]+$/.test(row))) return null
  for (const shape of shapes) {
    const lines = rows.length === 1 ? cutRow(rows[0] as string, shape) : rows
    if (lines === null || lines.length !== shape.lines) continue
    if (!lines.every((line) => line.length <= shape.width && line.length >= shape.width - missingAtMost)) continue
    const padded = lines.map((line) => line.padEnd(shape.width, '<'))
    const format = padded[0]?.startsWith('V') ? shape.visa : shape.format
    if (format === null) continue
    return { format, lines: padded, repaired: padded.some((line, index) => line !== lines[index]) }
  }
  return null
}

/** Upper case; control characters of readers (STX, ETX), byte order marks and blanks are dropped; `«` is `<<`. */
function cleanRows(text: string): readonly string[] {
  return text
    .toUpperCase()
    .replaceAll('«', '<<')
    .split(/[\r\n]+/)
    .map((row) => stripControls(row).replaceAll(/\s/g, ''))
    .filter((row) => row !== '')
}

/** A reader without line ends sends all in one row: exactly full lines, or nothing. */
function cutRow(row: string, shape: (typeof shapes)[number]): readonly string[] | null {
  if (row.length !== shape.lines * shape.width) return null
  return Array.from({ length: shape.lines }, (_, line) => row.slice(line * shape.width, (line + 1) * shape.width))
}
