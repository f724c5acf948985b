/** Reads the segments that describe one person of a manifest: the table of PAXLST groups 4 to 6. */
import { lookup } from '../../text/lookup.ts'
import { parseTag } from '../../baggage/parseTag.ts'
import { normalizeEmail } from '../../text/normalizeEmail.ts'
import { normalizePhone } from '../../text/normalizePhone.ts'
import { parseYearFirst } from '../../text/parseDate.ts'
import { parseSex } from '../../text/parseSex.ts'
import type { Contact } from '../../booking/Contact.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { shortestGap, sweepGap, sweepSegment } from '../sensitive/sweepSegment.ts'
import { documentKinds } from './documentKinds.ts'
import { notePerson, type PersonDraft, personSpan } from './PersonDraft.ts'

type Read = (draft: PersonDraft, view: SegmentView) => void

/** Pounds to kilograms (international avoirdupois pound). */
const kgPerPound = 0.45359237

const table: Readonly<Record<string, Read>> = {
  ATT: readSex,
  DTM: readDate,
  MEA: readMeasure,
  GEI: readVerified,
  FTX: readFreeText,
  LOC: readPlace,
  COM: readCommunication,
  EMP: readEmployment,
  NAT: readNationality,
  RFF: readReference,
  DOC: readDocument,
  CPI: readRemark,
  QTY: readRemark,
  CTA: readRemark,
  AUT: readRemark,
}

export function readPersonSegment(draft: PersonDraft, view: SegmentView): void {
  if (view.start - draft.end > shortestGap) sweepGap(draft.redactor, draft.end, view.start)
  draft.end = view.end
  sweepSegment(draft.redactor, view)
  const read = lookup(table, view.tag)
  if (read) {
    read(draft, view)
    return
  }
  const text = `Segment ${view.tag} is not known in a manifest; it is kept in the raw text.`
  notePerson(draft, view, { code: 'segment-unknown', severity: 'note', text })
}

/** Segments that mean nothing to the ranking, but that a person may want to read. */
function readRemark(draft: PersonDraft, view: SegmentView): void {
  const words: string[] = []
  for (let element = 1; element <= view.elements; element++) {
    const text = draft.redactor.freeRest(view, element, 0)
    if (text !== '') words.push(text)
  }
  if (words.length > 0) addRemark(draft, `${view.tag} ${words.join(' ')}`)
}

function addRemark(draft: PersonDraft, text: string): void {
  if (draft.remarks) draft.remarks.push(text)
  else draft.remarks = [text]
}

/** EMP: 1 and the code of what the member of the crew does, or the words for it. */
function readEmployment(draft: PersonDraft, view: SegmentView): void {
  const status = view.get(2, 0) || view.get(2, 3)
  if (status !== '') draft.crewStatus = status
}

/** ATT: 2 and the letter; syntax version 4 may repeat it, and only the first counts. */
function readSex(draft: PersonDraft, view: SegmentView): void {
  if (view.get(1) !== '2' && view.get(1) !== '') return
  const text = view.getFirst(3) || view.getFirst(2)
  draft.sex = parseSex(text) ?? parseSex(text.slice(0, 1))
  if (draft.sex === null && text !== '' && text !== 'U') {
    notePerson(draft, view, { code: 'sex-unreadable', severity: 'note', text: `Sex ${text} could not be read.` })
  }
}

function readDate(draft: PersonDraft, view: SegmentView): void {
  const code = view.get(1, 0)
  const text = view.get(1, 1)
  const rule = code === '36' ? 'expiry' : 'past'
  const day = text === '' ? null : parseYearFirst(text, rule, draft.on)
  if (day === null) {
    if (text !== '')
      notePerson(draft, view, {
        code: 'date-unreadable',
        severity: 'warning',
        text: `The date ${text} could not be read.`,
      })
    return
  }
  if (code === '329') draft.birthOn = day
  else if (code === '36' && draft.document) draft.document.expiresOn = day
  else if (code === '182' && draft.document) draft.document.issuedOn = day
}

/** MEA: `CT++:2` or `CT++2` pieces, `WT++KGM:23` or `WT++LBR:50` weight. */
function readMeasure(draft: PersonDraft, view: SegmentView): void {
  const code = view.get(1)
  const value = Number(view.get(3, 1) || view.get(3, 0) || Number.NaN)
  if (!Number.isFinite(value)) {
    notePerson(draft, view, {
      code: 'measure-unreadable',
      severity: 'note',
      text: 'A number of bags or a weight could not be read.',
    })
  } else if (code === 'CT') draft.bagPieces = Math.round(value)
  else if (code === 'WT') {
    const pounds = view.get(3, 0) === 'LBR'
    draft.bagWeightKg = pounds ? Math.round(value * kgPerPound * 100) / 100 : value
  }
}

