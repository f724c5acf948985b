/** The belts of the hall with what comes on them; a touch brings the bags of that belt. */
import { useTranslation } from 'react-i18next'
import type { Hall } from '#core/contract/bags.ts'
import { formatClock } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import css from './hall.module.css'
import { useHall } from './hallStore.ts'

export function BeltList({ hall }: { readonly hall: Hall }) {
  const { t } = useTranslation()
  const zone = useZone()
  const { beltChosen } = useHall()
  return (
    <nav className={css.belts} aria-label={t('hall.belts')}>
      {hall.belts.map(({ belt, flights, held }) => (
        <button
          key={belt ?? ''}
          type="button"
          aria-pressed={belt === hall.belt}
          onClick={() => void beltChosen(belt)}
          data-belt={belt ?? ''}
        >
          <span className={css.beltNumber}>
            {belt ?? '–'}
            {held > 0 && <em>■ {t('hall.heldCount', { count: held })}</em>}
          </span>
          {flights.map((flight) => (
            <span key={flight.flightId} className={css.beltFlight}>
              <b>{flight.flight}</b> {flight.from} {formatClock(flight.arrivalAt, zone)}
              <small>
                {flight.lastAt ? `✓ ${t('hall.allOut')}` : flight.firstAt ? `▶ ${t('hall.running')}` : null}
              </small>
            </span>
          ))}
        </button>
      ))}
    </nav>
  )
}
