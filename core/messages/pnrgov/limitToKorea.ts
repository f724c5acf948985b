/** The Korean profile at work: blots out what is in none of the eight groups, before it is read and in what was read. */
import type { Contact } from '../../booking/Contact.ts'
import type { TravelDocument } from '../../traveller/TravelDocument.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import { segmentGroups, serviceGroups } from '../sensitive/koreanGroups.ts'
import type { PnrDraft } from './PnrDraft.ts'

/** True where the segment may not be read at all; it is blotted out and counted then. */
export function isOutsideKoreanGroups(draft: PnrDraft, view: SegmentView): boolean {
  const { tag } = view
  const inHistory = draft.stage === 'history' && tag !== 'SRC'
  const service = tag === 'SSR' && serviceGroups[view.get(1, 0).toUpperCase()] === null
  if (!inHistory && !service && (segmentGroups[tag] ?? null) !== null) return false
  if (tag === 'ABI' || tag === 'SAC') draft.stage = 'history'
  draft.redactor.dropSegment(view)
  return true
}

/** Phone and address are of group 2; e-mail and internet address are of none. */
export function isKoreanContact(kind: Contact['kind']): boolean {
  return kind === 'phone' || kind === 'address'
}

/** A document keeps what group 1 names: nationality, name, birth date, passport number. */
export function limitDocument(document: TravelDocument): TravelDocument {
  return { ...document, issuer: null, sex: null, issuedOn: null, expiresOn: null }
}

/** Slashed fields of DOCS, by their place behind the type, that are in no group: issuer, sex, expiry. */
const otherFields: ReadonlySet<number> = new Set([1, 5, 6])

/** Blots the fields of a DOCS text that are in no group. `at` is the index of the type among the slashed parts. */
export function blotDocs(draft: PnrDraft, view: SegmentView, at: number): void {
  let index = -at
  for (let component = 8; component < view.components(1); component++) {
    const place = view.place(1, component)
    if (!place) continue
    const raw = draft.context.sink.window.slice(place.start, place.end)
    let start = 0
    for (let i = 0; i <= raw.length; i++) {
      if (i < raw.length && raw[i] !== '/') continue
      if (otherFields.has(index)) draft.redactor.dropRange(place.start + start, place.start + i)
      if (i < raw.length) {
        index++
        start = i + 1
      }
    }
  }
}
