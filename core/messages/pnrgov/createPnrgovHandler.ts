/** Reads one PNRGOV message: its header, then booking by booking, each given out as soon as it is over. */
import { createTagSet } from '../../baggage/TagSet.ts'
import type { Leg } from '../../flight/Leg.ts'
import type { MessageContext, MessageHandler } from '../edifact/MessageHandler.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { ProblemPlace } from '../ItemSink.ts'
import type { MessageHeader } from '../ParsedItem.ts'
import { createRedactor } from '../sensitive/createRedactor.ts'
import { finishPnr } from './finishPnr.ts'
import { createDraft, type DraftContext, type PnrDraft } from './PnrDraft.ts'
import { hasBadDate, readLeg } from './readFlight.ts'
import { readPnrSegment } from './readPnrSegment.ts'

/** No booking is longer; a message that never starts the next one must not fill the memory. */
const longestBooking = 1 << 23

export function createPnrgovHandler(context: MessageContext): MessageHandler {
  const { sink, envelope, options, on, parts, separatorText } = context
  const draftContext: DraftContext = { sink, on, korea: options.profile === 'KR', separatorText }
  const tags = createTagSet()
  const legs: Leg[] = []
  let sender: string | null = null
  let messageFunction: string | null = null
  let declaredPnrs: number | null = null
  let declaredAt: ProblemPlace = { offset: envelope.offset, segment: 'EQN' }
  let headerEnd = envelope.offset
  let announced = false
  let draft: PnrDraft | null = null
  const counts = { pnrs: 0, travellers: 0, segments: 0, redactions: 0 }
  const redactor = createRedactor(sink.window.slice, separatorText)

  const announce = (): void => {
    if (announced) return
    announced = true
    const header: MessageHeader = {
      ...envelope,
      format: 'PNRGOV',
      sender: sender ?? envelope.sender,
      function: messageFunction,
      subFunction: null,
      legs,
      declared: { pnrs: declaredPnrs, passengers: null, crew: null },
      raw: redactor.apply(sink.window.slice(envelope.offset, headerEnd), envelope.offset),
    }
    sink.add({ kind: 'message', message: sink.message, header })
    if (legs.length === 0) {
      const place = { offset: envelope.offset, segment: 'TVL' }
      sink.problem('flight-missing', 'warning', 'The message does not say which flight it is about.', place)
    }
  }
  const close = (): void => {
    if (!draft) return
    const pnr = finishPnr(draft)
    counts.pnrs++
    counts.travellers += pnr.travellers.length
    counts.segments += draft.flights
    counts.redactions += pnr.redactions
    for (const checkIn of pnr.checkIns) for (const tag of checkIn.tags) tags.add(tag.first, tag.count)
    sink.add({ kind: 'pnr', message: sink.message, pnr, offset: draft.start })
    draft = null
  }
  const begin = (offset: number): PnrDraft => {
    close()
    announce()
    draft = createDraft(draftContext, offset)
    return draft
  }
  const readHead = (view: SegmentView): void => {
    headerEnd = view.end
    switch (view.tag) {
      case 'MSG':
        messageFunction = view.get(1, 1) || view.get(1, 0) || null
        return
      case 'ORG':
        sender = [view.get(1, 0), view.get(1, 1)].filter((part) => part !== '').join('/') || null
        return
      case 'EQN':
        declaredPnrs = view.integer(1)
        declaredAt = sink.placeOf(view.start, 'EQN')
        return
      case 'TVL': {
        const leg = readLeg(view, on)
        const place = { offset: view.start, segment: 'TVL' }
        if (hasBadDate(view, leg))
          sink.problem('date-unreadable', 'warning', 'A date of the flight could not be read.', place)
        legs.push(leg)
        return
      }
      default:
        sink.problem('booking-start-missing', 'warning', 'A booking began without SRC.', {
          offset: view.start,
          segment: view.tag,
        })
        headerEnd = view.start
        readBody(begin(view.start), view)
    }
  }
  const readBody = (booking: PnrDraft, view: SegmentView): void => {
    booking.end = view.end
    readPnrSegment(booking, view)
    if (view.end - booking.start > longestBooking) {
      sink.problem('booking-too-long', 'error', 'A booking does not end; it was cut here.', {
        offset: view.end,
        segment: view.tag,
      })
      begin(view.end)
    }
  }
  return {
    segment(view) {
      if (view.tag === 'SRC') begin(view.start).end = view.end
      else if (draft) readBody(draft, view)
      else readHead(view)
    },
    end() {
      announce()
      close()
      const total = parts.add({
        key: envelope.accessReference,
        part: envelope.part,
        counts: { pnrs: counts.pnrs, passengers: 0, crew: 0 },
      })
      if (declaredPnrs !== null && total !== null && total.pnrs !== declaredPnrs) {
        const text = `EQN states ${declaredPnrs} bookings, ${total.pnrs} were read.`
        sink.problem('booking-count-differs', 'warning', text, declaredAt)
      }
      const declared = { pnrs: declaredPnrs, passengers: null, crew: null }
      const all = { ...counts, legs: 0, bagTags: tags.size(), declared }
      sink.add({ kind: 'end', message: sink.message, counts: all })
    },
    heldFrom: () => draft?.start ?? (announced ? Number.POSITIVE_INFINITY : envelope.offset),
  }
}
