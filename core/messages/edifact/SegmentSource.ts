/**
 * Cuts the text of EDIFACT interchanges into segments while it arrives. Survives: junk around and between, missing, doubled and
 * unescaped terminators, wrapped lines, odd UNA, several interchanges. Hot: searches with indexOf, one reused SegmentView.
 */
import type { Finding, ItemSink } from '../ItemSink.ts'
import { findGluedName } from './findGluedName.ts'
import { findGluedTag } from './findGluedTag.ts'
import { findInterchange, skipBlanks } from './findSeparators.ts'
import { knownTags } from './knownTags.ts'
import { SegmentView } from './SegmentView.ts'
import { closesEnvelope, isTag, isTagIn, startsInterchange } from './tagSigns.ts'
import { standardSeparators, type Separators } from './Separators.ts'

/** Longer segments do not occur; a file without segment ends must not be held in memory. */
const longestSegment = 1 << 18
/** UNB and the start of what follows must be seen before separators can be told. */
const openingLength = 640
/** Tags of the envelope begin with it. */
const letterU = 85

export type SegmentTarget = {
  segment(view: SegmentView): void
  /** A new UNA or UNB: what was open is over. */
  interchange(): void
}

export class SegmentSource {
  readonly #sink: ItemSink
  readonly #target: SegmentTarget
  readonly #view = new SegmentView()
  /** The text of the window as character codes. */
  #codes: Uint16Array = new Uint16Array(0)
  #separators = standardSeparators
  #terminator = "'"
  #inside = false
  /** The first segment of an interchange is being read: UNB does not start another one. */
  #fresh = false
  /** The text before or after the interchange was mentioned. */
  #noted = false
  /** File offset of the next character to read. */
  #next = 0
  /** How far the open segment was searched in vain. */
  #searched = 0
  /** File offset where the search for the last segment end already saw the next segment begin. */
  #seen = -1

  constructor(sink: ItemSink, target: SegmentTarget) {
    this.#sink = sink
    this.#target = target
  }

  /** Reads on in the window as far as it can; at the end of the file as far as there is. */
  run(final: boolean): void {
    const { window } = this.#sink
    const text = window.text()
    const base = window.base()
    this.#codes = window.codes()
    this.#view.open(text, this.#codes, base)
    while (this.#next - base < text.length) {
      if (!(this.#inside ? this.#step(text, final) : this.#open(text, final))) break
    }
  }

  /** Everything before this file offset is no longer needed; the character before a possible UNB still is. */
  heldFrom(): number {
    return this.#inside ? this.#next : Math.max(0, this.#next - 1)
  }

  separators(): Separators {
    return this.#separators
  }

  #problem(finding: Finding, at: number): void {
    this.#sink.problem(finding, { offset: this.#sink.window.base() + at, segment: null })
  }

  /** Looks for an interchange; false where more text is needed or none is there. */
  #open(text: string, final: boolean): boolean {
    const base = this.#sink.window.base()
    const from = this.#next - base
    const start = findInterchange(text, from)
    if (!start) {
      // The last characters may be the first half of UNB.
      const until = final ? text.length : Math.max(from, text.length - 12)
      this.#passOver(text, from, until)
      this.#next = base + until
      return false
    }
    this.#passOver(text, from, start.start)
    this.#next = base + start.start
    if (!final && text.length - start.start < openingLength) return false
    if (start.oddity) {
      const say = `UNA ${start.oddity}; separators were read off UNB.`
      this.#problem({ code: 'una-odd', severity: 'warning', text: say }, start.start)
    }
    this.#separators = start.separators
    this.#view.use(start.separators)
    this.#terminator = String.fromCharCode(start.separators.terminator)
    this.#next = base + start.body
    this.#searched = this.#next
    this.#inside = true
    this.#fresh = true
    this.#noted = false
    this.#target.interchange()
    return true
  }

