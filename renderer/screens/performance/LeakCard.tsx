/** What would make the figures too good to be true, looked for. */
import { useTranslation } from 'react-i18next'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import { formatShare } from './formatFigure.ts'
import css from './performance.module.css'

export function LeakCard({ leaks }: { readonly leaks: EvaluationReport['leaks'] }) {
  const { t } = useTranslation()
  const { rows, repeatedShare, personShare, telling, suspects, lateLists } = leaks
  /** More than this of the same rows would be remembered, not judged. */
  const isRepeated = repeatedShare > 0.01
  const checks: readonly (readonly [good: boolean, text: string])[] = [
    [!isRepeated, t('performance.leak.repeated', { share: formatShare(repeatedShare), count: rows })],
    [
      suspects.length === 0,
      suspects.length === 0
        ? t('performance.leak.noSuspect')
        : t('performance.leak.suspects', { names: suspects.join(', ') }),
    ],
    [lateLists === 0, t('performance.leak.late', { count: lateLists })],
  ]
  return (
    <section className={css.card}>
      <h3>{t('performance.leak.title')}</h3>
      <ul className={css.form}>
        {checks.map(([good, text]) => (
          <li key={text} className={good ? css.good : css.bad}>
            {good ? '✓' : '!'} {text}
          </li>
        ))}
      </ul>
      <p className={css.mute}>{t('performance.leak.people', { share: formatShare(personShare) })}</p>
      {telling.length > 0 && (
        <p className={css.mute}>
          {t('performance.leak.telling')}{' '}
          {telling.map(({ feature, auc }) => `${feature} ${auc.toFixed(2)}`).join(' · ')}
        </p>
      )}
    </section>
  )
}
