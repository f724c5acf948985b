/** How well margins fit labels, for early stopping: larger is better. */
import type { TrainingData } from '../TrainingData.ts'

type Labelled = Pick<TrainingData, 'labels' | 'weights'>

export function measureMargins(measure: 'logLoss' | 'auc', margins: Float64Array, data: Labelled): number {
  return measure === 'auc' ? rankAuc(margins, data) : -logLoss(margins, data)
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

/** Chance that a random positive lies above a random negative, ties half, by weight. */
function rankAuc(margins: Float64Array, { labels, weights }: Labelled): number {
  const order = Uint32Array.from(margins, (_, i) => i).sort((a, b) => margins[a]! - margins[b]!)
  let below = 0
  let pairs = 0
  let positives = 0
  for (let i = 0; i < order.length; ) {
    let tiedPositive = 0
    let tiedNegative = 0
    const value = margins[order[i]!]!
    for (; i < order.length && margins[order[i]!] === value; i++) {
      const row = order[i]!
      if (labels[row]! > 0.5) tiedPositive += weights?.[row] ?? 1
      else tiedNegative += weights?.[row] ?? 1
    }
    pairs += tiedPositive * (below + tiedNegative / 2)
    below += tiedNegative
    positives += tiedPositive
  }
  return positives > 0 && below > 0 ? pairs / (positives * below) : 0.5
}
