/** The leg of a booking that is this flight. */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Segment } from '#core/booking/Segment.ts'
import type { Flight } from '#core/flight/Flight.ts'

export function findSegment(pnr: Pnr, flight: Flight): Segment | null {
  const candidates = findSegmentsOn(pnr, flight)
  return candidates.find((segment) => segment.carrier === flight.carrier) ?? candidates[0] ?? null
}

/** By airports and day: a codeshare segment carries another carrier and number. */
export function isThisFlight(segment: Segment, flight: Flight): boolean {
  return (
    segment.from === flight.from &&
    segment.to === flight.to &&
    (segment.departureLocal === null || segment.departureLocal.slice(0, 10) === flight.departureOn)
  )
}

export function findSegmentsOn(pnr: Pnr, flight: Flight): readonly Segment[] {
  return pnr.segments.filter((segment) => segment.kind === 'air' && isThisFlight(segment, flight))
}
