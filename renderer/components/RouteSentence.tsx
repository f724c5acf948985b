/** The way here as one line: `FRA → GRU (16h) → LAX (2h) → ICN · back 25 Nov · stays 3 days`. */
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { formatHours } from '../format/formatDuration.ts'
import { routeStops } from '../format/routeStops.ts'
import { useLanguage } from '../shell/useLanguage.ts'

export function RouteSentence({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const stops = routeStops(page.itinerary)
  const { days, returnOn } = page.stay
  const ends = [
    returnOn && t('route.return', { day: returnOn.slice(5) }),
    days !== null && t('route.stay', { count: days }),
  ]
  return (
    <p>
      {stops.map((stop, at) => (
        <span key={`${stop.place}${stop.here}${stop.dwellHours}${at === 0}`}>
          {at > 0 && ' → '}
          {stop.here ? <b>{stop.place}</b> : stop.place}
          {stop.dwellHours !== null && ` (${formatHours(stop.dwellHours, language)})`}
        </span>
      ))}
      {ends.filter(Boolean).map((text) => ` · ${text}`)}
    </p>
  )
}
