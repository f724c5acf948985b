/** Candidate and model in use on the same later travellers: chance checks first, because only they are honest. */
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#core/contract/packs.ts'
import { formatFigure, formatRange, formatShare, type Range } from './formatFigure.ts'
import { judgeDifference } from './judgeDifference.ts'
import css from './performance.module.css'

type Set = Comparison['sets'][number]

export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation()
  const { inForce, from, to, travellers, seenBefore, sameTop, sets } = comparison
  const differences = sets.flatMap((set) => set.figures)
  const isWorse = differences.some((one) => one.difference && judgeDifference(one.name, one.difference) === 'worse')
  return (
    <>
      <p className={css.mute}>
        {t('performance.slice', { from: from ?? '–', to: to ?? '–', count: travellers })}
        {' · '}
        {inForce ? t('performance.against', { id: inForce }) : t('performance.againstNone')}
        {sameTop !== null && ` · ${t('performance.sameTop', { share: formatShare(sameTop) })}`}
      </p>
      {seenBefore && <p className={css.warn}>! {t('performance.seenBefore')}</p>}
      {isWorse && <p className={css.warn}>! {t('performance.worse')}</p>}
      <div className={css.pair}>
        {sets.map((set) => (
          <SetTable key={set.on} set={set} />
        ))}
      </div>
    </>
  )
}

function SetTable({ set }: { readonly set: Set }) {
  const { t } = useTranslation()
  const title = `${t(`performance.on.${set.on}`)} · ${t('performance.checks', { rows: set.rows, found: set.found })}`
  const shown = set.figures.filter((figure) => figure.candidate !== null)
  return (
    <div className={css.stack}>
      <b>{title}</b>
      {shown.length === 0 && <p className={css.mute}>{t('performance.notMeasured')}</p>}
      {shown.length > 0 && (
        <div className={css.box} tabIndex={0} role="region" aria-label={title}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('performance.figure.name')}</th>
                <th scope="col">{t('performance.figure.candidate')}</th>
                <th scope="col">{t('performance.figure.inForce')}</th>
                <th scope="col">{t('performance.figure.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ name, candidate, inForce, difference }) => (
                <tr key={name}>
                  <td>{t(`performance.figure.${name}`)}</td>
                  <Cell name={name} range={candidate} />
                  <Cell name={name} range={inForce} />
                  <DifferenceCell name={name} range={difference} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function Cell({ name, range }: { readonly name: string; readonly range: Range | null }) {
  if (!range) return <td>–</td>
  const say = (value: number) => formatFigure(name, value)
  return (
    <td>
      <b>{say(range.value)}</b> <span className={css.range}>{formatRange(range, say)}</span>
    </td>
  )
}

/** Better or worse only where the whole range says so; a sign and a word, not only a colour. */
function DifferenceCell({ name, range }: { readonly name: string; readonly range: Range | null }) {
  const { t } = useTranslation()
  if (!range) return <td>–</td>
  const word = judgeDifference(name, range)
  const sign = range.value > 0 ? '+' : ''
  return (
    <td>
      <span className={word === 'better' ? css.good : word === 'worse' ? css.bad : undefined}>
        {sign}
        {formatFigure(name, range.value).replace('%', '%p')} {t(`performance.word.${word}`)}
      </span>
    </td>
  )
}
