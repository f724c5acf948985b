/** The lines of the log, drawn only where they are seen; older ones are asked for when the end comes near. */
import { useTranslation } from 'react-i18next'
import type { AuditLine } from '#core/contract/audit.ts'
import { type SeenRow, useScrollWindow } from '../../components/useScrollWindow.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './audit.module.css'
import { useAudit } from './auditStore.ts'

const columns = ['seq', 'at', 'user', 'purpose', 'action', 'request', 'subject', 'result'] as const
const rowRem = 3

export function AuditList({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { t } = useTranslation()
  const moreAsked = useAudit((it) => it.moreAsked)
  const { scroller, seen, height } = useScrollWindow(lines.length, rowRem, () => void moreAsked())
  return (
    <div className={css.list} role="table" aria-label={t('nav.audit')}>
      <div role="rowgroup">
        <div className={css.listHead} role="row">
          {columns.map((name) => (
            <span key={name} role="columnheader">
              {t(`audit.column.${name}`)}
            </span>
          ))}
        </div>
      </div>
      <div className={css.scroller} ref={scroller} tabIndex={0} role="rowgroup">
        <div className={css.rows} style={{ height }} role="presentation">
          {seen.map((place) => {
            const line = lines[place.index]
            return line ? <Line key={line.seq} line={line} place={place} /> : null
          })}
        </div>
      </div>
    </div>
  )
}

function Line({ line, place }: { readonly line: AuditLine; readonly place: SeenRow }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  const isDone = line.result === 'done'
  return (
    <div className={css.line} role="row" style={{ top: place.top, height: place.height }}>
      <span role="cell">{line.seq}</span>
      <span role="cell">{formatInstant(line.at, zone, language)}</span>
      <span role="cell">
        {line.user === 'station' ? t('rights.station') : line.user}{' '}
        <small>{t(`role.${line.role}`, { defaultValue: line.role === '-' ? '' : line.role })}</small>
      </span>
      <span role="cell">{t(`purpose.${line.purpose}`, { defaultValue: line.purpose })}</span>
      <span role="cell">{t(`audit.action.${line.action}`, { defaultValue: line.action })}</span>
      <span role="cell" title={line.request}>
        {t(`audit.noun.${line.request.split('.')[0] ?? ''}`, { defaultValue: '' })} <code>{line.request}</code>
      </span>
      <span role="cell" title={line.subject ?? ''}>
        {line.subject}
      </span>
      <span role="cell" data-refused={!isDone}>
        {isDone ? '✓' : `✖ ${t(`audit.result.${line.result.split(' ')[0] ?? ''}`, { defaultValue: line.result })}`}
      </span>
    </div>
  )
}
