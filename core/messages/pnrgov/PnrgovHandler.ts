/** Reads one PNRGOV message: its header, then booking by booking, each given out as soon as it is over. */
import { createTagSet } from '../../baggage/TagSet.ts'
import type { Leg } from '../../flight/Leg.ts'
import type { MessageContext, MessageHandler } from '../edifact/MessageHandler.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { ProblemPlace } from '../ItemSink.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import { createRedactor, type Redactor } from '../sensitive/createRedactor.ts'
import { shortestGap, sweepGap, sweepSegment } from '../sensitive/sweepSegment.ts'
import { finishPnr } from './finishPnr.ts'
import { createDraft, type DraftContext, type PnrDraft } from './PnrDraft.ts'
import { hasBadDate, readLeg } from './readFlight.ts'
import { readPnrSegment } from './readPnrSegment.ts'
import { startsBooking } from './startsBooking.ts'

/** No booking is longer; a message that never starts the next one must not fill the memory. */
const longestBooking = 1 << 23

export class PnrgovHandler implements MessageHandler {
  readonly #context: MessageContext
  readonly #draftContext: DraftContext
  readonly #tags = createTagSet()
  readonly #legs: Leg[] = []
  readonly #counts = { pnrs: 0, travellers: 0, segments: 0, redactions: 0 }
  #sender: string | null = null
  #function: string | null = null
  #declaredPnrs: number | null = null
  #declaredAt: ProblemPlace
  #headerEnd: number
  readonly #headRedactor: Redactor
  #announced = false
  #draft: PnrDraft | null = null

  constructor(context: MessageContext) {
    const { sink, envelope, options, on, separatorText } = context
    this.#context = context
    this.#draftContext = { sink, on, korea: options.profile === 'KR', separatorText }
    this.#declaredAt = { offset: envelope.offset, segment: 'EQN' }
    this.#headerEnd = envelope.offset
    this.#headRedactor = createRedactor(sink.window.slice, separatorText)
  }

  segment(view: SegmentView): void {
    if (view.tag === 'SRC') this.#beginAnnounced(view)
    else if (this.#draft && view.tag === 'RCI' && startsBooking(this.#draft, view)) this.#beginUnannounced(view)
    else if (this.#draft) this.#readBody(this.#draft, view)
    else this.#readHead(view)
  }

  end(): void {
    const { sink } = this.#context
    this.#announce()
    this.#close()
    this.#checkCount()
    const counts = { ...this.#counts, legs: 0, bagTags: this.#tags.size(), declared: this.#declared() }
    sink.add({ kind: 'end', message: sink.message, counts })
  }

  heldFrom(): number {
    return this.#draft?.start ?? (this.#announced ? Number.POSITIVE_INFINITY : this.#context.envelope.offset)
  }

  #declared(): MessageHeader['declared'] {
    return { pnrs: this.#declaredPnrs, passengers: null, crew: null }
  }

  #announce(): void {
    if (this.#announced) return
    this.#announced = true
    const { sink, envelope } = this.#context
    const raw = sink.window.slice(envelope.offset, this.#headerEnd)
    const header: MessageHeader = {
      ...envelope,
      format: 'PNRGOV',
      sender: this.#sender ?? envelope.sender,
      function: this.#function,
      subFunction: null,
      legs: this.#legs,
      declared: this.#declared(),
      raw: this.#headRedactor.apply(raw, envelope.offset),
    }
    sink.add({ kind: 'message', message: sink.message, header })
    if (this.#legs.length > 0) return
    const text = 'The message does not say which flight it is about.'
    sink.problem({ code: 'flight-missing', severity: 'warning', text }, { offset: envelope.offset, segment: 'TVL' })
  }

  #begin(offset: number): PnrDraft {
    this.#close()
    this.#announce()
    const draft = createDraft(this.#draftContext, offset)
    this.#draft = draft
    return draft
  }

  /** Gives the booking out that is open. */
  #close(): void {
    const draft = this.#draft
    if (!draft) return
    const { sink } = this.#context
    const pnr = finishPnr(draft)
    this.#counts.pnrs++
    this.#counts.travellers += pnr.travellers.length
    this.#counts.segments += draft.flights
    this.#counts.redactions += pnr.redactions
    for (const checkIn of pnr.checkIns) for (const tag of checkIn.tags) this.#tags.add(tag.first, tag.count)
    sink.add({ kind: 'pnr', message: sink.message, pnr, offset: draft.start })
    this.#draft = null
  }

  #readHead(view: SegmentView): void {
    const { sink } = this.#context
    if (view.start - this.#headerEnd > shortestGap) sweepGap(this.#headRedactor, this.#headerEnd, view.start)
    this.#headerEnd = view.end
    sweepSegment(this.#headRedactor, view)
    switch (view.tag) {
      case 'MSG':
        this.#function = view.get(1, 1) || view.get(1, 0) || null
        return
      case 'ORG':
        this.#sender = [view.get(1, 0), view.get(1, 1)].filter((part) => part !== '').join('/') || null
        return
      case 'EQN':
        this.#declaredPnrs = view.integer(1)
        this.#declaredAt = sink.placeOf(view.start, 'EQN')
        return
      case 'TVL':
        this.#readFlight(view)
        return
      default:
        this.#headerEnd = view.start
        this.#beginUnannounced(view)
    }
  }

  #beginAnnounced(view: SegmentView): void {
    const draft = this.#begin(view.start)
    draft.end = view.end
    if (view.elements > 0) sweepSegment(draft.redactor, view)
  }

  #beginUnannounced(view: SegmentView): void {
    const draft = this.#begin(view.start)
    const text = 'A booking began without SRC.'
    const place = { offset: view.start, segment: view.tag }
    this.#context.sink.problem({ code: 'booking-start-missing', severity: 'warning', text }, place)
    this.#readBody(draft, view)
  }

  #readFlight(view: SegmentView): void {
    const leg = readLeg(view, this.#context.on)
    this.#legs.push(leg)
    if (!hasBadDate(view, leg)) return
    const text = 'A date of the flight could not be read.'
    const place = { offset: view.start, segment: 'TVL' }
    this.#context.sink.problem({ code: 'date-unreadable', severity: 'warning', text }, place)
  }

  #readBody(booking: PnrDraft, view: SegmentView): void {
    if (view.start - booking.end > shortestGap) sweepGap(booking.redactor, booking.end, view.start)
    booking.end = view.end
    readPnrSegment(booking, view)
    if (view.end - booking.start <= longestBooking) return
    const text = 'A booking does not end; it was cut here.'
    const place = { offset: view.end, segment: view.tag }
    this.#context.sink.problem({ code: 'booking-too-long', severity: 'error', text }, place)
    this.#begin(view.end)
  }

  #checkCount(): void {
    const { sink, envelope, parts } = this.#context
    const counts = { pnrs: this.#counts.pnrs, passengers: 0, crew: 0 }
    const total = parts.add({ key: envelope.accessReference, part: envelope.part, counts })
    if (this.#declaredPnrs === null || total === null || total.pnrs === this.#declaredPnrs) return
    const text = `EQN states ${this.#declaredPnrs} bookings, ${total.pnrs} were read.`
    sink.problem({ code: 'booking-count-differs', severity: 'warning', text }, this.#declaredAt)
  }
}
