/** The row's reasons as one sentence, with what changed since the last push. */
import { useTranslation } from 'react-i18next'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { formatPercent } from '../../format/formatPercent.ts'
import { materialChanges } from '../../format/materialChanges.ts'
import { reasonSentence } from '../../format/reasonSentence.ts'
import type { Say } from '../../shell/Say.ts'
import { useLanguage } from '../../shell/useLanguage.ts'
import css from './worklist.module.css'

export function WhySentence({ row, limit = 4 }: { readonly row: WorklistRow; readonly limit?: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const reasons = reasonSentence(row, language, limit)
  const { selection, disposition } = row
  const changes = materialChanges(row.changes)
  const start = selection ? selectionStart(selection, t, language) : null
  const note = disposition.state === 'skipped' && disposition.note ? disposition.note : null
  const parts = [
    note,
    start,
    reasons || (start ? null : t(row.high || row.drug ? 'reasons.ordinary' : 'reasons.unscored')),
  ].filter(Boolean)
  return (
    <p className={css.sentence} data-plain={!reasons && !start}>
      {changes.length > 0 && (
        <span className={css.changed}>
          Δ {changes.map((it) => t(`change.${it.field}`, { defaultValue: it.field, ...it })).join(', ')} ·{' '}
        </span>
      )}
      {parts.join(' · ')}
    </p>
  )
}

function selectionStart(
  selection: NonNullable<WorklistRow['selection']>,
  t: Say,
  language: 'ko' | 'en',
): string | null {
  const { reason, propensity, detail, label } = selection
  if (reason === 'random') return t('reasons.random', { p: formatPercent(propensity) })
  const words = label?.[language] ?? detail
  if (reason === 'pattern') return [t('selection.pattern'), words].filter(Boolean).join(': ')
  if (reason === 'watchlist') return [t('selection.watchlist'), words].filter(Boolean).join(' ')
  return reason === 'manual' ? [t('selection.manual'), words].filter(Boolean).join(': ') : null
}
