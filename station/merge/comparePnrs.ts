/** What changed in one booking since its version before, as short before and after texts for eyes. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { FieldChange } from './FlightBook.ts'

type Field = { readonly field: string; readonly text: (pnr: Pnr) => string }

const fields: readonly Field[] = [
  { field: 'travellers', text: (pnr) => list(pnr.travellers.map((traveller) => traveller.name.search)) },
  {
    field: 'itinerary',
    text: (pnr) =>
      list(
        pnr.segments.map((segment) =>
          [`${segment.carrier ?? ''}${segment.number ?? ''}`, `${segment.from ?? ''}-${segment.to ?? ''}`]
            .concat(segment.departureLocal ?? '', segment.status ?? '')
            .filter(Boolean)
            .join(' '),
        ),
      ),
  },
  { field: 'tickets', text: (pnr) => list(pnr.tickets.map((ticket) => ticket.number)) },
  {
    field: 'payment',
    text: (pnr) =>
      list(
        pnr.payments.map((payment) => [payment.form, payment.cardVendor, payment.cardEnd].filter(Boolean).join(' ')),
      ),
  },
  { field: 'contacts', text: (pnr) => list(pnr.contacts.map((contact) => contact.value)) },
  { field: 'agency', text: (pnr) => pnr.agency?.iataNumber ?? pnr.agency?.office ?? '' },
  { field: 'bags', text: (pnr) => list(pnr.checkIns.flatMap((checkIn) => checkIn.tags.map((tag) => tag.first))) },
]

export function comparePnrs(before: Pnr, after: Pnr): readonly FieldChange[] {
  return fields.flatMap(({ field, text }) => {
    const [was, is] = [text(before), text(after)]
    return was === is ? [] : [{ field, before: was || null, after: is || null }]
  })
}

/** Order in the message means nothing, so it makes no change. */
function list(values: readonly string[]): string {
  return [...new Set(values)].sort().join(', ')
}
