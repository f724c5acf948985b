/** What a scan said, field by field with its check digits, and everyone it may be. */
import { useTranslation } from 'react-i18next'
import { EmptyNotice } from '../../components/Notice.tsx'
import { FoundList } from '../../components/FoundList.tsx'
import { useScanAnswer } from './scanStore.ts'
import css from './search.module.css'

/** Wrong check digits are told at their fields. */
const checkProblem = 'check-digit:'
const checkMarks = { ok: '✓', wrong: '✖', none: '' } as const

export function ScanScreen() {
  const { t } = useTranslation()
  const { text, answer } = useScanAnswer()
  if (!answer) return <EmptyNotice title={t('scan.start')} hint={t('scan.startHint')} />
  const problems = answer.problems.filter((it) => !it.startsWith(checkProblem))
  return (
    <div className={css.screen}>
      <h1>
        {t('scan.title')} · {t(`scan.kind.${answer.kind}`)}
      </h1>
      <p className={css.text}>{answer.repaired ?? text}</p>
      <dl className={css.fields}>
        {answer.fields.filter(isRead).map((it) => (
          <div key={it.field}>
            <dt>
              {t(`field.${it.field}`, { defaultValue: it.field })}{' '}
              <b className={it.check === 'wrong' ? css.wrong : css.ok}>{checkMarks[it.check]}</b>
              {it.check === 'wrong' && <span className={css.wrong}> {t('scan.wrongCheck')}</span>}
            </dt>
            <dd>{it.value}</dd>
          </div>
        ))}
      </dl>
      {problems.length > 0 && (
        <p className={css.wrong}>! {problems.map((it) => t(`problem.${it}`, { defaultValue: it })).join(' · ')}</p>
      )}
      {answer.candidates.length === 0 ? (
        <EmptyNotice title={t('scan.nobody')} hint={t('scan.nobodyHint')} />
      ) : (
        <FoundList rows={answer.candidates} cursorId={null} />
      )}
    </div>
  )
}

/** Fields that hold nothing but filler say nothing. */
function isRead({ value }: { readonly value: string }): boolean {
  return value.replaceAll('<', '').trim() !== ''
}
