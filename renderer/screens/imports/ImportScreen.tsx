/** Takes in message files: drop or choose, watch, see what could not be read. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import { useChanges } from '../../client/changes.ts'
import { DropZone } from './DropZone.tsx'
import { FileTable } from './FileTable.tsx'
import { JobCard } from './JobCard.tsx'
import { ProblemReport } from './ProblemReport.tsx'
import css from './imports.module.css'
import { useImports } from './importStore.ts'

export function ImportScreen({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { files, sending, reportId, asked, filesChosen, reportOpened } = useImports()
  useEffect(() => {
    void asked()
  }, [asked])
  useChanges(['import'], null, () => void asked())
  const report = files.value?.find((file) => file.id === reportId) ?? null
  return (
    <div className={css.screen}>
      <h1>{t('nav.import')}</h1>
      {user.role !== 'auditor' && <DropZone onFiles={(chosen) => void filesChosen(chosen)} />}
      {sending.length > 0 && <JobCard />}
      <h2>{t('import.received')}</h2>
      <FileTable answer={files} onRetry={() => void asked()} onReport={reportOpened} />
      {report && <ProblemReport file={report} onClose={() => reportOpened(null)} />}
    </div>
  )
}
