/** Reads the booking-wide segments: RCI, DAT, ORG, IFT, LTS, RPI. */
import { lookup } from '../../text/lookup.ts'
import type { Agency } from '../../booking/Agency.ts'
import { joinInstant, parseClock, parseDayFirst } from '../../text/parseDate.ts'
import { withItem } from '../../text/withItem.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { parseHistoryCodes } from './parseHistoryCodes.ts'
import { note, type PnrDraft, spanOf } from './PnrDraft.ts'
import { readContactText } from './readContact.ts'

/** RCI: locators in every system, with the time of creation. */
export function readLocators(draft: PnrDraft, view: SegmentView): void {
  for (let element = 1; element <= view.elements; element++) {
    const code = view.get(element, 1)
    if (code === '') continue
    const system = view.get(element, 0)
    const date = view.get(element, 3)
    const day = parseDayFirst(date, 'near', draft.context.on)
    if (day === null && date !== '') note(draft, view, unreadable(date))
    const createdAt = joinInstant(day, parseClock(view.get(element, 4)))
    const kind = view.get(element, 2) || null
    const known = draft.locators.some((locator) => locator.system === system && locator.code === code)
    if (!known) draft.locators = withItem(draft.locators, { system, code, kind, createdAt })
  }
}

/** DAT: 700 last change, 710 ticket issue; in the check-in group 2 is the check-in time. */
export function readDates(draft: PnrDraft, view: SegmentView): void {
  if (draft.stage === 'flight' || draft.stage === 'checkIn') draft.checkInAt = draft.checkInBy = null
  if (draft.stage === 'checkIn') draft.checkIn = null
  for (let element = 1; element <= view.elements; element++) {
    const code = view.get(element, 0)
    const date = view.get(element, 1)
    if (draft.context.korea && code === '700') {
      // The time of the last change is in none of the Korean groups; those of booking and ticketing are.
      draft.redactor.drop(view, element, 1)
      draft.redactor.drop(view, element, 2)
      continue
    }
    if (code === '3') {
      readDateText(draft, view, element)
      continue
    }
    if (date === '') continue
    const day = parseDayFirst(date, 'near', draft.context.on)
    const at = joinInstant(day, parseClock(view.get(element, 2)))
    if (at === null) {
      note(draft, view, unreadable(date))
    } else if (draft.stage === 'history') draft.change.at = at
    else if (draft.stage === 'flight' || draft.stage === 'checkIn')
      draft.checkInAt = code === '2' || code === '' ? at : draft.checkInAt
    else if (code === '710') issued(draft, at)
    else if (code === '700' || code === '') draft.changedAt = at
    else if (draft.ticket && draft.stage === 'traveller') issued(draft, at)
  }
}

/** DAT 3: what departure control writes freely about the check-in. */
function readDateText(draft: PnrDraft, view: SegmentView, element: number): void {
  const text = draft.redactor.freeRest(view, element, 1)
  if (text !== '' && !draft.context.korea) draft.remarks.push(text)
  if (draft.context.korea) draft.redactor.drop(view, element, 1)
}

function issued(draft: PnrDraft, at: string): void {
  if (draft.ticket && draft.stage === 'traveller') draft.ticket.issuedAt = at
  draft.ticketedAt ??= at
}

function unreadable(date: string): { code: string; severity: 'warning'; text: string } {
  return { code: 'date-unreadable', severity: 'warning', text: `The date ${date} could not be read.` }
}

const agencyKinds: Readonly<Record<string, Agency['kind']>> = { A: 'airline', T: 'agency', N: 'network' }

export function readAgency(draft: PnrDraft, view: SegmentView): void {
  draft.agency ??= {
    system: view.get(1, 0) || null,
    iataNumber: view.get(2, 0) || null,
    office: view.get(2, 1) || null,
    city: view.get(3) || view.get(1, 1) || null,
    country: view.get(6) || null,
    kind: lookup(agencyKinds, view.get(5)) ?? 'unknown',
    agent: view.get(7) || null,
    span: spanOf(draft, view),
  }
}

/** IFT: 43 names who pays; everything else is a remark, and contacts in it are contacts. */
export function readText(draft: PnrDraft, view: SegmentView): void {
  const isPayer = view.get(1, 1) === '43'
  let text = ''
  let found = false
  for (let element = 2; element <= view.elements; element++) {
    const part = draft.redactor.freeRest(view, element, 0)
    if (part === '') continue
    if (isPayer && text !== '') readContactText(draft, view, { text: part, purpose: 'payer', always: true })
    else if (view.elements > 2) found = readContactText(draft, view, contactIn(part)) || found
    text = text === '' ? part : `${text} ${part}`
    if (isPayer && draft.payment) draft.payment.holder ??= part
  }
  if (text === '') return
  // A number may run on from one element into the next.
  if (!found) readContactText(draft, view, contactIn(text))
  if (draft.context.korea) draft.redactor.dropSegment(view)
  else draft.remarks = withItem(draft.remarks, text)
}

function contactIn(text: string): { text: string; purpose: 'unknown'; always: boolean } {
  return { text, purpose: 'unknown', always: false }
}

/** LTS: history as one unstructured line. */
export function readHistoryText(draft: PnrDraft, view: SegmentView): void {
  for (let element = 1; element <= view.elements; element++) {
    const text = draft.redactor.freeRest(view, element, 0)
    if (text === '') continue
    readContactText(draft, view, contactIn(text))
    const { action, subject } = parseHistoryCodes(text)
    const item = { at: null, agent: null, action, subject, text, span: spanOf(draft, view) }
    draft.history = withItem(draft.history, item)
  }
}
