/** Stations that this one exchanges with: last seen, what they do not have yet, what of them is here. */
import { useTranslation } from 'react-i18next'
import type { PeerView } from '#core/contract/batches.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'

const columns = ['name', 'fingerprint', 'seen', 'unsent', 'received', 'waiting'] as const

export function StationTable({ stations }: { readonly stations: readonly PeerView[] }) {
  const { t } = useTranslation()
  if (stations.length === 0)
    return (
      <p className={page.mute}>
        {t('batches.noStations')}. {t('batches.noStationsHint')}
      </p>
    )
  return (
    <div className={css.box} tabIndex={0} role="region" aria-label={t('batches.stations')}>
      <table className={page.table}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`batches.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stations.map((station) => (
            <StationLine key={station.id} station={station} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StationLine({ station }: { readonly station: PeerView }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const { id, name, fingerprint, seenAt, unsent, received, waiting, wanted, revokedAt } = station
  return (
    <tr>
      <td>
        <b>{name}</b>
        <div className={page.mute}>
          {id} {revokedAt !== null && `· ${t('batches.revoked')}`}
        </div>
      </td>
      <td className={css.code}>{fingerprint}</td>
      <td>{seenAt === null ? t('batches.never') : formatInstant(seenAt, zone, language)}</td>
      <td>{unsent === 0 ? <span className={page.good}>✓ 0</span> : unsent}</td>
      <td>{received}</td>
      <td>{waiting === 0 ? '–' : t('batches.waitsFor', { count: waiting, wanted: wanted ?? 0 })}</td>
    </tr>
  )
}
