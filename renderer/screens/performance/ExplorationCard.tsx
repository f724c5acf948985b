/** What chance checks have shown so far, and how many more make the figure good enough. */
import { useTranslation } from 'react-i18next'
import type { DriftReport } from '#core/contract/packReports.ts'
import { formatRange, formatShare } from './formatFigure.ts'
import css from './performance.module.css'

export function ExplorationCard({ exploration }: { readonly exploration: DriftReport['exploration'] }) {
  const { t } = useTranslation()
  const { checks, found, hitRate, goal, checksNeeded, checksMissing } = exploration
  const done = Math.min(1, checks / Math.max(1, checksNeeded))
  return (
    <section className={css.card}>
      <h3>{t('performance.exploration')}</h3>
      <dl className={css.facts}>
        <div>
          <dt>{t('performance.randomChecks')}</dt>
          <dd>{checks.toLocaleString('en-US')}</dd>
        </div>
        <div>
          <dt>{t('performance.found')}</dt>
          <dd>{found.toLocaleString('en-US')}</dd>
        </div>
        <div>
          <dt>{t('performance.hitRate')}</dt>
          <dd>
            {hitRate ? formatShare(hitRate.value) : '–'} {hitRate && <small>{formatRange(hitRate, formatShare)}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('performance.missing')}</dt>
          <dd>{checksMissing.toLocaleString('en-US')}</dd>
        </div>
      </dl>
      <div className={css.meter} aria-hidden="true">
        <i style={{ width: `${done * 100}%` }} />
      </div>
      <p className={css.mute}>
        {t('performance.explorationHint', {
          goal: (goal * 100).toFixed(1),
          needed: checksNeeded.toLocaleString('en-US'),
        })}
      </p>
    </section>
  )
}
