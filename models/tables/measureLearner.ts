/** The figures by which learners on a table are compared. */
import { chooseBins, computeBrier, computeEce } from '../calibration/measureCalibration.ts'
import { computeAuc } from '../evaluation/computeAuc.ts'
import { computeAveragePrecision } from '../evaluation/computeAveragePrecision.ts'
import { computeTopPercent, type Top } from '../evaluation/computeTop.ts'
import { wilsonInterval } from '../evaluation/wilsonInterval.ts'
import { createEvaluated } from '../evaluation/Evaluated.ts'

/** Capacities, in percent of the rows. */
const percents = [1, 2, 5, 10] as const
type ByPercent = Readonly<Record<'1' | '2' | '5' | '10', number>>

export type LearnerFigures = {
  readonly auc: number | null
  readonly ap: number | null
  readonly precisionAt: ByPercent
  /** 95 % between, by Wilson: how far the precisions may be chance. */
  readonly precisionRange: Readonly<Record<'1' | '2' | '5' | '10', readonly [number, number]>>
  readonly recallAt: ByPercent
  readonly brier: number
  readonly ece: number
  readonly fitMs: number
  readonly predictMs: number
}

export type Outcome = { readonly margins: Float64Array; readonly p: Float64Array; readonly labels: Float32Array }

/** Ranking is measured on margins, for calibration may tie rows; Brier and ECE on calibrated probabilities. */
export function measureLearner({ margins, p, labels }: Outcome): Omit<LearnerFigures, 'fitMs' | 'predictMs'> {
  const ranked = createEvaluated({ scores: margins, labels, weights: null })
  const tops = percents.map((percent) => [String(percent), computeTopPercent(ranked, percent)] as const)
  const forecast = { p, labels, weights: null }
  return {
    auc: computeAuc(ranked),
    ap: computeAveragePrecision(ranked),
    precisionAt: Object.fromEntries(tops.map(([percent, top]) => [percent, top.precision])) as ByPercent,
    precisionRange: Object.fromEntries(
      tops.map(([percent, top]) => [percent, rangeOf(top)]),
    ) as LearnerFigures['precisionRange'],
    recallAt: Object.fromEntries(tops.map(([percent, top]) => [percent, top.recall])) as ByPercent,
    brier: computeBrier(forecast),
    ece: computeEce(forecast, chooseBins(labels)),
  }
}

function rangeOf({ found, checked }: Top): readonly [number, number] {
  const interval = wilsonInterval(found, checked)
  return interval ? [interval.low, interval.high] : [0, 1]
}
