/**
 * Cuts the text of EDIFACT interchanges into segments while it arrives. Survives: junk around and between, missing, doubled and
 * unescaped terminators, wrapped lines, odd UNA, several interchanges. Hot: searches with indexOf, one reused SegmentView.
 */
import type { ItemSink } from '../ItemSink.ts'
import { findInterchange, skipBlanks } from './findSeparators.ts'
import { knownTags } from './knownTags.ts'
import { SegmentView } from './SegmentView.ts'
import { standardSeparators, type Separators } from './Separators.ts'

/** Longer segments do not occur; a file without segment ends must not be held in memory. */
const longestSegment = 1 << 18
/** UNB and the start of what follows must be seen before separators can be told. */
const openingLength = 640

export type SegmentSource = {
  /** Reads on in the window as far as it can; at the end of the file as far as there is. */
  run(final: boolean): void
  /** Everything before this file offset has been read. */
  readUntil(): number
  separators(): Separators
}

export type SegmentTarget = {
  segment(view: SegmentView): void
  /** A new UNA or UNB: what was open is over. */
  interchange(): void
}

export function createSegmentSource(sink: ItemSink, target: SegmentTarget): SegmentSource {
  const { window } = sink
  const view = new SegmentView()
  let separators = standardSeparators
  let terminator = "'"
  let inside = false
  /** The first segment of an interchange is being read: UNB does not start another one. */
  let fresh = false
  /** The text before or after the interchange was mentioned. */
  let noted = false
  /** File offset of the next character to read. */
  let next = 0
  /** How far the open segment was searched in vain. */
  let searched = 0
  /** File offset where the search for the last segment end already saw the next segment begin. */
  let seen = -1

  const problem = (code: string, severity: 'note' | 'warning' | 'error', text: string, at: number): void =>
    sink.problem(code, severity, text, { offset: window.base() + at, segment: null })

  /** Looks for an interchange; false where more text is needed or none is there. */
  const open = (text: string, final: boolean): boolean => {
    const from = next - window.base()
    const start = findInterchange(text, from)
    if (!start) {
      // The last characters may be the first half of UNB.
      const until = final ? text.length : Math.max(from, text.length - 12)
      if (skipBlanks(text, from) < until) outside(text, from)
      next = window.base() + until
      return false
    }
    if (skipBlanks(text, from) < start.start) outside(text, from)
    next = window.base() + start.start
    if (!final && text.length - start.start < openingLength) return false
    if (start.oddity) {
      problem('una-odd', 'warning', `UNA ${start.oddity}; separators were read off UNB.`, start.start)
    }
    separators = start.separators
    view.use(separators)
    terminator = String.fromCharCode(separators.terminator)
    next = window.base() + start.body
    searched = next
    inside = true
    fresh = true
    noted = false
    target.interchange()
    return true
  }
  const outside = (text: string, from: number): void => {
    if (!noted) problem('text-outside', 'note', 'Text outside the interchange was passed over.', skipBlanks(text, from))
    noted = true
  }

  /** True where a segment tag with what must follow it stands at `at`; a tag may be wrapped over a line end. */
  const startsSegment = (text: string, at: number): boolean => {
    const after = text.charCodeAt(at + 3)
    if (isTag(text, at) && (after === separators.element || after === separators.terminator)) return true
    const start = text.slice(at, at + 12)
    if (!/[\r\n]/.test(start)) return isTag(text, at) && at + 3 >= text.length
    const joined = start.replaceAll(/[\r\n]\s*/g, '')
    const code = joined.charCodeAt(3)
    return knownTags.has(joined.slice(0, 3)) && (code === separators.element || code === separators.terminator)
  }

  /** Finds the end of the segment at `from`: index of its terminator, -1 where more text is needed. */
  const findEnd = (text: string, from: number, final: boolean): number => {
    let at = Math.max(from, searched - window.base())
    for (;;) {
      at = text.indexOf(terminator, at)
      if (at < 0) {
        searched = window.base() + text.length
        return final ? text.length : text.length - from > longestSegment ? from + longestSegment : -1
      }
      if (isReleased(text, from, at)) {
        at++
        continue
      }
      const after = skipBlanks(text, at + 1)
      if (after + 4 > text.length && !final) {
        searched = window.base() + at
        return -1
      }
      if (after >= text.length || text.charCodeAt(after) === separators.terminator || startsSegment(text, after))
        return at
      if (closesEnvelope(text, from) || /[\r\n]/.test(text.slice(at + 1, after))) return at
      // An apostrophe in a name: the segment goes on, unless it would never end.
      if (at - from > longestSegment || startsInterchange(text, after)) return at
      problem('terminator-unescaped', 'warning', 'A segment end inside a value was read as part of it.', at)
      at++
    }
  }

  const isReleased = (text: string, from: number, at: number): boolean => {
    let count = 0
    for (let i = at - 1; i >= from && text.charCodeAt(i) === separators.release; i--) count++
    return count % 2 === 1
  }

  /** Index of the line end before a known tag inside [from, to): the terminator was forgotten there; else -1. */
  const findForgottenEnd = (text: string, from: number, to: number): number => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      const tagAt = skipBlanks(text, at + 1)
      const after = text.charCodeAt(tagAt + 3)
      if (tagAt + 3 <= to && (after === separators.element || after === separators.terminator)) {
        if (knownTags.has(text.slice(tagAt, tagAt + 3))) return at
      }
    }
    return -1
  }

  /** Reads one segment; false where more text is needed. */
  const step = (text: string, final: boolean): boolean => {
    const base = window.base()
    const isSeen = seen >= next
    const from = isSeen ? seen - base : skipBlanks(text, next - base)
    next = base + from
    if (from >= text.length || (!final && text.length - from < 12)) return false
    if (text.charCodeAt(from) === separators.terminator) {
      next++
      return true
    }
    if (!fresh && startsInterchange(text, from)) {
      inside = false
      return true
    }
    if (!isSeen && !startsSegment(text, from)) return skipJunk(text, from, final)
    let stop = findEnd(text, from, final)
    if (stop < 0) return false
    let end = Math.min(stop + 1, text.length)
    const forgotten = findForgottenEnd(text, from, stop)
    if (forgotten >= 0) stop = end = forgotten
    if (forgotten >= 0 || stop >= text.length) {
      problem('terminator-missing', 'warning', 'A segment was not closed; the next one or the file began.', from)
    }
    view.base = base
    view.start = base + from
    view.end = base + end
    view.scan(text, from, stop)
    next = base + end
    searched = next
    fresh = false
    target.segment(view)
    if (view.tag === 'UNZ') inside = false
    return true
  }

  const skipJunk = (text: string, from: number, final: boolean): boolean => {
    const lineEnd = text.indexOf('\n', from)
    const segmentEnd = text.indexOf(terminator, from)
    const ends = [lineEnd, segmentEnd].filter((at) => at >= 0)
    if (ends.length === 0 && !final && text.length - from < longestSegment) return false
    problem('text-between-segments', 'warning', 'Text that is no segment was passed over.', from)
    next = window.base() + (ends.length > 0 ? Math.min(...ends) + 1 : text.length)
    searched = next
    return true
  }

  return {
    run(final) {
      const text = window.text()
      while (next - window.base() < text.length) if (!(inside ? step(text, final) : open(text, final))) break
    },
    readUntil: () => next,
    separators: () => separators,
  }
}

/** A capital letter and two capitals or digits. */
function isTag(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return (
    first >= 65 && first <= 90 && isCapitalOrDigit(text.charCodeAt(at + 1)) && isCapitalOrDigit(text.charCodeAt(at + 2))
  )
}

function isCapitalOrDigit(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

function startsInterchange(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 85 || text.charCodeAt(at + 1) !== 78) return false
  const third = text.charCodeAt(at + 2)
  return (third === 65 || third === 66) && !isCapitalOrDigit(text.charCodeAt(at + 3))
}

function closesEnvelope(text: string, from: number): boolean {
  return text.startsWith('UNT', from) || text.startsWith('UNE', from) || text.startsWith('UNZ', from)
}
