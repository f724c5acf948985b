/** Tells from the first text of a file how it is written; never from its name. */
import { skipBlanks } from './edifact/findSeparators.ts'
import { countKnownColumns } from './records/mapColumns.ts'
import { trimControls } from './trimControls.ts'

export type FileSyntax = 'edifact' | 'bags' | 'json' | 'csv' | 'xml'

/** After so much text a file that is nothing known is taken for one with an interchange somewhere in it. */
const undecidedLength = 1 << 16

/** Null where more text is needed to tell. */
export function detectFormat(text: string, final: boolean): FileSyntax | null {
  const head = text.slice(0, undecidedLength)
  const start = skipBlanks(head, 0)
  if (head[start] === '<') return 'xml'
  if (head[start] === '{' || /^\[\s*[{\]]/.test(head.slice(start, start + 200))) return 'json'
  const interchange = head.search(/(?<![A-Za-z0-9])(?:UNA[^A-Za-z0-9]|UN[BH][^A-Za-z0-9\s])/)
  const bag = findBagMessage(head)
  if (interchange >= 0 && (bag < 0 || interchange < bag)) return 'edifact'
  if (bag >= 0) return 'bags'
  const line = /^[\s\ufeff]*([^\r\n]+)[\r\n]/.exec(head)?.[1] ?? (final ? head : '')
  const names = line.split(/[,;\t]/).map((name) => name.replaceAll('"', ''))
  if (names.length > 1 && countKnownColumns(names) > 1) return 'csv'
  return final || text.length >= undecidedLength ? 'edifact' : null
}

/** Index of the first line that is the name of a baggage message and nothing else; -1 where there is none. */
function findBagMessage(head: string): number {
  for (const found of head.matchAll(/B(?:SM|PM|TM|UM|NS|MM|CM|RQ)/g)) {
    const before = Math.max(head.lastIndexOf('\n', found.index), head.lastIndexOf('\r', found.index))
    const after = /[\r\n]/.exec(head.slice(found.index, found.index + 20))
    if (after && trimControls(head.slice(before + 1, found.index + after.index)) === found[0]) return found.index
  }
  return -1
}
