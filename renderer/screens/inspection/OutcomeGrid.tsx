/** The results a check can have, as large buttons with the number key of each. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Outcome, outcomes } from '#core/inspection/Outcome.ts'
import css from './inspection.module.css'
import { outcomeMarks } from './outcomeFields.ts'

type Props = {
  readonly outcome: Outcome | null
  readonly onChoose: (outcome: Outcome) => void
  /** Enter on the result that is chosen already. */
  readonly onConfirm: () => void
}

export function OutcomeGrid({ outcome, onChoose, onConfirm }: Props) {
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  // A number key chooses from anywhere in the group; the focus follows, so that Enter then confirms what is seen.
  useEffect(() => {
    if (!group.current?.contains(document.activeElement)) return
    group.current.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
  }, [outcome])
  const confirm = (event: KeyboardEvent, name: Outcome) => {
    if (event.key !== 'Enter' || name !== outcome) return
    event.preventDefault()
    onConfirm()
  }
  return (
    <div ref={group} className={css.outcomes} role="group" aria-label={t('inspection.outcome')}>
      {outcomes.map((name, at) => (
        <button
          key={name}
          type="button"
          className={css.outcome}
          data-found={name !== 'nothing'}
          data-autofocus={(outcome ?? outcomes[0]) === name || undefined}
          aria-pressed={outcome === name}
          // Once one is chosen, Tab goes on to the details of that one; the numbers choose another.
          tabIndex={outcome === null || outcome === name ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={(event) => confirm(event, name)}
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
