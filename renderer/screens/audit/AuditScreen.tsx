/** Who saw and did what, and whether the log is whole. */
import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { SearchField } from '../../components/SearchField.tsx'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import table from '../imports/imports.module.css'
import { type AuditEntry, useAudit, type Verification } from './auditStore.ts'
import css from './audit.module.css'

export function AuditScreen() {
  const { t } = useTranslation()
  const { entries, verification, verifying, text, asked, verifyAsked, typed } = useAudit()
  useEffect(() => {
    void asked()
  }, [asked])
  if (!entries.value && entries.state === 'failed')
    return <FailureNotice failure={entries.failure ?? ''} onRetry={() => void asked()} />
  const word = text.toLowerCase()
  const shown = entries.value?.filter((it) => Object.values(it).join(' ').toLowerCase().includes(word))
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{t('nav.audit')}</h1>
        <SearchField value={text} label={t('audit.search')} onChange={typed} />
        <Button leftSection={<IconShieldCheck size={19} />} loading={verifying} onClick={() => void verifyAsked()}>
          {t('audit.verify')}
        </Button>
      </header>
      {verification && <Verdict verification={verification} />}
      {!shown && <RowSkeletons rows={8} height={40} />}
      {shown?.length === 0 && <EmptyNotice title={t('audit.none')} />}
      {shown && shown.length > 0 && <EntryTable entries={shown} />}
    </div>
  )
}

function Verdict({ verification }: { readonly verification: Verification }) {
  const { t } = useTranslation()
  const { ok, entries, brokenAt } = verification
  return (
    <p className={css.verdict} data-ok={ok} role="status">
      {ok ? `✓ ${t('audit.whole', { count: entries })}` : `✖ ${t('audit.broken', { at: brokenAt ?? 0 })}`}
    </p>
  )
}

const columns = ['seq', 'at', 'user', 'purpose', 'action', 'request', 'subject'] as const

function EntryTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  return (
    <div className={table.tableBox} tabIndex={0} role="region" aria-label={t('nav.audit')}>
      <table className={table.table}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`audit.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td>{entry.seq}</td>
              <td>{formatInstant(entry.at, zone, language)}</td>
              <td>
                {entry.user} <span className={table.mute}>{t(`role.${entry.role}`, { defaultValue: entry.role })}</span>
              </td>
              <td>{t(`purpose.${entry.purpose}`, { defaultValue: entry.purpose })}</td>
              <td>{t(`audit.action.${entry.action}`, { defaultValue: entry.action })}</td>
              <td>{entry.request}</td>
              <td>{entry.subject}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
