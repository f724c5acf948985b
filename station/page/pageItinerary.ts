/** The way of the traveller, leg by leg, with hours on the ground, and how long the stay here is. */
import type { Segment } from '#core/booking/Segment.ts'
import type { FlightView } from '#core/contract/flights.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { Airport, Reference } from '#core/reference/Reference.ts'
import { localToInstant } from '#core/time/localToInstant.ts'
import type { PageGround } from './PageGround.ts'
import { nowhere } from './RawShelf.ts'
import { isThisFlight, stayOf } from './stayOf.ts'

type Stop = TravellerPage['itinerary'][number]
const hourMs = 3_600_000

export function pageItinerary(ground: PageGround): Stop[] {
  const { pnr, flight, engine, shelf, keys } = ground
  const { reference } = engine.station
  if (pnr === null || pnr.segments.length === 0) return [ownLeg(flight, reference)]
  return pnr.segments.map((segment, index) => {
    const isThis = isThisFlight(segment, flight)
    return {
      kind: segment.kind,
      carrier: segment.carrier,
      number: segment.number,
      operating: segment.operating === null ? null : `${segment.operating.carrier}${segment.operating.number ?? ''}`,
      ...ends(segment, reference),
      departureLocal: segment.departureLocal,
      arrivalLocal: segment.arrivalLocal ?? (isThis ? flight.arrivalLocal : null),
      status: segment.status,
      bookingClass: segment.bookingClass,
      dwellHours: dwellAfter(pnr.segments, index, ground),
      isThisFlight: isThis,
      ...shelf.place(keys.pnrRaw, segment.span),
    }
  })
}

/** Days from arrival here to the booked departure from this country. */
export function pageStay({ pnr, flight, engine }: PageGround): TravellerPage['stay'] {
  return stayOf(pnr?.segments ?? [], flight, engine.station.reference)
}

function ends(leg: { readonly from: string | null; readonly to: string | null }, reference: Reference) {
  const from = leg.from === null ? null : reference.airport(leg.from)
  const to = leg.to === null ? null : reference.airport(leg.to)
  return {
    from: leg.from,
    fromCity: from?.city ?? null,
    fromCityKo: from?.cityKo ?? null,
    to: leg.to,
    toCity: to?.city ?? null,
    toCityKo: to?.cityKo ?? null,
    fromPoint: pointOf(from),
    toPoint: pointOf(to),
  }
}

/** Latitude, longitude. */
function pointOf(airport: Airport | null): [number, number] | null {
  return airport === null ? null : [airport.lat, airport.lon]
}

/** Hours between reaching an airport and leaving it by the next flight; null where a time or the place is unknown. */
function dwellAfter(segments: readonly Segment[], index: number, ground: PageGround): number | null {
  const leg = segments[index]
  const next = segments.slice(index + 1).find((segment) => segment.kind === 'air')
  if (leg?.kind !== 'air' || leg.to === null || next?.from !== leg.to) return null
  const zone = ground.engine.station.reference.airport(leg.to)?.zone
  const arrival = leg.arrivalLocal ?? (isThisFlight(leg, ground.flight) ? ground.flight.arrivalLocal : null)
  if (zone === undefined) return null
  const from = localToInstant(arrival, zone)
  const until = localToInstant(next.departureLocal, zone)
  return from === null || until === null || until < from ? null : Math.round(((until - from) / hourMs) * 10) / 10
}

/** Without a booking only the flight itself is known. */
function ownLeg(flight: FlightView, reference: Reference): Stop {
  return {
    kind: 'air',
    carrier: flight.carrier,
    number: flight.number,
    operating: null,
    ...ends(flight, reference),
    departureLocal: flight.departureLocal,
    arrivalLocal: flight.arrivalLocal,
    status: null,
    bookingClass: null,
    dwellHours: null,
    isThisFlight: true,
    ...nowhere,
  }
}
