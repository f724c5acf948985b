/** Scores with what became of the rows: what every measure of ranking reads. */
export type Evaluated = {
  readonly scores: ArrayLike<number>
  /** 1 found, 0 inspected and clean; rows never inspected do not belong here. */
  readonly labels: ArrayLike<number>
  /** 1/propensity; null: all one. */
  readonly weights: ArrayLike<number> | null
  /** Rows by falling score. */
  readonly order: Uint32Array
}

export function createEvaluated(data: Omit<Evaluated, 'order'>): Evaluated {
  const { scores, labels, weights } = data
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i)
  order.sort((a, b) => scores[b]! - scores[a]! || a - b)
  return { scores, labels, weights, order }
}

/** Rows of one score, together: no measure may depend on how ties happen to be sorted. */
export type Tie = { readonly weight: number; readonly found: number; readonly score: number }

export function groupTies({ scores, labels, weights, order }: Evaluated): readonly Tie[] {
  const ties: Tie[] = []
  for (let at = 0; at < order.length; ) {
    const score = scores[order[at]!]!
    let weight = 0
    let found = 0
    for (; at < order.length && scores[order[at]!] === score; at++) {
      const w = weights?.[order[at]!] ?? 1
      weight += w
      if (labels[order[at]!]! > 0.5) found += w
    }
    if (weight > 0) ties.push({ weight, found, score })
  }
  return ties
}
