/** Reads SSR: documents, addresses, contacts, frequent-flyer numbers, seats and every other service, after the sensitive filter. */
import { upper } from '../../text/upper.ts'
import { withItem } from '../../text/withItem.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { sensitiveCodeSet } from '../sensitive/sensitiveTable.ts'
import { blotDocs, limitDocument } from './limitToKorea.ts'
import { parseDoco, parseDocs, type ReadDocument } from './parseDocs.ts'
import { note, type PnrDraft, spanOf } from './PnrDraft.ts'
import { addContact, readContactText } from './readContact.ts'

export function readService(draft: PnrDraft, view: SegmentView): void {
  const code = upper(view.get(1, 0))
  if (code === '' || code.startsWith(draft.redactor.mark)) return
  if (sensitiveCodeSet.has(code)) {
    draft.redactor.dropSegment(view)
    return
  }
  switch (code) {
    case 'DOCS':
    case 'DOCO':
      readDocument(draft, view, code)
      return
    case 'DOCA':
      readDocumentAddress(draft, view)
      return
    case 'FQTV':
      readFrequentFlyerText(draft, view)
      break
    case 'INFT':
      if (refOf(view)) draft.infants.push({ ref: refOf(view) as string, text: view.rest(1, 8, ' ') })
      break
    default:
      if (code.startsWith('CTC')) readContactService(draft, view, code)
  }
  addServices(draft, view, code)
}

/** Traveller reference of the first element that has one. */
function refOf(view: SegmentView): string | null {
  for (let element = 2; element <= view.elements; element++) {
    const ref = view.get(element, 2)
    if (ref !== '') return ref
  }
  return null
}

function readDocument(draft: PnrDraft, view: SegmentView, code: string): void {
  // Nothing is expected behind the document, but it is in the raw text.
  for (let element = 2; element <= view.elements; element++) draft.redactor.free(view, element, 0)
  const text = view.rest(1, 8, '')
  const place = { on: draft.context.on, span: spanOf(draft, view) }
  const read: ReadDocument | null = code === 'DOCS' ? parseDocs(text, place) : parseDoco(text, place)
  if (!read) {
    // A DOCO without a visa still tells the place of birth; it stays as a service.
    if (code === 'DOCS')
      note(draft, view, { code: 'document-unreadable', severity: 'warning', text: 'DOCS states no document.' })
    addServices(draft, view, code)
    return
  }
  for (const value of read.unread) {
    note(draft, view, {
      code: 'document-field-unreadable',
      severity: 'warning',
      text: `${code} field ${value} could not be read.`,
    })
  }
  const under = draft.stage === 'traveller' ? draft.traveller : null
  if (draft.context.korea) blotDocs(draft, view, read.at)
  const document = draft.context.korea ? limitDocument(read.document) : read.document
  draft.documents = withItem(draft.documents, { document, ref: refOf(view), infant: read.infant, under })
}

function readDocumentAddress(draft: PnrDraft, view: SegmentView): void {
  const parts = draft.redactor
    .freeRest(view, 1, 8)
    .split('/')
    .map((part) => part.trim())
  const at = parts.findIndex((part) => part === 'R' || part === 'D')
  const [country = '', street = '', city = '', state = '', zip = ''] = parts.slice(at + 1)
  const asSent = [street, city, state, zip, country].filter((part) => part !== '').join(' ')
  if (asSent === '') return
  const purpose = parts[at] === 'D' ? 'destination' : parts[at] === 'R' ? 'home' : 'unknown'
  addContact(draft, view, { kind: 'address', asSent, purpose, city, country, ref: refOf(view) })
}

function readContactService(draft: PnrDraft, view: SegmentView, code: string): void {
  // A plus sign that was not released moves the number one element on.
  const text = draft.redactor.freeRest(view, 1, 8) || draft.redactor.free(view, 2, 0)
  const purpose = code === 'CTCH' ? 'home' : code === 'CTCT' ? 'agency' : 'contact'
  readContactText(draft, view, { text, purpose, always: true, ref: refOf(view) })
}

/** `SQ8794285757/GOLD`, or airline and number as in FTI. */
function readFrequentFlyerText(draft: PnrDraft, view: SegmentView): void {
  const found = /^\/?\s*([A-Z0-9]{2})\s?([A-Z0-9]{5,})(?:[/\s-]+([A-Z0-9]+))?/i.exec(view.rest(1, 8, ''))
  const ref = refOf(view)
  const owner = ref
    ? draft.travellers.find((person) => person.ref === ref)
    : draft.stage === 'traveller'
      ? draft.traveller
      : null
  if (!found || !owner) return
  const [, carrier = '', number = '', tier = ''] = found
  if (owner.frequentFlyer.some((card) => card.number === number)) return
  owner.frequentFlyer = withItem(owner.frequentFlyer, { carrier, number, tier: tier || null })
}

/** One service for each traveller it names; seats are named element by element. */
function addServices(draft: PnrDraft, view: SegmentView, code: string): void {
  const text = draft.redactor.freeRest(view, 1, 8)
  const own = draft.stage === 'traveller' ? (draft.traveller?.ref ?? null) : null
  const status = view.get(1, 1) || null
  const quantity = view.integer(1, 2)
  const span = spanOf(draft, view)
  let added = 0
  for (let element = 2; element <= view.elements; element++) {
    const data = draft.redactor.free(view, element, 0)
    const ref = view.get(element, 2)
    if (data === '' && ref === '') continue
    const words = text === '' ? data : data === '' ? text : `${text} ${data}`
    const service = { code, status, quantity, text: words || null, travellerRef: ref || own, span }
    draft.services = withItem(draft.services, service)
    added++
  }
  if (added > 0) return
  const service = { code, status, quantity, text: text || null, travellerRef: own, span }
  draft.services = withItem(draft.services, service)
}
