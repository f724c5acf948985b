/** Reads the departure control segments of a flight: TRI, TIF, SSD, TBD. */
import { toNumber } from '../../text/toNumber.ts'
import { withItem } from '../../text/withItem.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { parseTag } from '../../baggage/parseTag.ts'
import { type CheckInDraft, note, type PnrDraft, spanOf } from './PnrDraft.ts'

/** Pounds to kilograms (international avoirdupois pound). */
const kgPerPound = 0.45359237

/** TRI begins one traveller's check-in; what comes without TRI (order varies) belongs to a check-in of its own. */
export function beginCheckIn(draft: PnrDraft, view: SegmentView): CheckInDraft {
  const checkIn: CheckInDraft = {
    travellerRef: null,
    name: null,
    at: draft.checkInAt,
    ...(draft.checkInBy === null ? {} : { by: draft.checkInBy }),
    sequence: null,
    seat: null,
    cabin: null,
    bagPieces: null,
    bagWeightKg: null,
    pool: null,
    tags: [],
    segment: Math.max(0, draft.segments.length - 1),
    span: spanOf(draft, view),
  }
  draft.stage = 'checkIn'
  draft.checkIn = checkIn
  draft.checkIns = withItem(draft.checkIns, checkIn)
  return checkIn
}

/** ORG behind the time of check-in: who did it. */
export function readCheckInAgent(draft: PnrDraft, view: SegmentView): void {
  draft.checkInBy = view.textFrom(1) || null
}

/** TRI: `SIN-168:::2` is sequence 168 boarded at SIN for traveller 2. */
export function readSequence(draft: PnrDraft, view: SegmentView): void {
  const checkIn = beginCheckIn(draft, view)
  for (let element = 1; element <= view.elements; element++) {
    checkIn.sequence ??= lastNumber(view.get(element, 0))
    checkIn.travellerRef ??= view.get(element, 3) || null
  }
}

/** The number of up to five digits that ends the text. */
function lastNumber(text: string): number | null {
  let from = text.length
  while (from > 0 && text.charCodeAt(from - 1) >= 48 && text.charCodeAt(from - 1) <= 57) from--
  const length = text.length - from
  return length > 0 && length < 6 ? toNumber(text.slice(from)) : null
}

export function readCheckInName(draft: PnrDraft, view: SegmentView): void {
  const checkIn = draft.checkIn ?? beginCheckIn(draft, view)
  const given = view.get(2)
  checkIn.name = given === '' ? view.get(1) : `${view.get(1)}/${given}`
  checkIn.travellerRef ??= view.get(2, 2) || null
  extend(checkIn, draft, view)
}

/** SSD: seat and, five elements on, the cabin; `XXX` is no seat. */
export function readSeat(draft: PnrDraft, view: SegmentView): void {
  const checkIn = draft.checkIn ?? beginCheckIn(draft, view)
  const seat = view.get(1)
  checkIn.seat = seat === '' || (seat.endsWith('X') && /^0*X+$/.test(seat)) ? null : seat
  checkIn.cabin = view.get(5) || null
  extend(checkIn, draft, view)
}

/** TBD: pieces and weight, pool, tags. */
export function readBags(draft: PnrDraft, view: SegmentView): void {
  const checkIn = draft.checkIn ?? beginCheckIn(draft, view)
  const status = view.get(1)
  if (status !== '') checkIn.bagStatus ??= status
  for (let element = 1; element <= view.elements; element++) {
    const first = view.get(element, 0)
    if (first === 'HP' || first === 'MP') {
      checkIn.pool = { role: first === 'HP' ? 'head' : 'member', id: view.get(element, 1) }
    } else if (element <= 4) readWeight(checkIn, view, element)
    else readTag(checkIn, draft, { view, element })
  }
  extend(checkIn, draft, view)
}

function readWeight(checkIn: CheckInDraft, view: SegmentView, element: number): void {
  // A count may stand alone: `TBD++0` checks nothing in.
  if (element === 1 || checkIn.bagPieces !== null) return
  checkIn.bagPieces = view.integer(element, 0)
  const stated = view.get(element, 1)
  const weight = stated === '' ? Number.NaN : toNumber(stated)
  const unit = view.get(element, 2)
  if (!Number.isFinite(weight) || unit === '702') return
  checkIn.bagWeightKg = unit === '701' ? Math.round(weight * kgPerPound * 100) / 100 : weight
}

function readTag(checkIn: CheckInDraft, draft: PnrDraft, at: { view: SegmentView; element: number }): void {
  const { view, element } = at
  const number = view.get(element, 1)
  if (number === '') return
  const stated = view.get(element, 2)
  const count = stated === '' ? 1 : (view.integer(element, 2) ?? Number.NaN)
  const usable = count >= 1 && count <= 999
  if (!usable) {
    note(draft, view, { code: 'tag-count-odd', severity: 'note', text: `${stated} is no count of tags; one was read.` })
  }
  const first = parseTag(number, { carrier: view.get(element, 0), accounting: view.get(element, 4) })
  const tag = { first, count: usable ? count : 1, destination: view.get(element, 3) || null }
  checkIn.tags = withItem(checkIn.tags, tag)
}

function extend(checkIn: CheckInDraft, draft: PnrDraft, view: SegmentView): void {
  checkIn.span = { start: checkIn.span.start, end: view.end - draft.start }
}
