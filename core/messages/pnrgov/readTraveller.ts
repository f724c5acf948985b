/** Reads the person segments of a booking: TIF, FTI, REF, FAR, EBD. */
import { parseName } from '../../text/parseName.ts'
import { upper } from '../../text/upper.ts'
import { withItem } from '../../text/withItem.ts'
import type { TravellerKind } from '../../traveller/TravellerKind.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { parseMoney } from './readTicket.ts'
import { note, type PnrDraft, spanOf, type TravellerDraft } from './PnrDraft.ts'

/** Pounds to kilograms (international avoirdupois pound). */
const kgPerPound = 0.45359237

const kinds: Readonly<Record<string, TravellerKind>> = {
  A: 'adult',
  ADT: 'adult',
  C: 'child',
  CH: 'child',
  CHD: 'child',
  CNN: 'child',
  IN: 'infant',
  INF: 'infant',
  INS: 'infant',
  I: 'infant',
}

const kindOfTitle: Readonly<Record<string, TravellerKind>> = {
  MSTR: 'child',
  CHD: 'child',
  INF: 'infant',
  INFT: 'infant',
}

/** TIF: one surname and any number of given names, each a person of its own; `NAME:G` is a group, not a person. */
export function readTravellers(draft: PnrDraft, view: SegmentView): void {
  const surname = view.get(1)
  const group = view.get(1, 1) === 'G' || view.get(2, 1) === 'G'
  if (group) {
    if (surname !== '') draft.remarks.push(`GROUP ${surname}`)
    draft.traveller = null
    return
  }
  if (surname === '' && !view.has(2)) {
    note(draft, view, { code: 'name-missing', severity: 'warning', text: 'TIF names nobody.' })
    draft.traveller = null
    return
  }
  let added = 0
  for (let element = 2; element <= view.elements; element++) {
    if (element > 2 && !view.has(element)) continue
    addTraveller(draft, view, element)
    added++
  }
  if (added === 0) addTraveller(draft, view, 2)
}

export function addTraveller(draft: PnrDraft, view: SegmentView, element: number): TravellerDraft {
  const name = parseName(view.get(1), view.get(element))
  const code = upper(view.get(element, 1))
  const mark = view.get(element, 3)
  const kind = kinds[code] ?? (name.title ? kindOfTitle[name.title] : undefined) ?? 'unknown'
  if (code !== '' && kinds[code] === undefined) {
    note(draft, view, {
      code: 'traveller-type-unknown',
      severity: 'note',
      text: `Traveller type ${code} is not known.`,
    })
  }
  const traveller: TravellerDraft = {
    ref: view.get(element, 2) || null,
    name,
    kind,
    accompaniedBy: null,
    ageYears: null,
    uniqueId: null,
    documents: [],
    frequentFlyer: [],
    span: spanOf(draft, view),
  }
  if (mark !== '' && kind !== 'infant') draft.withInfant.push(traveller)
  draft.travellers = withItem(draft.travellers, traveller)
  draft.traveller = traveller
  return traveller
}

export function readFrequentFlyer(draft: PnrDraft, view: SegmentView): void {
  if (!draft.traveller) return
  for (let element = 1; element <= view.elements; element++) {
    const carrier = view.get(element, 0)
    const number = view.get(element, 1)
    if (carrier === '' && number === '') continue
    const card = { carrier, number, tier: view.get(element, 4) || view.get(element, 3) || null }
    draft.traveller.frequentFlyer = withItem(draft.traveller.frequentFlyer, card)
  }
}

export function readUniqueId(draft: PnrDraft, view: SegmentView): void {
  const { traveller } = draft
  if (!traveller) return
  for (let element = 1; element <= view.elements; element++) {
    const id = view.get(element, 1) || view.get(element, 0)
    if (id === '') continue
    if (traveller.uniqueId === null) traveller.uniqueId = id
    else if (traveller.otherIds) traveller.otherIds.push(id)
    else traveller.otherIds = [id]
  }
}

/** FAR: fare type, age, fare basis. */
export function readFare(draft: PnrDraft, view: SegmentView): void {
  if (draft.traveller && draft.traveller.ageYears === null) draft.traveller.ageYears = view.integer(2)
  const basis = lastValue(view, 3)
  if (draft.ticket && draft.ticket.fareBasis === null) draft.ticket.fareBasis = basis
  else if (basis !== null) draft.fareBasis = basis
}

/** EBD: excess bags that were paid for: currency and charge, then pieces (N) or weight (W, kilograms unless pounds are said). */
export function readExcessBags(draft: PnrDraft, view: SegmentView): void {
  const { korea } = draft.context
  // What it cost is in none of the Korean groups.
  if (korea) draft.redactor.drop(view, 1, 1)
  const charge = korea ? null : parseMoney(view.get(1, 1), view.get(1, 0))
  let pieces: number | null = null
  let weightKg: number | null = null
  for (let element = 2; element <= view.elements; element++) {
    const count = Number(view.get(element) || Number.NaN)
    if (!Number.isFinite(count)) continue
    if (view.get(element, 2) === 'W') {
      const isPounds = view.get(element, 3).startsWith('L') || view.get(element, 3) === '701'
      weightKg = isPounds ? Math.round(count * kgPerPound * 100) / 100 : count
    } else pieces = (pieces ?? 0) + count
  }
  if (pieces !== null) draft.excessBags = (draft.excessBags ?? 0) + pieces
  if (pieces === null && weightKg === null && charge === null) return
  const travellerRef = draft.stage === 'traveller' ? (draft.traveller?.ref ?? null) : null
  draft.excessBaggage ??= []
  draft.excessBaggage.push({ travellerRef, pieces, weightKg, charge, span: spanOf(draft, view) })
}

function lastValue(view: SegmentView, from: number): string | null {
  for (let element = from; element <= view.elements; element++) {
    const value = view.get(element, 3)
    if (value !== '') return value
  }
  return null
}
