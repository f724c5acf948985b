/** Shapley values of one leaf: a game whose players are the columns asked on its path, for every outcome of their questions. */

/** One column on the path: the share of training rows that agree with all its questions on the path. */
export type PathColumn = { readonly column: number; readonly share: number }

/**
 * For each set of columns that a row agrees with (a bit mask over `path`), what each column of the path contributes:
 * 2^k x k numbers. phi_j = v (o_j - z_j) sum_S |S|! (k-|S|-1)! / k! prod_{i in S} o_i prod_{i not in S} z_i.
 */
export function leafContributions(path: readonly PathColumn[], value: number): Float64Array {
  const k = path.length
  const out = new Float64Array(2 ** k * k)
  const weights = shapleyWeights(k)
  const counts = new Float64Array(k)
  for (let agreed = 0; agreed < 2 ** k; agreed++) {
    for (let j = 0; j < k; j++) {
      countCoalitions({ path, agreed, without: j }, counts)
      let sum = 0
      for (let s = 0; s < k; s++) sum += counts[s]! * weights[s]!
      const own = (agreed >> j) & 1
      out[agreed * k + j] = value * (own - path[j]!.share) * sum
    }
  }
  return out
}

/** s! (k - s - 1)! / k! for s = 0..k-1. */
function shapleyWeights(k: number): Float64Array {
  const weights = new Float64Array(k)
  let weight = 1 / k
  for (let s = 0; s < k; s++) {
    weights[s] = weight
    weight *= (s + 1) / (k - s - 1)
  }
  return weights
}

type Game = { readonly path: readonly PathColumn[]; readonly agreed: number; readonly without: number }

/** Coefficients of prod_{i != j} (z_i + o_i y): coalitions of s columns, weighted by the shares of the columns left out. */
function countCoalitions({ path, agreed, without }: Game, counts: Float64Array): void {
  counts.fill(0)
  counts[0] = 1
  let degree = 0
  for (let i = 0; i < path.length; i++) {
    if (i === without) continue
    const share = path[i]!.share
    const own = (agreed >> i) & 1
    for (let s = degree + 1; s > 0; s--) {
      if (s < counts.length) counts[s] = counts[s]! * share + counts[s - 1]! * own
    }
    counts[0] = counts[0]! * share
    degree++
  }
}
