/** Tells everyone of a booking what its new version changed for them: flights, payment, who travels along. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { BookedPnr, FlightBook, Member, MemberChange } from './FlightBook.ts'
import { isSameName } from './nameKeys.ts'

type Versions = { readonly before: Pnr; readonly booking: BookedPnr }

/** Call after the people of the new version have been placed. */
export function noteBookingChanges(book: FlightBook, { before, booking }: Versions): void {
  const shared = [
    ...differ('itinerary', flights(before), flights(booking.pnr)),
    ...differ('payment', paid(before), paid(booking.pnr)),
  ]
  const companions = compareParties(before, booking.pnr)
  if (shared.length === 0 && companions.length === 0) return
  for (const member of book.byPnr.get(booking.key) ?? []) {
    // Whom the store does not know yet, nothing has changed for.
    if (member.row === null || member.pnrIndex === null) continue
    member.changes.push(...shared, ...companions.filter((change) => !isAbout(change, member)))
    book.dirtyMembers.add(member)
  }
}

/** Status and times change with every push; the flights and the day they leave are the journey. */
function flights(pnr: Pnr): string | null {
  const air = pnr.segments.filter((segment) => segment.kind === 'air' || segment.kind === 'open')
  const texts = air.map((segment) =>
    [`${segment.carrier ?? ''}${segment.number ?? ''}`, `${segment.from ?? ''}-${segment.to ?? ''}`]
      .concat(segment.departureLocal?.slice(0, 10) ?? '')
      .filter(Boolean)
      .join(' '),
  )
  return texts.length === 0 ? null : [...new Set(texts)].join(', ')
}

function paid(pnr: Pnr): string | null {
  const texts = pnr.payments.map((payment) => [payment.form, payment.cardVendor, payment.cardEnd].filter(Boolean))
  return texts.length === 0 ? null : [...new Set(texts.map((words) => words.join(' ')))].sort().join(', ')
}

function differ(field: string, before: string | null, after: string | null): readonly MemberChange[] {
  return before === null || after === null || before === after ? [] : [{ field, before, after, isMaterial: true }]
}

/** Names that came into the booking or left it; another spelling of a name is neither. */
function compareParties(before: Pnr, after: Pnr): readonly MemberChange[] {
  const lacking = (from: Pnr, other: Pnr) =>
    from.travellers.filter((one) => !other.travellers.some((known) => isSameName(known.name, one.name)))
  const gone = lacking(before, after)
  const come = lacking(after, before)
  // As many names gone as new ones: corrected spellings, which each person's own changes tell.
  if (gone.length === come.length) return []
  return [
    ...come.map(({ name }) => ({ field: 'companion', before: null, after: name.search, isMaterial: true })),
    ...gone.map(({ name }) => ({ field: 'companion', before: name.search, after: null, isMaterial: true })),
  ]
}

function isAbout(change: MemberChange, member: Member): boolean {
  const name = member.traveller.name.search
  return change.before === name || change.after === name
}
