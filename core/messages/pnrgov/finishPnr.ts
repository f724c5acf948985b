/** Makes the booking out of its draft: gives documents and infants to their people, and blots the raw text. */
import { isHolder } from '../../booking/isHolder.ts'
import type { Pnr } from '../../booking/Pnr.ts'
import { lookup } from '../../text/lookup.ts'
import type { TravelDocument } from '../../traveller/TravelDocument.ts'
import { searchName } from '../../text/searchName.ts'
import { withItem } from '../../text/withItem.ts'
import type { LooseDocument, PnrDraft, TravellerDraft } from './PnrDraft.ts'

export function finishPnr(draft: PnrDraft): Pnr {
  if (draft.travellers.some((person) => person.kind === 'infant')) linkInfants(draft)
  judgeHolders(draft)
  for (const loose of draft.documents) giveDocument(draft, loose)
  const raw = draft.context.sink.window.slice(draft.start, draft.end)
  return {
    locators: draft.locators,
    createdAt: draft.locators.find((locator) => locator.createdAt !== null)?.createdAt ?? null,
    changedAt: draft.changedAt,
    ticketedAt: draft.ticketedAt,
    agency: draft.agency,
    size: draft.size,
    travellers: draft.travellers,
    segments: draft.segments,
    tickets: draft.tickets,
    payments: draft.payments,
    contacts: draft.contacts,
    services: draft.services,
    remarks: draft.remarks,
    checkIns: draft.checkIns,
    excessBags: draft.excessBags,
    ...(draft.excessBaggage === null ? {} : { excessBaggage: draft.excessBaggage }),
    splits: draft.splits,
    history: draft.history,
    redactions: draft.redactor.count(),
    raw: draft.redactor.apply(raw, draft.start),
  }
}

/** Says whether the stated holder is one of the booking; under the Korean profile a name outside the eight groups goes no further. */
function judgeHolders(draft: PnrDraft): void {
  for (const payment of draft.payments) {
    const { holder } = payment
    if (holder === null) continue
    const isName = searchName(holder).length > 1
    payment.thirdParty = isName ? !draft.travellers.some((person) => isHolder(holder, person.name)) : null
    if (draft.context.korea) payment.holder = null
  }
}

/** An infant belongs to the adult whose INFT names it, else to the adult marked as having one, else to the adult before it. */
function linkInfants(draft: PnrDraft): void {
  const infants = draft.travellers.filter((person) => person.kind === 'infant')
  const taken = new Set<string>()
  for (const infant of infants) {
    const named = draft.infants.find((entry) => namesOverlap(searchName(entry.text), infant))
    const adults = draft.travellers.filter((person) => person.kind !== 'infant' && person.ref !== null)
    const free = (person: TravellerDraft): boolean => !taken.has(person.ref as string)
    const before = draft.travellers.slice(0, draft.travellers.indexOf(infant)).reverse()
    infant.accompaniedBy =
      named?.ref ??
      adults.find((person) => draft.withInfant.includes(person) && free(person))?.ref ??
      before.find((person) => person.kind === 'adult' && person.ref !== null && free(person))?.ref ??
      null
    if (infant.accompaniedBy) taken.add(infant.accompaniedBy)
  }
}

function giveDocument(draft: PnrDraft, loose: LooseDocument): void {
  const owner = ownerOf(draft, loose)
  if (!owner) {
    const place = { offset: draft.start + loose.document.span.start, segment: 'SSR' }
    const { span } = loose.document
    const text = 'A document could not be matched to a person of the booking; it is kept as a service of the booking.'
    draft.context.sink.problem({ code: 'document-without-owner', severity: 'warning', text }, place)
    const asSent = draft.context.sink.window.slice(draft.start + span.start, draft.start + span.end)
    draft.services.push({ code: 'DOCS', status: null, quantity: null, text: asSent, travellerRef: loose.ref, span })
    return
  }
  const { documents } = owner
  const same = documents.findIndex((known) => isSame(known, loose.document))
  if (same < 0) owner.documents = withItem(documents, loose.document)
  else documents[same] = mergeDocuments(documents[same] as TravelDocument, loose.document)
}

