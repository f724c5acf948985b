/** The model month by month: whether it holds, and whether its probabilities still come true. */
import { useTranslation } from 'react-i18next'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { formatRange, formatShare } from './formatFigure.ts'
import css from './performance.module.css'
import { FigureCell } from './RankingTable.tsx'

type Month = EvaluationReport['months'][number]
const figures = ['auc', 'precisionAtCapacity', 'recallAtCapacity'] as const

export function MonthTable({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation()
  if (months.length === 0) return null
  const title = t('performance.evaluation.months')
  return (
    <>
      <h2>{title}</h2>
      <div className={css.box} tabIndex={0} role="region" aria-label={title}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('performance.evaluation.month')}</th>
              <th scope="col">{t('performance.inspected')}</th>
              <th scope="col">{t('performance.found')}</th>
              <ColumnHeads names={figures} texts="performance.figure" />
              <th scope="col">{t('performance.week.calibration')}</th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map((month) => (
              <MonthRow key={month.month} month={month} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function MonthRow({ month }: { readonly month: Month }) {
  const { said, came, values } = month
  const inStep = came.low <= said && said <= came.high
  return (
    <tr>
      <td>
        <b>{month.month}</b>
      </td>
      <td>{month.rows.toLocaleString('en-US')}</td>
      <td>{month.found.toLocaleString('en-US')}</td>
      {figures.map((name) => (
        <FigureCell key={name} name={name} range={values[name]} />
      ))}
      <td>
        <span className={inStep ? css.good : css.bad}>
          {inStep ? '✓' : '!'} {formatShare(said)} → {formatShare(came.value)}
        </span>
        <br />
        <span className={css.range}>{formatRange(came, formatShare)}</span>
      </td>
    </tr>
  )
}
