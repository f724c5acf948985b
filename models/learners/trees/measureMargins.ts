/** How well margins fit labels, for early stopping: larger is better. */
import { computeAuc } from '../../evaluation/computeAuc.ts'
import { createEvaluated } from '../../evaluation/Evaluated.ts'
import type { TrainingData } from '../TrainingData.ts'

type Labelled = Pick<TrainingData, 'labels' | 'weights'>

export function measureMargins(measure: 'logLoss' | 'auc', margins: Float64Array, data: Labelled): number {
  if (measure === 'logLoss') return -logLoss(margins, data)
  const { labels, weights } = data
  return computeAuc(createEvaluated({ scores: margins, labels, weights })) ?? 0.5
}

function logLoss(margins: Float64Array, { labels, weights }: Labelled): number {
  let loss = 0
  let total = 0
  for (let i = 0; i < margins.length; i++) {
    const w = weights?.[i] ?? 1
    const signed = labels[i]! > 0.5 ? -margins[i]! : margins[i]!
    // log(1 + e^x) without overflow.
    loss += w * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))))
    total += w
  }
  return loss / total
}