/** GEI 4: 173 the carrier checked the document, 174 it did not (code list 7365). */
function readVerified(draft: PersonDraft, view: SegmentView): void {
  const code = view.get(2)
  if (code === '173') draft.verified = true
  else if (code === '174') draft.verified ??= false
}

/** FTX BAG: `tag:count`, the tags following each other; a number before it is a weight. */
function readFreeText(draft: PersonDraft, view: SegmentView): void {
  if (view.get(1) !== 'BAG') {
    const words: string[] = []
    for (let element = 2; element <= view.elements; element++) {
      const text = draft.redactor.freeRest(view, element, 0)
      if (text !== '') words.push(text)
    }
    if (words.length > 0) addRemark(draft, `${view.get(1)} ${words.join(' ')}`.trim())
    return
  }
  for (let element = 4; element <= view.elements; element++) {
    for (let component = 0; component < view.components(element); component += 2) {
      const tag = view.get(element, component)
      if (tag === '') continue
      const stated = view.get(element, component + 1)
      const count = stated === '' ? 1 : (view.integer(element, component + 1) ?? 0)
      const usable = count >= 1 && count <= 999
      if (!usable) {
        notePerson(draft, view, {
          code: 'tag-count-odd',
          severity: 'note',
          text: `${stated} is no count of tags; one was read.`,
        })
      }
      draft.tags.push({ first: parseTag(tag), count: usable ? count : 1, destination: null })
    }
  }
  const weight = Number(view.get(2) || Number.NaN)
  if (Number.isFinite(weight)) draft.bagWeightKg ??= weight
}

function readPlace(draft: PersonDraft, view: SegmentView): void {
  const place = view.get(2, 0) || view.get(2, 3)
  if (place === '') return
  switch (view.get(1)) {
    case '22':
      draft.clearance = place
      break
    case '91':
      if (draft.document) draft.document.issuer ??= place
      break
    case '174':
      draft.residence = place
      break
    case '178':
      draft.embark = place
      break
    case '179':
      draft.debark = place
      break
    case '180':
      draft.birthplace = [view.get(2, 3), view.get(2, 0)].filter((part) => part !== '').join(' ')
      break
  }
}

function readCommunication(draft: PersonDraft, view: SegmentView): void {
  for (let element = 1; element <= view.elements; element++) {
    const asSent = view.get(element, 0)
    const kind: Contact['kind'] = view.get(element, 1) === 'EM' ? 'email' : 'phone'
    const value = kind === 'email' ? normalizeEmail(asSent) : normalizePhone(asSent)
    if (value === '') continue
    const purpose = 'contact' as const
    draft.contacts.push({
      kind,
      value,
      asSent,
      travellerRef: null,
      country: null,
      city: null,
      purpose,
      span: personSpan(draft, view),
    })
  }
}

function readNationality(draft: PersonDraft, view: SegmentView): void {
  const code = (view.get(2, 0) || view.get(1, 0)).toUpperCase()
  if (code !== '') draft.nationality ??= code
}

/** RFF: AVF locator, ABO the carrier's reference of the person, SEA seat, CR frequent flyer, YZY ticket; others with their code. */
function readReference(draft: PersonDraft, view: SegmentView): void {
  const value = view.get(1, 1)
  if (value === '') return
  switch (view.get(1, 0)) {
    case 'AVF':
      draft.locator ??= value
      break
    case 'ABO':
      draft.uniqueRef ??= value
      break
    case 'SEA':
      draft.seat = /^0*X+$/.test(value) ? null : value
      break
    case 'CR':
      draft.frequentFlyer ??= value
      break
    case 'YZY':
      draft.ticket ??= value
      break
    default:
      if (draft.references) draft.references.push({ code: view.get(1, 0), value })
      else draft.references = [{ code: view.get(1, 0), value }]
  }
}

function readDocument(draft: PersonDraft, view: SegmentView): void {
  const code = view.get(1, 0).toUpperCase()
  const document: PersonDraft['documents'][number] = {
    kind: documentKinds[code] ?? 'other',
    code: code || null,
    number: view.get(2, 0).replaceAll(' ', '') || null,
    issuer: null,
    nationality: null,
    birthOn: null,
    sex: null,
    issuedOn: null,
    expiresOn: null,
    surname: null,
    given: null,
    source: 'API',
    span: personSpan(draft, view),
  }
  draft.document = document
  draft.documents.push(document)
}
