/** How long the stay here is by the booking: days from arrival to the next departure from this country. */
import type { Segment } from '#core/booking/Segment.ts'
import type { FlightView } from '#core/contract/flights.ts'
import type { Reference } from '#core/reference/Reference.ts'

export type Stay = { readonly days: number | null; readonly returnOn: string | null }

export function stayOf(segments: readonly Segment[], flight: FlightView, reference: Reference): Stay {
  const here = reference.airport(flight.to)?.country ?? null
  const at = segments.findIndex((segment) => isThisFlight(segment, flight))
  const onward = segments.slice(at + 1).find((segment) => {
    const from = segment.from === null ? null : reference.airport(segment.from)
    const to = segment.to === null ? null : reference.airport(segment.to)
    return segment.kind === 'air' && here !== null && from?.country === here && to?.country !== here
  })
  const returnOn = onward?.departureLocal?.slice(0, 10) ?? null
  const days = returnOn === null ? Number.NaN : (Date.parse(returnOn) - Date.parse(flight.date)) / 86_400_000
  // A departure before this arrival belongs to an earlier trip that the booking lists out of order.
  return days >= 0 ? { days: Math.round(days), returnOn } : { days: null, returnOn: null }
}

/** Same airports and departure day; the number may be that of a codeshare partner. */
export function isThisFlight(segment: Segment, flight: FlightView): boolean {
  if (segment.from !== flight.from || segment.to !== flight.to) return false
  const departureOn = flight.departureLocal?.slice(0, 10)
  return segment.departureLocal === null || departureOn === undefined || segment.departureLocal.startsWith(departureOn)
}
