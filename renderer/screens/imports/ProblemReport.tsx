/** What could not be read in a file: each problem with the raw text around it, marked at the position. */
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedFile } from '#core/contract/imports.ts'
import { choicesOfColumn } from '#core/messages/records/choicesOfColumn.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { Tag } from '../../components/StatusTag.tsx'
import { useKeys } from '../../shell/keyboard.ts'
import css from './imports.module.css'

type Report = Awaited<ReturnType<typeof client.imports.problems>>
type Problem = Report['problems'][number]

export function ProblemReport({ file, onClose }: { readonly file: ImportedFile; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [report, setReport] = useState<Report | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  useKeys({}, { modal: true })
  useEffect(() => {
    client.imports
      .problems({ fileId: file.id, limit: 500 })
      .then(setReport, (error: unknown) => setFailure(failureKey(error)))
  }, [file.id])
  return (
    <Modal
      opened
      onClose={onClose}
      size="60rem"
      title={t('import.report', { name: file.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {failure && <p role="alert">{t(failure)}</p>}
      {report && (
        <p className={css.mute}>{t('import.reportCount', { count: report.problems.length, total: report.total })}</p>
      )}
      <ol className={css.problems}>
        {report?.problems.map((problem) => (
          <ProblemLine key={`${problem.offset}${problem.code}`} problem={problem} />
        ))}
      </ol>
    </Modal>
  )
}

const tones = { note: 'plain', warning: 'warn', error: 'bad' } as const

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'ko' ? 'ko' : 'en'
  const at = Math.max(0, Math.min(problem.excerpt.length, problem.offset - problem.excerptStart))
  const end = problem.excerpt.slice(at).search(/[+:'\n]/)
  const to = at + Math.max(1, end < 0 ? problem.excerpt.length - at : end)
  // What to do about it; only where there is something that the person who made the file can do.
  const advice = t(`problemAdvice.${problem.code}`, {
    line: problem.line,
    segment: problem.segment ?? '–',
    words: problem.segment === null ? '' : choicesOfColumn(problem.segment, language).join(', '),
    defaultValue: '',
  })
  return (
    <li>
      <p>
        <Tag tone={tones[problem.severity]} mark="!" text={t(`severity.${problem.severity}`)} />{' '}
        <b>{t(`problem.${problem.code}`, { defaultValue: problem.message })}</b>{' '}
        <span className={css.mute}>
          {t('import.position', { line: problem.line, column: problem.column, segment: problem.segment ?? '–' })}
        </span>
      </p>
      {advice !== '' && <p className={css.advice}>{advice}</p>}
      {problem.excerpt !== '' && (
        <pre>
          {problem.excerpt.slice(0, at)}
          <mark>{problem.excerpt.slice(at, to)}</mark>
          {problem.excerpt.slice(to)}
        </pre>
      )}
    </li>
  )
}
