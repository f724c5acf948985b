/** Three small charts by week: drift of the score, features that changed, shortfall of finds. */
import { useTranslation } from 'react-i18next'
import type { DriftReport } from '#core/contract/packReports.ts'
import css from './performance.module.css'
import { drawing, placeBars, type WeekValue } from './weekBars.ts'

type Week = DriftReport['weeks'][number]

type Chart = {
  readonly name: 'score' | 'features' | 'hits'
  /** Above: an alarm. */
  readonly limit: number
  readonly of: (week: Week) => number | null
}

/** 0.25 is where PSI says changed, 5 where the CUSUM alarms (models/evaluation). */
const charts: readonly Chart[] = [
  { name: 'score', limit: 0.25, of: (week) => week.scorePsi },
  { name: 'features', limit: 1, of: (week) => week.changed },
  { name: 'hits', limit: 5, of: (week) => week.cusum },
]

export function WeekBars({ weeks }: { readonly weeks: readonly Week[] }) {
  return (
    <div className={css.three}>
      {charts.map((chart) => (
        <BarChart key={chart.name} chart={chart} weeks={weeks} />
      ))}
    </div>
  )
}

function BarChart({ chart, weeks }: { readonly chart: Chart; readonly weeks: readonly Week[] }) {
  const { t } = useTranslation()
  const values: readonly WeekValue[] = weeks.map((week) => ({ week: week.week, value: chart.of(week) }))
  const { bars, limitY } = placeBars(values, chart.limit)
  const isKnown = values.some(({ value }) => value !== null)
  const latest = values.at(-1)?.value ?? null
  const title = t(`performance.chart.${chart.name}`)
  return (
    <figure className={css.card}>
      <figcaption>
        <b>{title}</b> <span className={css.mute}>{t(`performance.chart.${chart.name}Hint`)}</span>
      </figcaption>
      {!isKnown && <p className={css.mute}>{t('performance.notMeasured')}</p>}
      {isKnown && (
        <svg
          className={css.bars}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="img"
          aria-label={`${title}: ${latest === null ? '–' : latest.toFixed(2)}`}
        >
          <line x1="0" x2={drawing.width} y1={drawing.floor} y2={drawing.floor} />
          <line className={css.limit} x1="0" x2={drawing.width} y1={limitY} y2={limitY} />
          {bars.map((bar, at) => (
            <g key={bar.key}>
              <rect
                className={toneOf(values[at]?.value ?? 0, chart.limit)}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                rx="2"
              />
              <text x={bar.x + bar.width / 2} y={drawing.height - 5} textAnchor="middle">
                {bar.label}
              </text>
              <text className={css.value} x={bar.x + bar.width / 2} y={bar.y - 5} textAnchor="middle">
                {bar.label && formatValue(values[at]?.value ?? null)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </figure>
  )
}

function formatValue(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}

/** From two fifths of the limit on it is worth a look: PSI calls 0.1 of 0.25 shifting. */
const worthALook = 0.4

function toneOf(value: number, limit: number): string | undefined {
  if (value >= limit) return css.changed
  return value >= limit * worthALook ? css.shifting : css.steady
}
