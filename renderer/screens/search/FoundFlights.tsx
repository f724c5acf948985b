/** Flights whose number was typed where people are looked for. */
import { IconPlaneArrival } from '@tabler/icons-react'
import type { FlightView } from '#core/contract/flights.ts'
import { FlightName } from '../../components/FlightName.tsx'
import { originName } from '../../format/cityName.ts'
import { formatLocalClock } from '../../format/formatInstant.ts'
import { formatRoute } from '../../shell/route.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './search.module.css'

export function FoundFlights({ flights }: { readonly flights: readonly FlightView[] }) {
  const language = useLanguage()
  if (flights.length === 0) return null
  return (
    <ul className={css.flights}>
      {flights.map((flight) => (
        <li key={flight.id}>
          <a href={formatRoute({ name: 'worklist', flightId: flight.id })}>
            <IconPlaneArrival size={20} stroke={1.7} aria-hidden="true" />
            <b>
              <FlightName flight={flight} />
            </b>{' '}
            {originName(flight, language)} → {flight.to} · {flight.date} {formatLocalClock(flight.arrivalLocal)}
          </a>
        </li>
      ))}
    </ul>
  )
}
