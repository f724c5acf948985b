/** Tells by segment tag and group what a segment of a booking means, and has it read: the table of PNRGOV. */
import { lookup } from '../../text/lookup.ts'
import { isOperatingFlight, hasBadDate, readLeg, splitFlightNumber } from './readFlight.ts'
import type { Segment } from '../../booking/Segment.ts'
import { tagsByNumber } from '../edifact/knownTags.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { parseName } from '../../text/parseName.ts'
import { searchName } from '../../text/searchName.ts'
import { withItem } from '../../text/withItem.ts'
import type { PersonName } from '../../traveller/PersonName.ts'
import { sweepSegment } from '../sensitive/sweepSegment.ts'
import { isOutsideKoreanGroups } from './limitToKorea.ts'
import { note, type PnrDraft, spanOf } from './PnrDraft.ts'
import { readAgency, readDates, readHistoryText, readLocators, readText } from './readBooking.ts'
import { readBags, readCheckInAgent, readCheckInName, readSeat, readSequence } from './readCheckIn.ts'
import { readAddress } from './readContact.ts'
import { beginChange, readAction, readChanged } from './readHistory.ts'
import { readService } from './readService.ts'
import { readMoney, readPayments, readPricing, readTaxes, readTicket } from './readTicket.ts'
import {
  addTraveller,
  readExcessBags,
  readFare,
  readFrequentFlyer,
  readTravellers,
  readUniqueId,
} from './readTraveller.ts'

type Read = (draft: PnrDraft, view: SegmentView) => void

const byTag: Readonly<Record<string, Read>> = {
  RCI: (draft, view) => (draft.stage === 'split' ? readSplit(draft, view) : readLocators(draft, view)),
  SSR: (draft, view) => (draft.stage === 'history' ? readChanged(draft, view) : readService(draft, view)),
  DAT: readDates,
  IFT: (draft, view) => (draft.stage === 'history' ? readChanged(draft, view) : readText(draft, view)),
  ORG: (draft, view) => {
    if (draft.stage === 'booking' || draft.stage === 'traveller') readAgency(draft, view)
    else if (draft.stage === 'flight' || draft.stage === 'checkIn') readCheckInAgent(draft, view)
  },
  ADD: readAddress,
  EBD: readExcessBags,
  TIF: readName,
  FTI: readFrequentFlyer,
  REF: readUniqueId,
  FAR: readFare,
  TKT: readTicket,
  MON: readMoney,
  PTK: readPricing,
  TXD: readTaxes,
  FOP: (draft, view) => (draft.stage === 'history' ? readChanged(draft, view) : readPayments(draft, view)),
  TVL: readSegment,
  TRA: readOperating,
  RPI: readRelated,
  APD: (draft, view) => {
    if (draft.segment) draft.segment.equipment = view.get(1) || null
  },
  TRI: readSequence,
  SSD: readSeat,
  TBD: (draft, view) => (draft.stage === 'history' ? readChanged(draft, view) : readBags(draft, view)),
  EQN: (draft, view) => {
    draft.stage = 'split'
    draft.splitSize = view.integer(1)
  },
  MSG: beginNonAir,
  ABI: beginChange,
  SAC: readAction,
  LTS: readHistoryText,
}
/** By number of the tag: asked for every segment, that is quicker than a map. */
const byNumber: readonly (Read | undefined)[] = tagsByNumber.map((tag) => lookup(byTag, tag))

export function readPnrSegment(draft: PnrDraft, view: SegmentView): void {
  if (draft.context.korea && isOutsideKoreanGroups(draft, view)) return
  sweepSegment(draft.redactor, view)
  const read = byNumber[view.tagNumber]
  if (read) {
    read(draft, view)
    return
  }
  const text = `Segment ${view.tag} is not known in a booking; it is kept in the raw text.`
  note(draft, view, { code: 'segment-unknown', severity: 'note', text })
}

