/** Weighs learners against each other: logistic regression on their margins with weights that cannot be negative. */
import { minimize } from '../learners/logistic/minimize.ts'

export type Voting = { readonly weights: readonly number[]; readonly bias: number }

/** Pull towards equal weights, in rows: few rows must not decide much. */
const pull = 20

/** `members`: log-odds of each learner, on rows that none was trained on. */
export function fitVoting(members: readonly Float64Array[], labels: ArrayLike<number>): Voting {
  const k = members.length
  const n = labels.length
  const solution = minimize(
    (at, gradient) => {
      gradient.fill(0)
      let loss = 0
      for (let i = 0; i < n; i++) {
        let margin = at[k]!
        for (let j = 0; j < k; j++) margin += (Math.exp(at[j]!) / k) * members[j]![i]!
        const signed = labels[i]! > 0.5 ? -margin : margin
        loss += Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed)))
        const slope = 1 / (1 + Math.exp(-margin)) - labels[i]!
        for (let j = 0; j < k; j++) gradient[j]! += slope * (Math.exp(at[j]!) / k) * members[j]![i]!
        gradient[k]! += slope
      }
      for (let j = 0; j < k; j++) {
        loss += (pull / 2) * at[j]! ** 2
        gradient[j]! += pull * at[j]!
      }
      return loss
    },
    k + 1,
    200,
  )
  return { weights: Array.from({ length: k }, (_, j) => Math.exp(solution[j]!) / k), bias: solution[k]! }
}

export function applyVoting({ weights, bias }: Voting, members: readonly Float64Array[]): Float64Array {
  return Float64Array.from(members[0] ?? [], (_, i) =>
    weights.reduce((sum, weight, j) => sum + weight * members[j]![i]!, bias),
  )
}
