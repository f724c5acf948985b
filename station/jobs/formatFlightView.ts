/** A stored flight as the contract shows it: names of carrier and city, the local day, today's capacity. */
import type { FlightView } from '#core/contract/flights.ts'
import type { FlightCard } from '#db/queries/readFlights.ts'
import { ruledCapacity } from '../settings/ruledCapacity.ts'
import type { Station } from '../Station.ts'
import { assignmentOf } from '../sync/assign/assignmentOf.ts'

export function formatFlightView(
  station: Pick<Station, 'reference' | 'settings' | 'store'>,
  card: FlightCard,
): FlightView {
  const { reference, settings } = station
  const origin = reference.airport(card.from)
  const assigned = assignmentOf(station, card.id)
  const { row: _row, departureOn, asOf: _asOf, randomShare: _share, changed, capacity, codeshares, ...shown } = card
  return {
    ...shown,
    carrierName: reference.airline(card.carrier)?.name ?? null,
    date: (card.arrivalLocal ?? departureOn).slice(0, 10),
    fromCity: origin?.city ?? null,
    fromCityKo: origin?.cityKo ?? null,
    codeshares: [...codeshares],
    pushes: [...card.pushes],
    capacity: capacity ?? ruledCapacity(settings.capacity, card.travellers),
    changedSinceLastPush: changed,
    ...(assigned === null ? {} : { assigned }),
  }
}
