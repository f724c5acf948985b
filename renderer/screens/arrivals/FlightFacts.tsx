/** The small facts of a flight row: people by source, progress of the list, signals. */
import { useTranslation } from 'react-i18next'
import type { FlightView } from '#core/contract/flights.ts'
import { Tag } from '../../components/StatusTag.tsx'
import css from './arrivals.module.css'

export function FlightCounts({ flight }: { readonly flight: FlightView }) {
  const { t } = useTranslation()
  return (
    <span className={css.counts}>
      <span>
        <b>{flight.travellers}</b> {t('flight.travellers')} · <b>{flight.bags}</b> {t('flight.bags')}
      </span>
      <span className={css.small}>
        PNR {flight.counts.pnr} · API {flight.counts.api} · DCS {flight.counts.dcs}
      </span>
    </span>
  )
}

export function Progress({ flight }: { readonly flight: FlightView }) {
  const { t } = useTranslation()
  const share = flight.selected > 0 ? Math.min(1, flight.handled / flight.selected) : 0
  const done = flight.selected > 0 && flight.handled >= flight.selected
  return (
    <span className={css.progress} data-done={done}>
      <span>
        {t('flight.toScreen')} <b>{flight.selected}</b> · {done ? '✓ ' : ''}
        {t('flight.handled')} <b>{flight.handled}</b>
      </span>
      <span className={css.track} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  )
}

export function FlightSignals({ flight }: { readonly flight: FlightView }) {
  const { t } = useTranslation()
  return (
    <span className={css.signals}>
      {flight.assigned && <Assigned assigned={flight.assigned} />}
      {flight.watchlistHits > 0 && (
        <Tag tone="watch" mark="◆" text={t('flight.watchlistHits', { count: flight.watchlistHits })} />
      )}
      {flight.finds > 0 && <Tag tone="bad" mark="✖" text={t('flight.finds', { count: flight.finds })} />}
      {flight.withoutDocuments > 0 && (
        <Tag tone="warn" mark="!" text={t('flight.withoutDocuments', { count: flight.withoutDocuments })} />
      )}
      {isNews(flight) && (
        <Tag tone="plain" mark="Δ" text={t('flight.changed', { count: flight.changedSinceLastPush })} />
      )}
      {flight.problems > 0 && <Tag tone="plain" mark="≈" text={t('flight.problems', { count: flight.problems })} />}
      {!flight.rankedAt && <Tag tone="plain" mark="…" text={t('flight.notRanked')} />}
    </span>
  )
}

/** Given to this station: said first; given to others: said plainly. */
function Assigned({
  assigned: { yours, stations, teams },
}: {
  readonly assigned: NonNullable<FlightView['assigned']>
}) {
  const { t } = useTranslation()
  const names = (yours ? teams : [...stations, ...teams]).join(', ')
  if (!yours) return <Tag tone="plain" mark="→" text={t('arrivals.givenTo', { names })} />
  return <Tag tone="done" mark="★" text={names ? t('arrivals.yoursTeam', { teams: names }) : t('arrivals.yours')} />
}

/** Check-in changes something about nearly everyone; that is no news. */
function isNews({ changedSinceLastPush, travellers }: FlightView): boolean {
  return changedSinceLastPush > 0 && changedSinceLastPush < travellers / 2
}
