/** Finds elements of a name in XML text with their places, without parsing what is inside. */
import type { RawSpan } from '../RawSpan.ts'

/** Spans of all elements `name` in [from, text.length), outermost only; an element that is not closed ends where the text does. */
export function findElements(text: string, name: string, from = 0): readonly RawSpan[] {
  const spans: RawSpan[] = []
  for (let span = findElement(text, name, from); span; span = findElement(text, name, span.end)) spans.push(span)
  return spans
}

export type ElementSpan = RawSpan & {
  /** False where the text ends before the element does. */
  readonly closed: boolean
}

export function findElement(text: string, name: string, from: number): ElementSpan | null {
  const opening = new RegExp(`<(?:[\\w.-]{1,40}:)?${name}(?=[\\s/>])`, 'g')
  opening.lastIndex = from
  const found = opening.exec(text)
  if (!found) return null
  const start = found.index
  const tagEnd = findTagEnd(text, start)
  if (tagEnd < 0) return { start, end: text.length, closed: false }
  if (text[tagEnd - 1] === '/') return { start, end: tagEnd + 1, closed: true }
  const closing = new RegExp(`</(?:[\\w.-]{1,40}:)?${name}\\s*>`, 'g')
  closing.lastIndex = tagEnd
  const end = closing.exec(text)
  return { start, end: end ? end.index + end[0].length : text.length, closed: end !== null }
}

/** Index of the `>` that ends a tag; one inside quotes does not. */
function findTagEnd(text: string, start: number): number {
  let quote = ''
  for (let at = start; at < text.length; at++) {
    const letter = text[at] as string
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at
  }
  return -1
}
