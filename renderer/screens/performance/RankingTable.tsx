/** Every ranking on the same travellers: the model, its learners alone, and the baselines it must beat. */
import { useTranslation } from 'react-i18next'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import { ColumnHeads } from '../../components/ColumnHeads.tsx'
import { formatFigure, formatRange, type Range } from './formatFigure.ts'
import css from './performance.module.css'

type Set = EvaluationReport['sets'][number]
type Figures = Set['rankings'][number]['values']

const columns = [
  'auc',
  'ap',
  'precisionAtCapacity',
  'recallAtCapacity',
  'liftAtCapacity',
  'ndcgAtCapacity',
  'brier',
  'ece',
] as const

export function RankingTable({ set, share }: { readonly set: Set; readonly share: number }) {
  const { t } = useTranslation()
  const checks = t('performance.checks', { rows: set.rows, found: set.found })
  return (
    <>
      <h2>
        {t('performance.evaluation.rankings')} <span className={css.mute}>{checks}</span>
      </h2>
      {set.rankings.length === 0 && <p className={css.mute}>{t('performance.evaluation.tooFew')}</p>}
      {set.rankings.length > 0 && (
        <div className={css.box} tabIndex={0} role="region" aria-label={t('performance.evaluation.rankings')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('performance.evaluation.rankedBy')}</th>
                <ColumnHeads names={columns} texts="performance.figure" />
              </tr>
            </thead>
            <tbody>
              {set.rankings.map(({ of, values }) => (
                <tr key={of}>
                  <td>{of === 'ensemble' ? <b>{t('performance.ranking.ensemble')}</b> : <RankingName of={of} />}</td>
                  {columns.map((name) => (
                    <FigureCell key={name} name={name} range={figureOf(values, name, share)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** `rule:paid-cash` is a baseline and what it looks at. */
function RankingName({ of }: { readonly of: string }) {
  const { t } = useTranslation()
  const [kind = '', subject] = of.split(':')
  return (
    <>
      {t(`performance.ranking.${kind}`)} {subject && <span className={css.mute}>{subject}</span>}
    </>
  )
}

/** Lift is precision over the overall rate, which is recall over the share that is checked. */
function figureOf(values: Figures, name: (typeof columns)[number], share: number): Range | undefined {
  if (name !== 'liftAtCapacity') return values[name]
  const recall = values['recallAtCapacity']
  return recall && { value: recall.value / share, low: recall.low / share, high: recall.high / share }
}

export function FigureCell({ name, range }: { readonly name: string; readonly range: Range | undefined }) {
  if (!range) return <td>–</td>
  const say = (value: number) => (name.startsWith('lift') ? `×${value.toFixed(1)}` : formatFigure(name, value))
  return (
    <td>
      <b>{say(range.value)}</b>
      <br />
      <span className={css.range}>{formatRange(range, say)}</span>
    </td>
  )
}
