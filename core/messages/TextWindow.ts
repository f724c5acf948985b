/** The part of a file that is still needed, with what its positions are in the whole file; grows at the end, shrinks at the front. */
import { createTextCodes } from './TextCodes.ts'

export type TextWindow = {
  /** The text held now; its first character is number `base()` of the file. */
  text(): string
  /** The same as character codes, to look through; valid until the window changes. */
  codes(): Uint16Array
  base(): number
  append(more: string): void
  /** Forgets everything before file offset `until`. */
  release(until: number): void
  slice(start: number, end: number): string
  /** 1-based line and column of a file offset that is held, or of the nearest that is. */
  position(offset: number): { readonly line: number; readonly column: number }
}

export function createTextWindow(): TextWindow {
  let text = ''
  const codes = createTextCodes()
  let base = 0
  /** Line ends before `base`, and where the line that holds `base` began. */
  let lines = 0
  let lineStart = 0
  /** A place counted before, from which neighbours are counted: problems come in file order, nearly. */
  let knownOffset = 0
  let knownLines = 0

  const countBreaks = (from: number, to: number): number => {
    let count = 0
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
    return count
  }
  const linesBefore = (offset: number): number => {
    const there = offset - base
    const known = knownOffset - base
    knownLines += there >= known ? countBreaks(known, there) : -countBreaks(there, known)
    knownOffset = offset
    return knownLines
  }
  return {
    text: () => text,
    codes: () => codes.of(text),
    base: () => base,
    append(more) {
      // Joined, not added: the engine then holds one flat run of characters, which is quicker to look at.
      text = text === '' ? more : [text, more].join('')
    },
    release(until) {
      const cut = Math.min(until - base, text.length)
      if (cut <= 0) return
      lines = linesBefore(base + cut)
      const lastBreak = text.lastIndexOf('\n', cut - 1)
      if (lastBreak >= 0) lineStart = base + lastBreak + 1
      text = text.slice(cut)
      codes.release(cut)
      base += cut
    },
    slice: (start, end) => text.slice(Math.max(0, start - base), Math.max(0, end - base)),
    position(offset) {
      const held = Math.max(base, Math.min(offset, base + text.length))
      const line = linesBefore(held)
      const lastBreak = held > base ? text.lastIndexOf('\n', held - base - 1) : -1
      const start = lastBreak >= 0 ? base + lastBreak + 1 : line === lines ? lineStart : base
      return { line: line + 1, column: held - start + 1 }
    },
  }
}
