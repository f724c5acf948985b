/** How far probabilities are from what came true: Brier score, reliability curve, expected calibration error. */
export type Forecast = {
  readonly p: ArrayLike<number>
  readonly labels: ArrayLike<number>
  readonly weights: ArrayLike<number> | null
}

/** Mean squared error of the probability. */
export function computeBrier({ p, labels, weights }: Forecast): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < p.length; i++) {
    const w = weights?.[i] ?? 1
    sum += w * (p[i]! - labels[i]!) ** 2
    total += w
  }
  return total > 0 ? sum / total : 0
}

/** 1 - Brier / Brier of always saying the overall rate; above 0: better than that. */
export function computeBrierSkill(forecast: Forecast): number {
  let found = 0
  let total = 0
  for (let i = 0; i < forecast.labels.length; i++) {
    const w = forecast.weights?.[i] ?? 1
    found += w * forecast.labels[i]!
    total += w
  }
  const rate = total > 0 ? found / total : 0
  return rate > 0 && rate < 1 ? 1 - computeBrier(forecast) / (rate * (1 - rate)) : 0
}

export type ReliabilityPoint = {
  /** Rows, their weight, mean probability said, share that came true. */
  readonly n: number
  readonly weight: number
  readonly said: number
  readonly came: number
}

/** Bins of equal mass by rising probability; rows of one probability are never parted. */
export function computeReliability({ p, labels, weights }: Forecast, bins = 10): readonly ReliabilityPoint[] {
  const order = Uint32Array.from(p, (_, i) => i).sort((a, b) => p[a]! - p[b]!)
  let total = 0
  for (const row of order) total += weights?.[row] ?? 1
  const points: ReliabilityPoint[] = []
  let sums = { n: 0, weight: 0, said: 0, came: 0 }
  let seen = 0
  let bound = total / bins
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!
    const w = weights?.[row] ?? 1
    sums = { n: sums.n + 1, weight: sums.weight + w, said: sums.said + w * p[row]!, came: sums.came + w * labels[row]! }
    seen += w
    const next = order[at + 1]
    const tied = next !== undefined && p[next] === p[row]
    const full = seen >= bound - 1e-9 * total
    if ((full && !tied) || next === undefined) {
      if (sums.weight > 0) points.push({ ...sums, said: sums.said / sums.weight, came: sums.came / sums.weight })
      sums = { n: 0, weight: 0, said: 0, came: 0 }
      // A tie may have filled several bins at once: the next one ends at the next bound not yet passed.
      bound = (total * (Math.floor((seen / total) * bins + 1e-9) + 1)) / bins
    }
  }
  return points
}

/** Mean distance between said and came over bins of equal mass, weighted by the bins' mass. */
export function computeEce(forecast: Forecast, bins = 10): number {
  const points = computeReliability(forecast, bins)
  const total = points.reduce((sum, point) => sum + point.weight, 0)
  return points.reduce((sum, point) => sum + (point.weight / total) * Math.abs(point.said - point.came), 0)
}

/** A share of 50 finds is known to about a seventh of itself; bins of fewer would measure chance, not calibration. */
const leastFinds = 50

/** Ten bins where the finds carry them, else as many as they do; two at least. */
export function chooseBins(labels: ArrayLike<number>): number {
  let finds = 0
  for (let i = 0; i < labels.length; i++) if (labels[i]! > 0.5) finds++
  const rarer = Math.min(finds, labels.length - finds)
  return Math.max(2, Math.min(10, Math.floor(rarer / leastFinds)))
}
