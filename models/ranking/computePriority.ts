/** Expected severity of letting a traveller pass unseen, raised to the floor of a watchlist or pattern hit. */
import type { RankCandidate } from './RankCandidate.ts'
import type { RankPolicy } from './RankPolicy.ts'

/** 1 - (1 - w_h p_h)(1 - w_d p_d), in [0, 1]; a missing score speaks neither for nor against. */
export function computeSeverity(candidate: Pick<RankCandidate, 'high' | 'drug'>, policy: RankPolicy): number {
  const high = clamp(policy.weights.high * clamp(candidate.high?.p ?? 0))
  const drug = clamp(policy.weights.drug * clamp(candidate.drug?.p ?? 0))
  return 1 - (1 - high) * (1 - drug)
}

/** A confirmed watchlist hit has the whole of it. */
export function computePriority(candidate: RankCandidate, policy: RankPolicy): number {
  if (candidate.watchlist?.confirmed) return 1
  let floor = 0
  if (candidate.watchlist) floor = Math.max(floor, clamp(policy.floors.watchlist))
  if (candidate.patterns.length > 0) floor = Math.max(floor, clamp(policy.floors.pattern))
  return Math.max(floor, computeSeverity(candidate, policy))
}

/** NaN counts as nothing known. */
function clamp(value: number): number {
  return value > 0 ? Math.min(1, value) : 0
}
