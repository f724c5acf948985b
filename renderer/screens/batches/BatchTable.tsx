/** Bundles that came and went, newest first. */
import { useTranslation } from 'react-i18next'
import type { Batch, PeerView } from '#core/contract/batches.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { flightIdName } from '../../format/flightIdName.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'

const columns = ['what', 'station', 'at', 'records', 'travellers', 'flights'] as const
const mostFlights = 6

type TableProps = { readonly batches: readonly Batch[]; readonly stations: readonly PeerView[] }

export function BatchTable({ batches, stations }: TableProps) {
  const nameOf = (id: string) => stations.find((station) => station.id === id)?.name ?? id
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  if (batches.length === 0) return <p className={page.mute}>{t('batches.none')}</p>
  return (
    <div className={css.box} tabIndex={0} role="region" aria-label={t('batches.history')}>
      <table className={page.table}>
        <thead>
          <tr>
            <ColumnHeads names={columns} texts="batches.column" />
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={`${batch.direction} ${batch.id}`}>
              <td>
                <b>{t(`batches.kind.${batch.kind}`)}</b>
                <div className={page.mute}>{batch.note}</div>
              </td>
              <td>
                {batch.direction === 'in'
                  ? `← ${batch.stationName}`
                  : `→ ${batch.recipients.slice(0, 4).map(nameOf).join(', ')}`}
              </td>
              <td>{formatInstant(batch.createdAt, zone, language)}</td>
              <td>{batch.records}</td>
              <td>{batch.travellers || '–'}</td>
              <td>
                {batch.flights.slice(0, mostFlights).map(flightIdName).join(', ')}
                {batch.flights.length > mostFlights && ` +${batch.flights.length - mostFlights}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
