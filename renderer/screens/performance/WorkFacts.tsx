/** The figures of the whole span, and what was found. */
import { useTranslation } from 'react-i18next'
import type { WorkReport } from '#core/contract/packReports.ts'
import { formatRange, formatShare, type Range } from './formatFigure.ts'
import css from './performance.module.css'

const counts = ['travellers', 'flagged', 'confirmed', 'inspected', 'found', 'randomChecks'] as const

export function WorkFacts({ total }: { readonly total: WorkReport['total'] }) {
  const { t } = useTranslation()
  const found = Object.entries(total.outcomes).filter(([outcome, count]) => outcome !== 'nothing' && count > 0)
  return (
    <section className={css.card}>
      <dl className={css.facts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`performance.${name}`)}</dt>
            <dd>{total[name].toLocaleString('en-US')}</dd>
          </div>
        ))}
        <RateFact name="randomRate" rate={total.randomRate} />
        <RateFact name="precision" rate={total.precision} />
      </dl>
      {found.length > 0 && (
        <p className={css.mute}>{found.map(([outcome, count]) => `${t(`outcome.${outcome}`)} ${count}`).join(' · ')}</p>
      )}
    </section>
  )
}

function RateFact({ name, rate }: { readonly name: string; readonly rate: Range | null }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{t(`performance.${name}`)}</dt>
      <dd>
        {rate ? formatShare(rate.value) : '–'} {rate && <small>{formatRange(rate, formatShare)}</small>}
      </dd>
    </div>
  )
}
