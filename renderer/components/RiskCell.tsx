/** A risk said three ways: number, length, and a mark for the two highest bands. */
import { useTranslation } from 'react-i18next'
import { formatOneIn } from '../format/formatOneIn.ts'
import { formatPercent } from '../format/formatPercent.ts'
import { drugLength, highLength } from '../format/riskLength.ts'
import { useLanguage } from '../shell/useLanguage.ts'
import css from './risk.module.css'

type ScoreView = { readonly p: number; readonly oneIn: number; readonly band: 1 | 2 | 3 | 4 }
type Props = { readonly model: 'high' | 'drug'; readonly score: ScoreView | null }

const bandMark = { 1: '', 2: '', 3: '▲', 4: '▲▲' } as const

export function RiskCell({ model, score }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!score) return <span className={css.none}>–</span>
  const number = model === 'high' ? formatPercent(score.p) : formatOneIn(score.oneIn, language)
  const length = model === 'high' ? highLength(score.p) : drugLength(score.oneIn)
  return (
    <div className={css.cell} data-band={score.band} title={t(`band.${score.band}`)}>
      <div className={css.number}>
        {number}
        {bandMark[score.band] && <span className={css.bandMark}>{bandMark[score.band]}</span>}
      </div>
      <div className={css.track} aria-hidden="true">
        <div className={css.fill} style={{ width: `${length * 100}%` }} />
      </div>
      <span className="visually-hidden">{t(`band.${score.band}`)}</span>
    </div>
  )
}
