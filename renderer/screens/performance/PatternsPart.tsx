/** The risk patterns: what each says in words, how often it fired, how often a find followed, and what that suggests. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { PatternReport } from '#core/contract/patterns.ts'
import { FailureNotice, RowSkeletons } from '../../components/Notice.tsx'
import { formatShare } from './formatFigure.ts'
import { NewPattern } from './NewPattern.tsx'
import { PatternCard } from './PatternCard.tsx'
import { usePatterns } from './patternsStore.ts'
import css from './performance.module.css'

export function PatternsPart({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const { patterns, report, failure, asked } = usePatterns()
  useEffect(() => {
    void asked()
  }, [asked])
  if (!patterns.value && patterns.state === 'failed')
    return <FailureNotice failure={patterns.failure ?? ''} onRetry={() => void asked()} />
  if (!patterns.value) return <RowSkeletons rows={5} height={90} />
  const mayDecide = user.role === 'supervisor' || user.role === 'administrator'
  const measures = new Map(report.value?.measures.map((one) => [one.id, one]))
  const travellers = report.value?.travellers ?? 0
  return (
    <div className={css.stack}>
      <header className={css.head}>
        <p className={css.mute}>{t('patterns.hint')}</p>
        <span className={css.space} />
        {mayDecide && <NewPattern />}
      </header>
      {failure && (
        <p className={css.failure} role="alert">
          {t(failure)}
        </p>
      )}
      {report.value && <Base report={report.value} />}
      {patterns.value.map((pattern) => (
        <PatternCard
          key={pattern.id}
          pattern={pattern}
          measure={measures.get(pattern.id) ?? null}
          travellers={travellers}
          mayDecide={mayDecide}
        />
      ))}
    </div>
  )
}

function Base({ report }: { readonly report: PatternReport }) {
  const { t } = useTranslation()
  const { base, travellers, from, to } = report
  const share = (rate: number | null) => (rate === null ? '–' : formatShare(rate))
  return (
    <p>
      {t('patterns.measured', { count: travellers, from: from ?? '–', to: to ?? '–' })}{' '}
      <b>{t(`patterns.base.${base.on}`, { any: share(base.any), drug: share(base.drug), count: base.rows })}</b>
    </p>
  )
}
