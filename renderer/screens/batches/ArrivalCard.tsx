/** A bundle on its way in: what it holds, from whom and how old, then its progress and what came of it. */
import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BatchPreview } from '#core/contract/batches.ts'
import { flightIdName } from '../../format/flightIdName.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { type Arrival, useBatches } from './batchesStore.ts'

const hourMs = 3_600_000

export function ArrivalCard({ arrival: { transfer, preview, isBroken } }: { readonly arrival: Arrival }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { takeChosen, cancelled, sendingResumed } = useBatches()
  const isReady = transfer.state === 'ready' && preview?.kind === 'readable'
  const isGoing = transfer.state === 'receiving' || transfer.state === 'taking'
  return (
    <section className={`${page.job} ${css.arrival}`} aria-live="polite">
      <header>
        <b>{transfer.name}</b>
        <span>{t(isBroken ? 'batches.broken' : `batches.state.${transfer.state}`)}</span>
        <span className={page.space} />
        {isReady && <Button onClick={() => void takeChosen(transfer.id)}>{t('batches.takeThis')}</Button>}
        {isBroken && <Button onClick={() => void sendingResumed(transfer.id)}>{t('batches.goOn')}</Button>}
        {(isReady || isGoing) && (
          <Button variant="default" onClick={() => void cancelled(transfer.id)}>
            {t('batches.cancel')}
          </Button>
        )}
      </header>
      {isGoing && (
        <Progress
          aria-label={transfer.name}
          value={transfer.bytes === 0 ? 100 : Math.min(100, (transfer.bytesDone / transfer.bytes) * 100)}
          size="lg"
        />
      )}
      {preview?.kind === 'readable' && <Holds preview={preview} />}
      {preview?.kind === 'refused' && <p className={page.rejected}>✖ {preview.sentence[language]}</p>}
      {transfer.sentence && <p className={page.rejected}>✖ {transfer.sentence[language]}</p>}
      {transfer.state === 'taken' && <p>{t('batches.takenCount', { count: transfer.records })}</p>}
    </section>
  )
}

function Holds({ preview }: { readonly preview: Extract<BatchPreview, { kind: 'readable' }> }) {
  const { t } = useTranslation()
  const { batch, ageMs, state, newFlights } = preview
  const hours = Math.max(0, Math.round(ageMs / hourMs))
  return (
    <p>
      {t(`batches.kind.${batch.kind}`)} · {t('batches.from', { name: batch.stationName })} ·{' '}
      {t('batches.hoursOld', { count: hours })} · {t('batches.records', { count: batch.records })}
      {newFlights.length > 0 && ` · ${t('batches.newFlights', { count: newFlights.length })}`}
      {batch.note && ` · “${batch.note}”`}
      {state !== 'new' && <b> · {t(`batches.preview.${state}`)}</b>}
      <span className={page.mute}> {batch.flights.slice(0, 12).map(flightIdName).join(', ')}</span>
    </p>
  )
}
