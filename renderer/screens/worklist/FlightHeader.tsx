/** The flight on top of its list: the clock is the loudest thing, then the facts in chips. */
import { useTranslation } from 'react-i18next'
import type { Worklist } from '#core/contract/worklist.ts'
import { FlightName } from '../../components/FlightName.tsx'
import { Fact } from '../../components/Fact.tsx'
import { formatCountdown } from '../../format/formatDuration.ts'
import { formatLocalClock } from '../../format/formatInstant.ts'
import { isWalkInFlight } from '../../format/isWalkInFlight.ts'
import { materialChanges } from '../../format/materialChanges.ts'
import { pushStates } from '../../format/pushStates.ts'
import { useStation } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import { useNow } from '../../shell/useNow.ts'
import css from './worklist.module.css'

export function FlightHeader({ list }: { readonly list: Worklist }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nowMs = useNow(5000)
  const { flight } = list
  const awayMs = flight.arrivalAt ? Date.parse(flight.arrivalAt) - nowMs : null
  return (
    <header>
      <div className={css.flight}>
        <h1>
          <FlightName flight={flight} />
        </h1>
        <span className={css.mute}>{!isWalkInFlight(flight) && `${flight.from} → ${flight.to}`}</span>
        <span className={css.eta}>
          {t('flight.landing', { clock: formatLocalClock(flight.arrivalLocal) })}
          <small> {t('time.local', { airport: flight.to })}</small>
          {awayMs !== null && ` · ${formatCountdown(awayMs, language)}`}
        </span>
        <span className={css.mute}>
          {t('flight.gate')} {flight.gate ?? '–'} · {t('flight.belt')} {flight.belt ?? '–'}
        </span>
      </div>
      <FactChips list={list} nowMs={nowMs} />
    </header>
  )
}

function FactChips({ list, nowMs }: { readonly list: Worklist; readonly nowMs: number }) {
  const { t } = useTranslation()
  const demonstration = useStation((it) => it.about?.station.demonstration ?? false)
  const { flight } = list
  const pushes = pushStates(flight, nowMs).filter((it) => it.state === 'here').length
  const changed = list.rows.filter((row) => materialChanges(row.changes).length > 0).length
  const random = list.rows.filter((row) => row.selection?.reason === 'random').length
  return (
    <div className={css.facts}>
      <Fact>
        <b>{flight.travellers}</b> {t('flight.travellers')} · <b>{flight.bags}</b> {t('flight.bags')}
      </Fact>
      <Fact>
        {t('flight.toScreen')} <b>{flight.selected}</b> / {t('capacity.short')} {list.capacity} · ● {random} · ✓{' '}
        <b>{flight.handled}</b>
      </Fact>
      <Fact>
        PNR <b>{pushes}/4</b> · API <b>{flight.counts.api}</b> · DCS <b>{flight.counts.dcs}</b>
      </Fact>
      {changed > 0 && (
        <Fact warn>
          Δ {t('flight.changedLong')} <b>{changed}</b>
        </Fact>
      )}
      {flight.withoutDocuments > 0 && (
        <Fact warn>
          ! {t('flight.withoutDocumentsLong')} <b>{flight.withoutDocuments}</b>
        </Fact>
      )}
      {!demonstration && list.packs.some((pack) => pack.simulated) && (
        <Fact title={list.packs.map((pack) => pack.id).join(', ')}>{t('flight.simulated')}</Fact>
      )}
    </div>
  )
}
