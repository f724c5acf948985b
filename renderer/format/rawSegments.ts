/** Cuts raw text around a value: the whole segment it stands in, and the characters of the value themselves. */
import type { RawSpan } from '#core/messages/RawSpan.ts'

export type RawSegment = {
  readonly start: number
  readonly before: string
  readonly value: string
  readonly after: string
}

/** EDIFACT ends a segment with `'` (unless released by `?`); other formats end a line. */
function isEnd(text: string, at: number): boolean {
  const char = text[at]
  if (char === '\n') return true
  return char === "'" && text[at - 1] !== '?'
}

export function segmentOf(text: string, span: RawSpan): RawSegment {
  let start = span.start
  while (start > 0 && !isEnd(text, start - 1)) start -= 1
  let end = span.end
  while (end > 0 && end < text.length && !isEnd(text, end - 1)) end += 1
  return {
    start,
    before: text.slice(start, span.start).replace(/^\s+/, ''),
    value: text.slice(span.start, span.end),
    after: text.slice(span.end, end).trimEnd(),
  }
}
