/** The results a check can have, as large buttons with the number key of each. */
import { useTranslation } from 'react-i18next'
import { type Outcome, outcomes } from '#core/inspection/Outcome.ts'
import css from './inspection.module.css'
import { outcomeMarks } from './outcomeFields.ts'

type Props = { readonly outcome: Outcome | null; readonly onChoose: (outcome: Outcome) => void }

export function OutcomeGrid({ outcome, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.outcomes} role="group" aria-label={t('inspection.outcome')}>
      {outcomes.map((name, at) => (
        <button
          key={name}
          type="button"
          className={css.outcome}
          data-found={name !== 'nothing'}
          data-autofocus={at === 0 || undefined}
          aria-pressed={outcome === name}
          onClick={() => onChoose(name)}
        >
          <span className={css.outcomeMark} aria-hidden="true">
            {outcomeMarks[name]}
          </span>
          <span>{t(`outcome.${name}`)}</span>
          <kbd aria-hidden="true">{at + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
