/** Whether probabilities came true: what was said against what was found, with its 95 % range; on the diagonal they agree. */
import { useTranslation } from 'react-i18next'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import { formatRange, formatShare } from './formatFigure.ts'
import css from './performance.module.css'

type Reliability = EvaluationReport['reliability'][number]

const size = { width: 440, height: 260, left: 52, floor: 226, top: 14, right: 14 } as const

export function ReliabilityChart({ reliability }: { readonly reliability: Reliability | null }) {
  const { t } = useTranslation()
  const points = reliability?.points ?? []
  const title = t('performance.evaluation.reliability')
  return (
    <figure className={css.card}>
      <figcaption>
        <b>{title}</b> <span className={css.mute}>{t('performance.evaluation.reliabilityHint')}</span>
      </figcaption>
      {points.length === 0 && <p className={css.mute}>{t('performance.notMeasured')}</p>}
      {points.length > 0 && <Curve points={points} title={title} />}
    </figure>
  )
}

function Curve({ points, title }: { readonly points: Reliability['points']; readonly title: string }) {
  const { t } = useTranslation()
  // A wide range of a small bin would press everything else into the corner.
  const most = Math.max(0.001, ...points.map(({ said, came }) => Math.max(said, came.value))) * 1.6
  const x = (share: number) => size.left + (share / most) * (size.width - size.left - size.right)
  const y = (share: number) => size.floor - (Math.min(share, most) / most) * (size.floor - size.top)
  const told = points.map(({ said, came }) => `${formatShare(said)} → ${formatShare(came.value)}`).join(', ')
  return (
    <svg className={css.bars} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={`${title}: ${told}`}>
      <line x1={size.left} x2={size.width - size.right} y1={size.floor} y2={size.floor} />
      <line x1={size.left} x2={size.left} y1={size.top} y2={size.floor} />
      <line className={css.limit} x1={x(0)} y1={y(0)} x2={x(most)} y2={y(most)} />
      {points.map(({ n, said, came }) => (
        <g key={said} className={css.point} data-in={came.low <= said && said <= came.high}>
          <title>{`${formatShare(said)} → ${formatShare(came.value)} (${formatRange(came, formatShare)}), ${n}`}</title>
          <line className={css.whisker} x1={x(said)} x2={x(said)} y1={y(came.low)} y2={y(came.high)} />
          <circle cx={x(said)} cy={y(came.value)} r="6" />
        </g>
      ))}
      <text x={size.left - 6} y={size.top + 6} textAnchor="end">
        {formatShare(most)}
      </text>
      <text x={size.width - size.right} y={size.height - 6} textAnchor="end">
        {t('performance.evaluation.said')} {formatShare(most)}
      </text>
      <text x={size.left + 6} y={size.top + 6}>
        {t('performance.evaluation.came')}
      </text>
    </svg>
  )
}
