/** The itinerary as a line with the hours on the ground, and a plain map of it. */
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TravellerPage } from '#core/contract/travellers.ts'
import { cityName } from '../../format/cityName.ts'
import { formatHours } from '../../format/formatDuration.ts'
import { formatLocalClock, formatLocalDay } from '../../format/formatInstant.ts'
import { dayShift } from '../../format/dayShift.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { RouteMap } from './RouteMap.tsx'
import { Section } from './Section.tsx'
import { Traced } from './Traced.tsx'
import css from './traveller.module.css'

type Leg = TravellerPage['itinerary'][number]

export function RoutePart({ page }: { readonly page: TravellerPage }) {
  const { t } = useTranslation()
  const { days, returnOn } = page.stay
  const ends = [returnOn && t('route.return', { day: returnOn }), days !== null && t('route.stay', { count: days })]
  return (
    <Section title={t('traveller.route')} note={t('route.clocks')}>
      <div className={css.route}>
        <ol className={css.legs}>
          {page.itinerary.map((leg, at) => (
            <LegLine key={`${at}${leg.from}${leg.to}`} leg={leg} />
          ))}
          {page.itinerary.length === 0 && <li className={css.mute}>{t('route.none')}</li>}
        </ol>
        <RouteMap legs={legsHere(page.itinerary)} />
      </div>
      <p className={css.stay}>{ends.filter(Boolean).join(' · ')}</p>
    </Section>
  )
}

/** The map shows the way here; the way on is in the list. */
function legsHere(legs: readonly Leg[]): Leg[] {
  const end = legs.findIndex((leg) => leg.isThisFlight)
  return end < 0 ? [...legs] : legs.slice(0, end + 1)
}

function LegLine({ leg }: { readonly leg: Leg }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const days = dayShift(leg.departureLocal, leg.arrivalLocal)
  const number = [leg.carrier, leg.number].filter(Boolean).join('') || leg.kind
  return (
    <li className={css.leg} data-here={leg.isThisFlight}>
      <Traced from={leg}>
        <span className={css.legPlaces}>
          <b>{leg.from ?? '–'}</b> {cityName({ en: leg.fromCity, ko: leg.fromCityKo, code: null }, language)} →{' '}
          <b>{leg.to ?? '–'}</b> {cityName({ en: leg.toCity, ko: leg.toCityKo, code: null }, language)}
        </span>
        <span className={css.legDetail}>
          {number} · {formatLocalDay(leg.departureLocal)} {formatLocalClock(leg.departureLocal)} –{' '}
          {formatLocalClock(leg.arrivalLocal)}
          {days !== 0 && <b> {t('route.dayShift', { days: days > 0 ? `+${days}` : `−${-days}` })}</b>}
          {leg.bookingClass && ` · ${leg.bookingClass}`}
          {leg.status && ` · ${leg.status}`}
          {leg.operating && ` · ${t('route.operating', { carrier: leg.operating })}`}
        </span>
      </Traced>
      {leg.isThisFlight && <span className={css.hereTag}>{t('route.thisFlight')}</span>}
      {leg.dwellHours !== null && !leg.isThisFlight && (
        <span className={css.dwell}>
          <IconClock size={14} aria-hidden="true" />{' '}
          {t('route.dwell', { hours: formatHours(leg.dwellHours, language) })}
        </span>
      )}
    </li>
  )
}
