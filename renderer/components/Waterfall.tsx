/** The strongest of what spoke for and against a score, in log-odds from a common zero line. */
import { useTranslation } from 'react-i18next'
import type { Reason } from '#core/worklist/Reason.ts'
import { formatLogOdds } from '../format/formatLogOdds.ts'
import { type ReasonBar, waterfallBars } from '../format/waterfallBars.ts'
import { useBilingual } from '../shell/useLanguage.ts'
import css from './waterfall.module.css'

type Props = {
  readonly reasons: readonly Reason[]
  readonly limit: number
  readonly label: string
}

export function Waterfall({ reasons, limit, label }: Props) {
  const { t } = useTranslation()
  const bars = waterfallBars(reasons)
  if (bars.length === 0) return <p className={css.none}>{t('reasons.none')}</p>
  // What is not known stands at the end, and is told whatever the length of the list.
  const isShown = (bar: ReasonBar, at: number) => at < limit || bar.reason.parts !== undefined
  return (
    <ul className={css.list} aria-label={label}>
      {bars.filter(isShown).map((bar) => (
        <BarLine key={bar.reason.key} bar={bar} />
      ))}
    </ul>
  )
}

export function BarLine({ bar, digits = 1 }: { readonly bar: ReasonBar; readonly digits?: 1 | 2 }) {
  const { t } = useTranslation()
  const isFor = bar.reason.logOdds >= 0
  return (
    <li className={css.row} data-sign={isFor ? 'for' : 'against'}>
      <ReasonText reason={bar.reason} />
      <span className={css.track} aria-hidden="true">
        <i className={css.zero} style={{ left: `${bar.zero * 100}%` }} />
        <i
          className={css.bar}
          data-size={bar.size}
          style={{ left: `${bar.start * 100}%`, width: `${(bar.end - bar.start) * 100}%` }}
        />
      </span>
      <span className={css.number}>
        <span className="visually-hidden">{t(isFor ? 'reasons.for' : 'reasons.against')} </span>
        {formatLogOdds(bar.reason.logOdds, digits)}
      </span>
    </li>
  )
}

/** The words, how rare the value is below them, and what is counted in them to be opened. */
export function ReasonText({ reason }: { readonly reason: Reason }) {
  const say = useBilingual()
  const { text, rarity, parts } = reason
  if (parts)
    return (
      <details className={css.text}>
        <summary>{say(text)}</summary>
        <ul className={css.parts}>
          {parts.map((part) => (
            <li key={part.en}>{say(part)}</li>
          ))}
        </ul>
      </details>
    )
  return (
    <span className={css.text}>
      {say(text)}
      {rarity && <small className={css.rarity}>{say(rarity.text)}</small>}
    </span>
  )
}
