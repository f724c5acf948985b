/** Reads PNRGOV in XML (IATA_PNRGOV_NotifRQ) booking by booking while it arrives: only one PNR element is parsed at a time. */
import { createTagSet } from '../../baggage/TagSet.ts'
import type { ItemSink } from '../ItemSink.ts'
import type { ReadOptions } from '../ReadOptions.ts'
import type { TextReader } from '../TextReader.ts'
import { findElement } from './findElements.ts'
import { parseBooking } from './parseBooking.ts'
import { readXmlHead } from './readXmlHead.ts'
import { readXmlPnr } from './readXmlPnr.ts'
import { redactXml } from './redactXml.ts'

/** No booking is longer, and no file has so much before its first one. */
const longestBooking = 1 << 22

export class XmlReader implements TextReader {
  readonly #sink: ItemSink
  readonly #korea: boolean
  readonly #tags = createTagSet()
  readonly #counts = { pnrs: 0, travellers: 0, segments: 0, redactions: 0 }
  #next = 0
  #on: string
  #announced = false
  #declaredPnrs: number | null = null

  constructor(sink: ItemSink, options: ReadOptions) {
    this.#sink = sink
    this.#korea = options.profile === 'KR'
    this.#on = options.receivedAt.slice(0, 10)
  }

  run(final: boolean): void {
    while (this.#step(final));
    if (final) this.#end()
  }

  heldFrom(): number {
    return this.#next
  }

  /** Reads the next booking; false where more text is needed or none is left. */
  #step(final: boolean): boolean {
    const base = this.#sink.window.base()
    const text = this.#sink.window.text()
    const from = this.#next - base
    const span = findElement(text, 'PNR', from)
    if (!span) {
      if (final || text.length - from > longestBooking) this.#announce(text.slice(from, from + longestBooking))
      // The start of a tag may be at the very end.
      if (this.#announced) this.#next = base + Math.max(from, text.length - 64)
      return false
    }
    this.#announce(text.slice(from, span.start))
    this.#next = base + span.start
    if (!span.closed && !final && span.end - span.start < longestBooking) return false
    this.#readBooking(text.slice(span.start, span.end), base + span.start, span.closed)
    this.#next = base + span.end
    return true
  }

  #announce(head: string): void {
    if (this.#announced) return
    this.#announced = true
    const header = readXmlHead(redactXml(head, this.#korea).raw, this.#on)
    this.#on = header.preparedAt?.slice(0, 10) ?? this.#on
    this.#declaredPnrs = header.declared.pnrs
    this.#sink.add({ kind: 'message', message: 0, header })
    if (header.format === 'UNKNOWN') {
      const text = 'The file is XML, but not PNRGOV.'
      this.#sink.problem({ code: 'format-unknown', severity: 'error', text }, { offset: 0, segment: null })
    } else if (header.legs.length === 0) {
      const text = 'The message does not say which flight it is about.'
      this.#sink.problem({ code: 'flight-missing', severity: 'warning', text }, { offset: 0, segment: 'FlightLeg' })
    }
  }

  #readBooking(block: string, offset: number, whole: boolean): void {
    const place = { offset, segment: 'PNR' }
    if (!whole) {
      const text = 'A booking is cut off; what can be read of it was read.'
      this.#sink.problem({ code: 'booking-cut', severity: 'error', text }, place)
    }
    const redacted = redactXml(block, this.#korea)
    const parsed = parseBooking(redacted.raw)
    if (whole && !parsed.whole) {
      const text = 'A booking is no sound XML; what can be read of it was read.'
      this.#sink.problem({ code: 'booking-unsound', severity: 'error', text }, place)
    }
    const pnr = readXmlPnr(parsed.node, redacted, this.#on)
    if (pnr.travellers.length === 0) {
      const text = 'A booking names nobody that could be read.'
      this.#sink.problem({ code: 'name-missing', severity: 'warning', text }, place)
    }
    this.#counts.pnrs++
    this.#counts.travellers += pnr.travellers.length
    this.#counts.segments += pnr.segments.length
    this.#counts.redactions += pnr.redactions
    for (const checkIn of pnr.checkIns) for (const tag of checkIn.tags) this.#tags.add(tag.first, tag.count)
    this.#sink.add({ kind: 'pnr', message: 0, pnr, offset })
  }

  #end(): void {
    const stated = this.#declaredPnrs
    if (stated !== null && stated !== this.#counts.pnrs) {
      const text = `The message states ${stated} bookings, ${this.#counts.pnrs} were read.`
      this.#sink.problem({ code: 'booking-count-differs', severity: 'warning', text }, { offset: 0, segment: 'PNRs' })
    }
    const declared = { pnrs: stated, passengers: null, crew: null }
    const counts = { ...this.#counts, legs: 0, bagTags: this.#tags.size(), declared }
    this.#sink.add({ kind: 'end', message: 0, counts })
  }
}
