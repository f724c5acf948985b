/** Work by day or week, newest first. */
import { useTranslation } from 'react-i18next'
import type { WorkReport } from '#core/contract/packReports.ts'
import { formatRange, formatShare, type Range } from './formatFigure.ts'
import css from './performance.module.css'

const counts = ['travellers', 'flagged', 'confirmed', 'inspected', 'found'] as const

export function WorkTable({ periods }: { readonly periods: WorkReport['periods'] }) {
  const { t } = useTranslation()
  return (
    <div className={css.box} tabIndex={0} role="region" aria-label={t('performance.part.work')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('performance.period')}</th>
            {counts.map((name) => (
              <th key={name} scope="col" className={css.number}>
                {t(`performance.${name}`)}
              </th>
            ))}
            <th scope="col">{t('performance.randomRate')}</th>
            <th scope="col">{t('performance.precision')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.toReversed().map((period) => (
            <tr key={period.period}>
              <td>
                <b>{period.period}</b>
              </td>
              {counts.map((name) => (
                <td key={name} className={css.number}>
                  {period[name].toLocaleString('en-US')}
                </td>
              ))}
              <RateCell rate={period.randomRate} of={period.randomChecks} />
              <RateCell rate={period.precision} of={period.scoreChecks} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RateCell({ rate, of }: { readonly rate: Range | null; readonly of: number }) {
  if (!rate) return <td>–</td>
  return (
    <td>
      <b>{formatShare(rate.value)}</b>{' '}
      <span className={css.range}>
        {formatRange(rate, formatShare)} · n={of}
      </span>
    </td>
  )
}
