/** From the model's starting point to the score shown, each step where the one before ended: the numbers add up. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BarLine, ReasonText } from '../../components/Waterfall.tsx'
import { formatLogOdds } from '../../format/formatLogOdds.ts'
import type { ScoreStep } from '../../format/scoreSteps.ts'
import { waterfallBars } from '../../format/waterfallBars.ts'
import css from './waterfall.module.css'

type Props = {
  readonly steps: readonly ScoreStep[]
  readonly label: string
  /** The score as the head of the page says it. */
  readonly score: string
}

export function ScoreWaterfall({ steps, label, score }: Props) {
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map((step) => (
        <StepLine key={`${step.kind}${step.kind === 'reason' ? step.reasons[0]?.key : ''}`} step={step} score={score} />
      ))}
    </ol>
  )
}

/** From here on a bar is of the second, from here of the third strength. */
const strongLogOdds = [0.4, 0.8] as const

function StepLine({ step, score }: { readonly step: ScoreStep; readonly score: string }) {
  const { t } = useTranslation()
  const { kind, from, to, shown } = step
  const isFor = shown >= 0
  const isEnd = kind === 'base' || kind === 'score'
  const size = strongLogOdds.filter((least) => shown >= least).length
  return (
    <li className={css.step} data-kind={kind} data-sign={isEnd ? undefined : isFor ? 'for' : 'against'}>
      <StepText step={step} score={score} />
      <span className={css.track} aria-hidden="true">
        {kind !== 'base' && <i className={css.into} style={{ left: `${from * 100}%` }} />}
        {kind !== 'score' && <i className={css.out} style={{ left: `${to * 100}%` }} />}
        <i
          className={css.bar}
          data-size={size}
          style={{ left: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` }}
        />
      </span>
      <span className={css.number}>
        {!isEnd && <span className="visually-hidden">{t(isFor ? 'reasons.for' : 'reasons.against')} </span>}
        {formatLogOdds(shown, 2)}
      </span>
    </li>
  )
}

function StepText({ step, score }: { readonly step: ScoreStep; readonly score: string }) {
  const { t } = useTranslation()
  const { kind, reasons } = step
  const [reason] = reasons
  if (kind === 'reason' && reason) return <ReasonText reason={reason} />
  if (kind === 'rest') return <RestText step={step} />
  if (kind === 'score') return <b>{t('reasons.score', { score })}</b>
  return <span>{t(`reasons.${kind}`)}</span>
}

/** Those behind one line, opened on demand. */
function RestText({ step: { reasons } }: { readonly step: ScoreStep }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (reasons.length === 0) return <span>{t('reasons.rest')}</span>
  return (
    <details className={css.rest} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('reasons.more', { count: reasons.length })}</summary>
      {isOpen && (
        <ul>
          {waterfallBars(reasons).map((bar) => (
            <BarLine key={bar.reason.key} bar={bar} digits={2} />
          ))}
        </ul>
      )}
    </details>
  )
}
