/** One flight of the board: when, which, how many, how far, what is missing. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlightView } from '#core/contract/flights.ts'
import { FlightName } from '../../components/FlightName.tsx'
import { originName } from '../../format/cityName.ts'
import { formatCountdown } from '../../format/formatDuration.ts'
import { isWalkInFlight } from '../../format/isWalkInFlight.ts'
import { formatLocalClock } from '../../format/formatInstant.ts'
import { formatRoute } from '../../shell/route.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { FlightCounts, FlightSignals, Progress } from './FlightFacts.tsx'
import { PushTicks } from './PushTicks.tsx'
import css from './arrivals.module.css'

type Props = {
  readonly flight: FlightView
  readonly current: boolean
  readonly nowMs: number
}

export function FlightRow({ flight, current, nowMs }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const row = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const awayMs = flight.arrivalAt ? Date.parse(flight.arrivalAt) - nowMs : null
  return (
    <li>
      <a
        ref={row}
        className={css.row}
        data-current={current}
        data-landed={awayMs !== null && awayMs < 0}
        href={formatRoute({ name: 'worklist', flightId: flight.id })}
      >
        <span className={css.when}>
          <b>
            {formatLocalClock(flight.arrivalLocal)} <small>{flight.to}</small>
          </b>
          <span>{awayMs === null ? t('arrivals.noTime') : formatCountdown(awayMs, language)}</span>
        </span>
        <span className={css.which}>
          <b>
            <FlightName flight={flight} />
          </b>
          {!isWalkInFlight(flight) && (
            <span>
              {originName(flight, language)} · {flight.from} → {flight.to}
            </span>
          )}
          {flight.departureLocal && (
            <span>
              {t('arrivals.departed', { clock: formatLocalClock(flight.departureLocal), airport: flight.from })}
            </span>
          )}
        </span>
        <FlightCounts flight={flight} />
        <Progress flight={flight} />
        <span className={css.last}>
          <PushTicks flight={flight} nowMs={nowMs} />
          <FlightSignals flight={flight} />
        </span>
        <span className={css.where}>
          <span>
            {t('flight.gate')} <b>{flight.gate ?? '–'}</b>
          </span>
          <span>
            {t('flight.belt')} <b>{flight.belt ?? '–'}</b>
          </span>
        </span>
      </a>
    </li>
  )
}
