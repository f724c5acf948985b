/** Stations that this one exchanges with: last seen, what they do not have yet, what of them is here, how far they are trusted. */
import { useTranslation } from 'react-i18next'
import type { PeerView } from '#core/contract/batches.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { Tag } from '../../components/StatusTag.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { StationActs } from './StationActs.tsx'

const columns = ['name', 'seen', 'unsent', 'received', 'assigned', 'auditLog'] as const

type Props = { readonly stations: readonly PeerView[]; readonly mayChange: boolean }

export function StationTable({ stations, mayChange }: Props) {
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
            <ColumnHeads names={columns} texts="batches.column" />
            {mayChange && <th scope="col">{t('batches.column.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {stations.map((station) => (
            <StationLine key={station.id} station={station} mayChange={mayChange} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StationLine({ station, mayChange }: { readonly station: PeerView; readonly mayChange: boolean }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const { name, fingerprint, seenAt, unsent, received, waiting, wanted, revokedAt, leads, held, assigned } = station
  return (
    <tr>
      <td>
        <b>{name}</b> {revokedAt !== null && <Tag tone="bad" mark="✖" text={t('batches.revoked')} />}
        {revokedAt === null && leads && <Tag tone="done" mark="★" text={t('batches.leads')} />}
        <div className={css.code}>{fingerprint}</div>
        {held > 0 && <Tag tone="warn" mark="!" text={t('batches.held', { count: held })} />}
      </td>
      <td>{seenAt === null ? t('batches.never') : formatInstant(seenAt, zone, language)}</td>
      <td>{unsent === 0 ? <span className={page.good}>✓ 0</span> : unsent}</td>
      <td>
        {received}
        {waiting > 0 && (
          <div className={page.mute}>{t('batches.waitsFor', { count: waiting, wanted: wanted ?? 0 })}</div>
        )}
      </td>
      <td>{assigned || '–'}</td>
      <td>
        <AuditWord audit={station.audit} />
      </td>
      {mayChange && <td>{revokedAt === null && <StationActs station={station} />}</td>}
    </tr>
  )
}

function AuditWord({ audit }: { readonly audit: PeerView['audit'] }) {
  const { t } = useTranslation()
  if (audit === null) return <span className={page.mute}>{t('batches.never')}</span>
  if (audit.problem !== null) return <Tag tone="bad" mark="✖" text={t(`batches.audit.${audit.problem}`)} />
  return <span className={page.good}>✓ {t('batches.audit.whole', { count: audit.lines })}</span>
}
