/** Blots text out of a record: remembers what to cut while the record is read, and applies it to the raw text, same length. */
import { hasDigits } from '../../text/hasDigits.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { isSensitiveText } from './isSensitiveText.ts'
import type { RawSpan } from '../RawSpan.ts'
import { maskCards, maskNumber } from './maskCards.ts'

/** Digits of the shortest card number (ISO/IEC 7812). */
const shortestCard = 13

export type Redactor = {
  /** The value without card numbers, or '' where it says what may not be kept; what is taken out is noted. */
  free(view: SegmentView, element: number, component: number): string
  /** The same for component `from` and all behind it, joined by blanks. */
  freeRest(view: SegmentView, element: number, from: number): string
  /** A card number with its middle masked whatever it is. */
  number(view: SegmentView, element: number, component: number): string
  /** Takes a whole component out. */
  drop(view: SegmentView, element: number, component: number): void
  /** Takes the characters between two file offsets out. */
  dropRange(start: number, end: number): void
  /** Puts other text of the same length at a file offset. */
  blot(start: number, text: string): void
  /** The file between two offsets, as it came. */
  read(start: number, end: number): string
  /** Takes everything but the tag of a segment out. */
  dropSegment(view: SegmentView): void
  /** Raw text of the record that starts at file offset `start`, with everything noted blotted out. */
  apply(raw: string, start: number): string
  count(): number
  readonly mark: string
}

export function createRedactor(read: (start: number, end: number) => string, separatorText: string): Redactor {
  return new RawRedactor(read, separatorText.includes('#') ? 'x' : '#')
}

class RawRedactor implements Redactor {
  readonly mark: string
  readonly #markCode: number
  readonly #read: (start: number, end: number) => string
  /** By file offset: one value may be looked at twice. Null until there is one. */
  #cuts: Map<number, string> | null = null

  constructor(read: (start: number, end: number) => string, mark: string) {
    this.#read = read
    this.mark = mark
    this.#markCode = mark.charCodeAt(0)
  }

  free(view: SegmentView, element: number, component: number): string {
    const value = view.get(element, component)
    if (value.length < 3) return value
    // Text that was blotted when it was first received is not read again.
    if (value.charCodeAt(0) === this.#markCode && value.replaceAll(this.mark, '') === '') return ''
    if (!view.isSuspect(view.numberOf(element, component))) return value
    if (isSensitiveText(value)) {
      this.drop(view, element, component)
      return ''
    }
    return value.length >= shortestCard && hasDigits(value, shortestCard)
      ? (this.#mask(view, view.place(element, component), maskCards) ?? value)
      : value
  }

  freeRest(view: SegmentView, element: number, from: number): string {
    const count = view.components(element)
    let text = from < count ? this.free(view, element, from) : ''
    for (let component = from + 1; component < count; component++) {
      const more = this.free(view, element, component)
      if (more !== '') text = text === '' ? more : `${text} ${more}`
    }
    return text
  }

  number(view: SegmentView, element: number, component: number): string {
    return this.#mask(view, view.place(element, component), maskNumber) ?? view.get(element, component)
  }

  drop(view: SegmentView, element: number, component: number): void {
    const place = view.place(element, component)
    if (place) this.dropRange(place.start, place.end)
  }

  dropRange(start: number, end: number): void {
    if (end > start) this.blot(start, this.mark.repeat(end - start))
  }

  dropSegment(view: SegmentView): void {
    for (let element = 1; element <= view.elements; element++) {
      const first = view.place(element, 0)
      const last = view.place(element, view.components(element) - 1)
      if (first && last) this.dropRange(first.start, last.end)
    }
  }

  apply(raw: string, start: number): string {
    if (this.#cuts === null) return raw
    let text = ''
    /** Where the raw text goes on behind the last cut. */
    let from = 0
    for (const [offset, cut] of this.#cuts) {
      const at = offset - start
      if (at < 0 || at + cut.length > raw.length) continue
      if (at < from) {
        // Noted later though it stands earlier, or over another cut: what is there already is cut again.
        text = (text + raw.slice(from)).slice(0, at) + cut + (text + raw.slice(from)).slice(at + cut.length)
        from = raw.length
        continue
      }
      text += raw.slice(from, at) + cut
      from = at + cut.length
    }
    return text + raw.slice(from)
  }

  count(): number {
    return this.#cuts?.size ?? 0
  }

  blot(start: number, text: string): void {
    this.#cuts ??= new Map()
    this.#cuts.set(start, text)
  }

  read(start: number, end: number): string {
    return this.#read(start, end)
  }

  #mask(view: SegmentView, place: RawSpan | null, mask: (text: string, mark: string) => string): string | null {
    if (!place) return null
    const raw = this.#read(place.start, place.end)
    const text = mask(raw, this.mark)
    if (text === raw) return null
    this.blot(place.start, text)
    return view.clean(text)
  }
}