/**
 * By reference, where the birth date does not speak against it: senders give an infant's document the reference of its adult.
 * Then by name, then by birth date of a document already known, then by where it stands.
 */
function ownerOf(draft: PnrDraft, loose: LooseDocument): TravellerDraft | null {
  const { travellers } = draft
  const { document } = loose
  const named = byName(travellers, loose)
  if (loose.infant) {
    const infants = travellers.filter((person) => person.kind === 'infant')
    const near = loose.ref ?? loose.under?.ref
    const own = infants.find((person) => person.ref === near) ?? infants.find((person) => person.accompaniedBy === near)
    return named ?? own ?? (infants.length === 1 ? (infants[0] as TravellerDraft) : null)
  }
  const referred = loose.ref === null ? null : (travellers.find((person) => person.ref === loose.ref) ?? null)
  if (referred && (!named || named === referred || fitsAge(draft, document, referred))) return referred
  if (named) return named
  const born = travellers.find((person) =>
    person.documents.some((d) => d.birthOn !== null && d.birthOn === document.birthOn),
  )
  return born ?? loose.under ?? (travellers.length === 1 ? (travellers[0] as TravellerDraft) : null)
}

/** Years of age that a type of traveller may have, with room for how carriers count (IATA resolution 728: infant, child). */
const agesOfKind: Readonly<Record<string, readonly [number, number]>> = {
  infant: [0, 2],
  child: [1, 17],
  adult: [11, 130],
}

function fitsAge(draft: PnrDraft, { birthOn }: TravelDocument, person: TravellerDraft): boolean {
  const ages = lookup(agesOfKind, person.kind)
  if (birthOn === null || ages === undefined) return true
  const years = (Date.parse(draft.context.on) - Date.parse(birthOn)) / yearMs
  return years >= ages[0] && years < ages[1] + 1
}

const yearMs = 365.2425 * 86_400_000

function byName(travellers: readonly TravellerDraft[], loose: LooseDocument): TravellerDraft | null {
  const { document } = loose
  if (document.surname === null) return null
  let first: TravellerDraft | null = null
  for (const person of travellers) {
    if (!namesMatch(document, person)) continue
    if (person === loose.under || (loose.ref !== null && person.ref === loose.ref)) return person
    first ??= person
  }
  return first
}

/** Same surname, and the given names start alike: `SOPHY OLIVIA` is `SOPHY`. */
function namesMatch(document: TravelDocument, person: TravellerDraft): boolean {
  if (document.surname === null) return false
  if (letters(document.surname) !== letters(person.name.surname)) return false
  const stated = letters(document.given ?? '')
  const known = letters(person.name.given)
  return stated === known || (stated !== '' && known !== '' && (stated.startsWith(known) || known.startsWith(stated)))
}

function namesOverlap(text: string, person: TravellerDraft): boolean {
  const surname = searchName(person.name.surname)
  const given = searchName(person.name.given).split(' ')[0] ?? ''
  return given !== '' && text.includes(surname) && text.includes(given)
}

function letters(text: string): string {
  const plain = searchName(text)
  return plain.includes(' ') ? plain.replaceAll(' ', '') : plain
}

function isSame(a: TravelDocument, b: TravelDocument): boolean {
  return a.kind === b.kind && a.number === b.number && (a.issuer === b.issuer || a.issuer === null || b.issuer === null)
}

/** The first statement stands; the second fills what it left open. */
function mergeDocuments(a: TravelDocument, b: TravelDocument): TravelDocument {
  return {
    ...a,
    issuer: a.issuer ?? b.issuer,
    nationality: a.nationality ?? b.nationality,
    birthOn: a.birthOn ?? b.birthOn,
    sex: a.sex ?? b.sex,
    issuedOn: a.issuedOn ?? b.issuedOn,
    expiresOn: a.expiresOn ?? b.expiresOn,
    surname: a.surname ?? b.surname,
    given: a.given ?? b.given,
  }
}
