/** The sendings of a flight: due ones with whether they came, then everything received with source and time. */
import { useTranslation } from 'react-i18next'
import type { FlightView } from '#core/contract/flights.ts'
import { formatAge } from '../../format/formatDuration.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { duePushes } from '../../format/pushStates.ts'
import { zoneName } from '../../format/zoneName.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { useNow } from '../../shell/useNow.ts'
import css from './flight.module.css'

const marks = { here: '✓', missing: '!', passed: '–', ahead: '·' } as const

export function Sendings({ flight }: { readonly flight: FlightView }) {
  const { t } = useTranslation()
  const zone = useZone()
  const nowMs = useNow(10_000)
  const zoned = { zone: zoneName(zone) }
  return (
    <section className={css.sendings}>
      <div>
        <h2>
          {t('flightPage.due')} <span className={css.mute}>{t('time.hall', zoned)}</span>
        </h2>
        <ul>
          {duePushes(flight, nowMs).map((push) => (
            <DueLine key={push.label} push={push} nowMs={nowMs} />
          ))}
        </ul>
      </div>
      <div>
        <h2>
          {t('flightPage.received')} <span className={css.mute}>{t('time.hall', zoned)}</span>
        </h2>
        <Received flight={flight} nowMs={nowMs} />
      </div>
    </section>
  )
}

type DueProps = { readonly push: ReturnType<typeof duePushes>[number]; readonly nowMs: number }

function DueLine({ push: { label, state, at, dueAt }, nowMs }: DueProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const when = at ?? dueAt
  return (
    <li className={css.due} data-state={state}>
      <i aria-hidden="true">{marks[state]}</i>
      <b>{t(`push.label.${label}`)}</b>
      <span>{t(`push.${state}`)}</span>
      <span className={css.mute}>
        {at ? '' : `${t('flightPage.dueAt')} `}
        {formatInstant(when, zone, language)}
        {state === 'missing' && dueAt && ` · ${formatAge(nowMs - Date.parse(dueAt), language)}`}
      </span>
    </li>
  )
}

function Received({ flight, nowMs }: { readonly flight: FlightView; readonly nowMs: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  if (flight.pushes.length === 0) return <p className={css.mute}>{t('flightPage.nothingReceived')}</p>
  return (
    <ol>
      {flight.pushes.toReversed().map((push, at) => (
        <li key={at} className={css.received}>
          <b>{t(`flightPage.source.${push.source}`)}</b>
          <span>{t(`push.label.${push.label}`, { defaultValue: push.label })}</span>
          <span>{t('flightPage.people', { count: push.travellers })}</span>
          <span className={css.mute}>
            {formatInstant(push.preparedAt ?? push.receivedAt, zone, language)}
            {' · '}
            {formatAge(Math.max(0, nowMs - Date.parse(push.preparedAt ?? push.receivedAt)), language)}
          </span>
        </li>
      ))}
    </ol>
  )
}
