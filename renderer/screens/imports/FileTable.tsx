/** The files received, newest first. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportedFile } from '#core/contract/imports.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import type { Answer } from '../../client/Answer.ts'
import { EmptyNotice, FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { formatBytes } from '../../format/formatBytes.ts'
import { formatInstant } from '../../format/formatInstant.ts'
import { useZone } from '../../shell/stationStore.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './imports.module.css'

type Props = {
  readonly answer: Answer<readonly ImportedFile[]>
  readonly onRetry: () => void
  readonly onReport: (fileId: string) => void
}

const columns = ['name', 'format', 'received', 'messages', 'travellers', 'bags', 'problems'] as const

export function FileTable({ answer, onRetry, onReport }: Props) {
  const { t } = useTranslation()
  if (!answer.value && answer.state === 'failed')
    return <FailureNotice failure={answer.failure ?? ''} onRetry={onRetry} />
  if (!answer.value) return <RowSkeletons rows={5} />
  if (answer.value.length === 0) return <EmptyNotice title={t('import.none')} hint={t('import.noneHint')} />
  return (
    <div className={css.tableBox} tabIndex={0} role="region" aria-label={t('import.received')}>
      <table className={css.table}>
        <thead>
          <tr>
            <ColumnHeads names={columns} texts="import.column" />
          </tr>
        </thead>
        <tbody>
          {answer.value.map((file) => (
            <FileLine key={file.id} file={file} onReport={onReport} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FileLine({ file, onReport }: { readonly file: ImportedFile; readonly onReport: (fileId: string) => void }) {
  const { t } = useTranslation()
  const zone = useZone()
  const language = useLanguage()
  return (
    <tr>
      <td>
        <b>{file.name}</b>
        <div className={css.mute}>
          {formatBytes(file.bytes)} {file.sender && `· ${file.sender}`} {file.duplicate && `· ${t('import.duplicate')}`}
        </div>
      </td>
      <td>
        {file.format} {file.version}
      </td>
      <td>
        {formatInstant(file.receivedAt, zone, language)}
        <div className={css.mute}>{file.by === 'demonstration' ? t('top.demonstration') : file.by}</div>
      </td>
      <td>{file.messages}</td>
      <td>{file.travellers}</td>
      <td>{file.bags}</td>
      <td>
        {file.problems === 0 ? (
          <span className={css.good}>✓ 0</span>
        ) : (
          <Button variant="default" size="sm" mih="var(--g-tap)" onClick={() => onReport(file.id)}>
            ! {file.problems}
          </Button>
        )}
      </td>
    </tr>
  )
}
