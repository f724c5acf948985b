/** What spoke for and against a score, in log-odds from a common zero line. */
import { useTranslation } from 'react-i18next'
import type { Reason } from '#core/worklist/Reason.ts'
import { formatLogOdds } from '../format/formatLogOdds.ts'
import { waterfallBars } from '../format/waterfallBars.ts'
import { useBilingual } from '../shell/useLanguage.ts'
import css from './waterfall.module.css'

type Props = { readonly reasons: readonly Reason[]; readonly limit?: number; readonly label: string }

export function Waterfall({ reasons, limit = 20, label }: Props) {
  const { t } = useTranslation()
  // What is not known stands at the end, and is told whatever the length of the list.
  const rest = reasons.slice(limit).filter((reason) => reason.parts)
  const bars = waterfallBars([...reasons.slice(0, limit), ...rest])
  if (bars.length === 0) return <p className={css.none}>{t('reasons.none')}</p>
  return (
    <ul className={css.list} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.reason.key} className={css.row} data-sign={bar.reason.logOdds >= 0 ? 'for' : 'against'}>
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
            <span className="visually-hidden">{t(bar.reason.logOdds >= 0 ? 'reasons.for' : 'reasons.against')} </span>
            {formatLogOdds(bar.reason.logOdds)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The words, how rare the value is below them, and what is counted in them to be opened. */
function ReasonText({ reason }: { readonly reason: Reason }) {
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
