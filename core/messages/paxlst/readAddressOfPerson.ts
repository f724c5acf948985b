/** Reads the address behind a person's name in NAD: street, city, region (code or name), postcode, country. */
import type { SegmentView } from '../edifact/SegmentView.ts'
import { type PersonDraft, personSpan } from './PersonDraft.ts'

export function addAddress(draft: PersonDraft, view: SegmentView): void {
  const country = view.get(9)
  const city = view.get(6)
  const parts = [view.rest(5, 0, ' '), city, view.get(7, 3) || view.get(7, 0), view.get(8), country].filter(
    (part) => part !== '',
  )
  if (parts.length === 0) return
  const asSent = parts.join(', ')
  const value = parts.join(' ').toUpperCase().replaceAll(/\s+/g, ' ')
  const span = personSpan(draft, view)
  draft.contacts.push({
    kind: 'address',
    value,
    asSent,
    travellerRef: null,
    country: country || null,
    city: city || null,
    purpose: 'home',
    span,
  })
}