/** A name in the check-in group is someone known; where it is not, the person must not get lost. */
function readName(draft: PnrDraft, view: SegmentView): void {
  if (draft.stage === 'history') {
    readChanged(draft, view)
    return
  }
  if (draft.stage === 'booking' || draft.stage === 'traveller') {
    draft.stage = 'traveller'
    draft.fareBasis = null
    draft.ticket = null
    draft.payment = null
    readTravellers(draft, view)
    return
  }
  readCheckInName(draft, view)
  const ref = view.get(2, 2)
  if (ref !== '' && draft.travellers.some((person) => person.ref === ref)) return
  const name = parseName(view.get(1), view.get(2))
  if (name.asSent === '' || view.get(1, 1) === 'G') return
  if (draft.travellers.some((person) => isSameName(person.name, name))) return
  const text = 'A person stands only in the check-in data; the traveller was added to the booking.'
  note(draft, view, { code: 'traveller-only-at-check-in', severity: 'warning', text })
  const stage = draft.stage
  addTraveller(draft, view, 2)
  draft.stage = stage
}

/** Same surname, and one given name begins like the other: departure control leaves titles and second names out. */
function isSameName(a: PersonName, b: PersonName): boolean {
  if (letters(a.surname) !== letters(b.surname)) return false
  const first = letters(a.given)
  const second = letters(b.given)
  return first.startsWith(second) || second.startsWith(first)
}

function letters(text: string): string {
  return searchName(text).replaceAll(' ', '')
}

function readSegment(draft: PnrDraft, view: SegmentView): void {
  if (draft.stage === 'history') {
    readChanged(draft, view)
    return
  }
  if (isOperatingFlight(view) && draft.segment) {
    const carrier = view.get(4, 1) || view.get(4) || draft.segment.operating?.carrier || draft.segment.carrier
    if (carrier) draft.segment.operating = { carrier, number: splitFlightNumber(view.get(5)).number }
    return
  }
  const leg = readLeg(view, draft.context.on)
  if (hasBadDate(view, leg)) {
    note(draft, view, {
      code: 'date-unreadable',
      severity: 'warning',
      text: 'A date of the segment could not be read.',
    })
  }
  const operating = view.get(4, 1)
  const segment: Segment = {
    carrier: leg.carrier,
    number: leg.number,
    suffix: leg.suffix,
    from: leg.from,
    to: leg.to,
    departureLocal: leg.departureLocal,
    arrivalLocal: leg.arrivalLocal,
    kind: draft.stage === 'nonAir' ? draft.nonAir : kindOf(leg.carrier, leg.number),
    operating: operating === '' ? null : { carrier: operating, number: null },
    bookingClass: view.get(5, 1) || null,
    status: null,
    quantity: null,
    equipment: null,
    span: spanOf(draft, view),
  }
  draft.segment = segment
  draft.segments = withItem(draft.segments, segment)
  if (draft.stage !== 'nonAir') {
    draft.stage = 'flight'
    draft.flights++
  }
  draft.traveller = null
  draft.fareBasis = null
  draft.ticket = null
  draft.payment = null
  draft.checkIn = null
  draft.checkInAt = null
  draft.checkInBy = null
}

function kindOf(carrier: string | null, number: string | null): Segment['kind'] {
  if (carrier === 'ARNK' || number === 'ARNK' || carrier === 'SURFACE') return 'surface'
  return number === 'OPEN' ? 'open' : 'air'
}

function readOperating(draft: PnrDraft, view: SegmentView): void {
  const carrier = view.get(1)
  if (draft.segment && carrier !== '')
    draft.segment.operating = { carrier, number: splitFlightNumber(view.get(2)).number }
}

function readRelated(draft: PnrDraft, view: SegmentView): void {
  if (draft.stage === 'history') {
    readChanged(draft, view)
    return
  }
  if (!draft.segment) return
  draft.segment.quantity = view.integer(1)
  draft.segment.status = view.get(2) || null
  if (draft.segment.quantity !== null) draft.size = Math.max(draft.size ?? 0, draft.segment.quantity)
}

function readSplit(draft: PnrDraft, view: SegmentView): void {
  for (let element = 1; element <= view.elements; element++) {
    const locator = view.get(element, 1)
    if (locator !== '') draft.splits.push({ locator, size: draft.splitSize })
  }
}

/** MSG inside a booking begins services that are no flight (PADIS 4025). */
const nonAirKinds: Readonly<Record<string, Segment['kind']>> = { '2': 'car', '3': 'hotel', '8': 'hotel', '4': 'rail' }

function beginNonAir(draft: PnrDraft, view: SegmentView): void {
  draft.stage = 'nonAir'
  draft.nonAir = lookup(nonAirKinds, view.get(1, 1) || view.get(1, 0)) ?? 'other'
}
