/** Checks what must hold of any file whatever its bytes: positions lie inside the text, spans inside their record. */
import type { ParsedItem } from '#core/messages/ParsedItem.ts'
import type { RawSpan } from '#core/messages/RawSpan.ts'

/** Says what is wrong with the first item that breaks a rule, or null. */
export function findBrokenItem(items: readonly ParsedItem[], textLength: number): string | null {
  for (const item of items) {
    const fault = faultOf(item, textLength)
    if (fault) return `${item.kind}: ${fault}`
  }
  return null
}

function faultOf(item: ParsedItem, length: number): string | null {
  switch (item.kind) {
    case 'problem': {
      const { offset, line, column } = item.problem
      return offset < 0 || offset > length || line < 1 || column < 1 || column > length + 1
        ? `problem ${item.problem.code} at ${offset} (${line}:${column}) of ${length}`
        : null
    }
    case 'message':
      return item.header.offset < 0 || item.header.offset > length ? 'header outside the text' : null
    case 'pnr':
      return item.offset + item.pnr.raw.length > length
        ? 'raw longer than the file'
        : findBrokenSpan(item.pnr, item.pnr.raw.length)
    case 'person':
      return findBrokenSpan(item.person, item.person.raw.length)
    case 'declaration':
      return findBrokenSpan(item.declaration, item.declaration.raw.length)
    default:
      return null
  }
}

/** Every span anywhere in a record lies inside the raw text of the record. */
function findBrokenSpan(value: unknown, rawLength: number): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'span') {
      const { start, end } = inner as RawSpan
      if (start < 0 || end < start || end > rawLength) return `span ${start}-${end} of ${rawLength}`
    } else {
      const fault = findBrokenSpan(inner, rawLength)
      if (fault) return `${key}: ${fault}`
    }
  }
  return null
}
