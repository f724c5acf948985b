/** Who saw and did what, under any condition, whether the log is whole, and a signed part of it to give away. */
import { Button } from '@mantine/core'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/client.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { saveFile } from '../../components/saveFile.ts'
import { tellDone, tellFailure } from '../../components/tell.ts'
import { ReasonDialog } from '../performance/ReasonDialog.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditList } from './AuditList.tsx'
import { useAudit, type Verification } from './auditStore.ts'
import css from './audit.module.css'

/** A pause in typing before the station is asked. */
const typingMs = 200

export function AuditScreen() {
  const { t } = useTranslation()
  const { found, filter, verification, verifying, asked, verifyAsked } = useAudit()
  const [exporting, setExporting] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => void asked(), typingMs)
    return () => clearTimeout(timer)
  }, [filter, asked])
  const give = async (reason: string) => {
    try {
      const file = await client.audit.export({ ...filter, reason })
      saveFile(file.name, file.text, 'application/json')
      tellDone(t('audit.exported', { count: file.lines, name: file.name }))
    } catch (error) {
      tellFailure(t, error)
    }
  }
  if (!found.value && found.state === 'failed')
    return <FailureNotice failure={found.failure ?? ''} onRetry={() => void asked()} />
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{t('nav.audit')}</h1>
        <Button variant="default" leftSection={<IconDownload size={19} />} onClick={() => setExporting(true)}>
          {t('audit.export')}
        </Button>
        <Button leftSection={<IconShieldCheck size={19} />} loading={verifying} onClick={() => void verifyAsked()}>
          {t('audit.verify')}
        </Button>
      </header>
      {verification && <Verdict verification={verification} />}
      <AuditFilters users={found.value?.users ?? []} />
      {!found.value && <RowSkeletons rows={8} height={40} />}
      {found.value && <Count />}
      {found.value?.lines.length === 0 && <EmptyNotice title={t('audit.none')} />}
      {found.value && found.value.lines.length > 0 && <AuditList lines={found.value.lines} />}
      {exporting && (
        <ReasonDialog
          title={t('audit.export')}
          hint={t('audit.exportHint', { count: found.value?.matching ?? 0 })}
          save={t('audit.export')}
          onClose={() => setExporting(false)}
          onSave={give}
        />
      )}
    </div>
  )
}

function Count() {
  const { t } = useTranslation()
  const found = useAudit((it) => it.found.value)
  return (
    <p className={css.count}>
      {t('audit.count', {
        matching: found?.matching.toLocaleString('en-US'),
        total: found?.total.toLocaleString('en-US'),
      })}
    </p>
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
