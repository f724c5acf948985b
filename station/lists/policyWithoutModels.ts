/** Without a model nothing but hits speaks for anyone: whoever is not lifted by a watchlist or pattern is drawn by lot. */
import type { RankCandidate } from '#models/ranking/RankCandidate.ts'
import type { RankPolicy } from '#models/ranking/RankPolicy.ts'

/** The first of an order that means nothing must not be called risky: the whole capacity but the hits goes to chance. */
export function policyWithoutModels(policy: RankPolicy, candidates: readonly RankCandidate[]): RankPolicy {
  if (policy.capacity === 0) return policy
  const lifted = candidates.filter((one) => one.onBoard && (one.watchlist !== null || one.patterns.length > 0)).length
  // The ranking draws by lot only from two places on.
  const capacity = Math.max(2, policy.capacity)
  const byLot = Math.max(0, capacity - lifted) / capacity
  return { ...policy, capacity, randomShare: Math.max(policy.randomShare, byLot) }
}
