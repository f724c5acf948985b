/** Two records of one check by two stations, side by side: a person says which one holds. */
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { TwinView } from '#core/contract/exchange.ts'
import { Tag } from '../../components/StatusTag.tsx'
import { flightIdName } from '../../format/flightIdName.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { formatRoute } from '../../shell/route.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'

/** `count` as the overview tells it: the names are asked for only where there are any. */
export function TwinList({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const { twins, twinsAsked } = useBatches()
  useEffect(() => {
    void twinsAsked()
  }, [twinsAsked, count])
  if (count === 0 || twins.length === 0) return null
  return (
    <section className={css.panel} aria-label={t('batches.twins')}>
      <h2>{t('batches.twins')}</h2>
      <p className={page.mute}>{t('batches.twinsHint')}</p>
      <ul className={css.rows}>
        {twins.map((twin) => (
          <TwinRow key={twin.records[1]?.id} twin={twin} />
        ))}
      </ul>
    </section>
  )
}

function TwinRow({ twin: { travellerId, flightId, name, seat, records } }: { readonly twin: TwinView }) {
  const { t } = useTranslation()
  const twinDecided = useBatches((state) => state.twinDecided)
  return (
    <li className={css.twin}>
      <div>
        <a className={css.link} href={formatRoute({ name: 'traveller', travellerId })}>
          <b>{name}</b>
        </a>
        <p className={page.mute}>
          {flightIdName(flightId)}
          {seat && ` · ${seat}`}
        </p>
      </div>
      {records.map((record, at) => {
        const other = records[1 - at]?.id ?? ''
        return (
          <TwinSide key={record.id} record={record}>
            <Button variant="default" onClick={() => void twinDecided(record.id, other)}>
              {t('batches.keepThis', { station: record.stationName })}
            </Button>
          </TwinSide>
        )
      })}
    </li>
  )
}

type SideProps = { readonly record: TwinView['records'][number]; readonly children: React.ReactNode }

function TwinSide({ record, children }: SideProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const zone = useZone()
  const isFind = record.outcome !== 'nothing'
  return (
    <div className={css.side} data-counts={record.counts}>
      <b>{record.stationName}</b>
      <Tag tone={isFind ? 'bad' : 'done'} mark={isFind ? '✖' : '✓'} text={t(`outcome.${record.outcome}`)} />
      <p className={page.mute}>
        {record.by} · {formatInstant(record.at, zone, language)}
        {record.counts && ` · ${t('batches.countsNow')}`}
      </p>
      {record.note && <p>“{record.note}”</p>}
      {children}
    </div>
  )
}