  /** Notes text outside an interchange, once; blanks and doubled segment ends are nothing to speak of. */
  #passOver(text: string, from: number, until: number): void {
    let at = skipBlanks(text, from)
    while (text[at] === this.#terminator) at = skipBlanks(text, at + 1)
    if (this.#noted || at >= until) return
    this.#noted = true
    this.#problem({ code: 'text-outside', severity: 'note', text: 'Text outside the interchange was passed over.' }, at)
  }

  /** True where a segment tag with what must follow it stands at `at`; a tag may be wrapped over a line end. */
  #startsSegment(text: string, at: number): boolean {
    const { element, terminator } = this.#separators
    if (at + 3 < text.length && isTag(text, at)) {
      const after = text.charCodeAt(at + 3)
      if (after === element || after === terminator) return true
    }
    const start = text.slice(at, at + 12)
    if (!/[\r\n]/.test(start)) return (isTag(text, at) && at + 3 >= text.length) || this.#isGluedSrc(text, at)
    const joined = start.replaceAll(/[\r\n]\s*/g, '')
    const code = joined.charCodeAt(3)
    return knownTags.has(joined.slice(0, 3)) && (code === element || code === terminator)
  }

  /** SRC holds nothing, so a forgotten end glues it to the tag behind it: `SRCRCI+`. */
  #isGluedSrc(text: string, at: number): boolean {
    const { element, terminator } = this.#separators
    if (at + 6 >= text.length || text.charCodeAt(at) !== 83 || !text.startsWith('SRC', at)) return false
    const after = text.charCodeAt(at + 6)
    return (after === element || after === terminator) && knownTags.has(text.slice(at + 3, at + 6))
  }

  /** Finds the end of the segment at `from`: index of its terminator, -1 where more text is needed. */
  #findEnd(text: string, from: number, final: boolean): number {
    const base = this.#sink.window.base()
    let at = Math.max(from, this.#searched - base)
    for (;;) {
      at = text.indexOf(this.#terminator, at)
      if (at < 0) {
        this.#searched = base + text.length
        return final ? text.length : text.length - from > longestSegment ? from + longestSegment : -1
      }
      if (text.charCodeAt(at - 1) === this.#separators.release && this.#isReleased(text, from, at)) {
        at++
        continue
      }
      const after = skipBlanks(text, at + 1)
      if (after + 4 > text.length && !final) {
        this.#searched = base + at
        return -1
      }
      if (this.#startsSegment(text, after)) {
        this.#seen = base + after
        return at
      }
      if (after >= text.length || text.charCodeAt(after) === this.#separators.terminator) return at
      if (closesEnvelope(text, from) || /[\r\n]/.test(text.slice(at + 1, after))) return at
      // An apostrophe in a name: the segment goes on, unless it would never end.
      if (at - from > longestSegment || startsInterchange(text, after)) return at
      const say = 'A segment end inside a value was read as part of it.'
      this.#problem({ code: 'terminator-unescaped', severity: 'warning', text: say }, at)
      at++
    }
  }

  /** An odd number of release characters stands before it. */
  #isReleased(text: string, from: number, at: number): boolean {
    let count = 0
    for (let i = at - 1; i >= from && text.charCodeAt(i) === this.#separators.release; i--) count++
    return count % 2 === 1
  }

  /** Index of the line end before a known tag inside [from, to): the terminator was forgotten there; else -1. */
  #findForgottenEnd(text: string, from: number, to: number): number {
    const { element, terminator } = this.#separators
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      const tagAt = skipBlanks(text, at + 1)
      const after = text.charCodeAt(tagAt + 3)
      if (tagAt + 3 <= to && (after === element || after === terminator)) {
        if (knownTags.has(text.slice(tagAt, tagAt + 3))) return at
      }
    }
    return -1
  }

  /** Reads one segment; false where more text is needed. */
  #step(text: string, final: boolean): boolean {
    const { base } = this.#view
    const isSeen = this.#seen >= this.#next
    const from = isSeen ? this.#seen - base : skipBlanks(text, this.#next - base)
    this.#next = base + from
    if (isSeen && this.#giveWellFormed(text, from)) return true
    if (from >= text.length || (!final && text.length - from < 12)) return false
    if (text.charCodeAt(from) === this.#separators.terminator) {
      this.#next++
      return true
    }
    if (!this.#fresh && startsInterchange(text, from)) {
      this.#inside = false
      return true
    }
    if (!isSeen && !this.#startsSegment(text, from)) return this.#skipJunk(text, from, final)
    if (this.#isGluedSrc(text, from)) {
      this.#noteMissing(from)
      this.#view.scanAll(from, from + 3)
      this.#give(from, from + 3)
      return true
    }
    const stop = this.#findEnd(text, from, final)
    if (stop < 0) return false
    if (stop >= text.length) this.#noteMissing(from)
    this.#view.scanAll(from, stop)
    this.#give(from, stop)
    return true
  }

  /**
   * The short way that nearly every segment takes: it begins with a tag, ends in a terminator, and the next one begins behind.
   * False where anything is otherwise; then the careful way looks at it afresh. The envelope always goes the careful way.
   */
  #giveWellFormed(text: string, from: number): boolean {
    const codes = this.#codes
    if (codes[from] === letterU || !this.#endsTag(codes[from + 3] as number)) return false
    const stop = this.#view.scan(from, text.length)
    if (stop < 0) return false
    let next = stop + 1
    while ((codes[next] as number) <= 32) next++
    if (next + 4 > text.length || !isTagIn(codes, next) || !this.#endsTag(codes[next + 3] as number)) return false
    this.#seen = this.#view.base + next
    this.#give(from, stop)
    return true
  }

  /** Behind a tag stands the sign between elements or the end of the segment. */
  #endsTag(code: number): boolean {
    return code === this.#separators.element || code === this.#separators.terminator
  }

  #noteMissing(at: number): void {
    const say = 'A segment was not closed; the next one or the file began.'
    this.#problem({ code: 'terminator-missing', severity: 'warning', text: say }, at)
  }

  /** Hands on the segment that the view has looked at. */
  #give(from: number, stop: number): void {
    const view = this.#view
    view.start = view.base + from
    view.end = view.base + (this.#codes[stop] === this.#separators.terminator ? stop + 1 : stop)
    if (view.hasLineEnd) this.#cutForgotten(from, stop)
    if (view.isTooLong || view.mayHoldName) this.#cutGlued(from)
    this.#next = this.#searched = view.end
    this.#fresh = false
    this.#target.segment(view)
    if (view.tag === 'UNZ') this.#inside = false
  }

  /** The segment runs on into the next one where a value ends in a tag: it has more elements than it can, or a name in it. */
  #cutGlued(from: number): void {
    const text = this.#sink.window.text()
    const range = { from, to: this.#view.end - this.#view.base }
    const tagged = this.#view.isTooLong ? findGluedTag(text, range, this.#separators) : -1
    const glued = tagged >= 0 ? tagged : findGluedName(text, range, this.#separators)
    if (glued < 0) return
    this.#noteMissing(from)
    this.#cut(from, glued)
  }

  /** A known tag begins a line inside the segment: its end was forgotten before it. */
  #cutForgotten(from: number, stop: number): void {
    const text = this.#sink.window.text()
    const forgotten = this.#findForgottenEnd(text, from, stop)
    if (forgotten < 0) return
    // Where no end was found at all, that was said already.
    if (stop < text.length) this.#noteMissing(from)
    this.#cut(from, forgotten)
  }

  #cut(from: number, stop: number): void {
    this.#seen = -1
    this.#view.end = this.#view.base + stop
    this.#view.scanAll(from, stop)
  }

  #skipJunk(text: string, from: number, final: boolean): boolean {
    const lineEnd = text.indexOf('\n', from)
    const segmentEnd = text.indexOf(this.#terminator, from)
    const ends = [lineEnd, segmentEnd].filter((at) => at >= 0)
    if (ends.length === 0 && !final && text.length - from < longestSegment) return false
    const say = 'Text that is no segment was passed over.'
    this.#problem({ code: 'text-between-segments', severity: 'warning', text: say }, from)
    this.#next = this.#searched = this.#sink.window.base() + (ends.length > 0 ? Math.min(...ends) + 1 : text.length)
    return true
  }
}
