/** Ranks the travellers of a flight by expected severity and selects whom to check under the capacity of the hall. */
import type { TravellerId } from '#core/traveller/Traveller.ts'
import type { Score } from '#core/worklist/Score.ts'
import type { WorklistEntry } from '#core/worklist/WorklistEntry.ts'
import { computePriority, computeSeverity } from './computePriority.ts'
import type { RankCandidate, RankScore } from './RankCandidate.ts'
import { leastRandomShare, type RankPolicy } from './RankPolicy.ts'
import { seededKey } from './seededKey.ts'

type Selection = NonNullable<WorklistEntry['selection']>
type Placed = {
  readonly candidate: RankCandidate
  readonly priority: number
  /** 0 confirmed watchlist hit, 1 traveller, 2 transit, 3 crew and staff, 4 no longer on board. */
  readonly tier: number
}

/**
 * Everyone is ranked, nobody lost. Selected are, in this order: confirmed watchlist hits and people picked by hand (always, even beyond the
 * capacity); the first of the rank up to the capacity minus the random share; random picks among the rest, each with probability
 * (picks / rest). Companions of the selected are marked and do not count. Infants are checked with their adult, crew and transit
 * travellers have lines of their own: they are selected only by watchlist or by hand.
 */
export function rankTravellers(candidates: readonly RankCandidate[], policy: RankPolicy): WorklistEntry[] {
  const placed = placeAll(candidates, policy)
  const selections = select(placed, policy)
  markCompanions(placed, selections)
  return placed.map(({ candidate, priority }, index) => ({
    travellerId: candidate.travellerId,
    rank: index + 1,
    priority,
    high: scoreOf('high', candidate.high),
    drug: scoreOf('drug', candidate.drug),
    novelty: candidate.novelty,
    selection: selections.get(candidate.travellerId) ?? null,
  }))
}

function placeAll(candidates: readonly RankCandidate[], policy: RankPolicy): readonly Placed[] {
  const placed = candidates.map((candidate) => ({
    candidate,
    priority: computePriority(candidate, policy),
    tier: tierOf(candidate),
    severity: computeSeverity(candidate, policy),
  }))
  return placed.sort(
    (a, b) =>
      a.tier - b.tier ||
      b.priority - a.priority ||
      b.severity - a.severity ||
      compareIds(a.candidate.travellerId, b.candidate.travellerId),
  )
}

function tierOf(candidate: RankCandidate): number {
  if (candidate.watchlist?.confirmed) return 0
  if (!candidate.onBoard) return 4
  if (candidate.kind === 'crew' || candidate.kind === 'staff') return 3
  return candidate.kind === 'transit' ? 2 : 1
}

/** By code unit: the same on every station, whatever its language. */
function compareIds(a: TravellerId, b: TravellerId): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function select(placed: readonly Placed[], policy: RankPolicy): Map<TravellerId, Selection> {
  const selections = new Map<TravellerId, Selection>()
  for (const { candidate } of placed) {
    const must = candidate.onBoard ? mustSelect(candidate) : null
    if (must) selections.set(candidate.travellerId, must)
  }
  const open = placed.filter((one) => isEligible(one) && !selections.has(one.candidate.travellerId))
  const free = Math.max(0, Math.floor(policy.capacity) - selections.size)
  const random = Math.min(free, countRandom(policy))
  const top = open.slice(0, free - random)
  for (const one of top) selections.set(one.candidate.travellerId, reasonOf(one, policy))
  for (const [id, selection] of pickRandom(open.slice(top.length), random, policy.seed)) selections.set(id, selection)
  return selections
}

function mustSelect(candidate: RankCandidate): Selection | null {
  if (candidate.watchlist?.confirmed) {
    return { reason: 'watchlist', propensity: 1, detail: candidate.watchlist.reference }
  }
  return candidate.manual ? { reason: 'manual', propensity: 1, detail: candidate.manual.note } : null
}

function isEligible({ candidate, tier }: Placed): boolean {
  return tier === 1 && candidate.kind !== 'infant'
}

/** At least one as soon as two can be checked; a single place goes to the first of the rank. */
function countRandom({ capacity, randomShare }: RankPolicy): number {
  if (capacity < 2) return 0
  const share = Math.min(1, Math.max(leastRandomShare, randomShare))
  return Math.max(1, Math.round(share * capacity), Math.ceil(leastRandomShare * capacity))
}

/** A hit names itself where it lifted the traveller; where the score alone stands higher, the score is the reason. */
function reasonOf({ candidate, priority }: Placed, policy: RankPolicy): Selection {
  if (candidate.watchlist) return { reason: 'watchlist', propensity: 1, detail: candidate.watchlist.reference }
  const lifted = candidate.patterns.length > 0 && priority > computeSeverity(candidate, policy)
  if (lifted) return { reason: 'pattern', propensity: 1, detail: candidate.patterns[0] ?? null }
  return { reason: 'score', propensity: 1, detail: null }
}

/** The smallest seeded keys of the rest: a simple random sample without replacement. */
function pickRandom(rest: readonly Placed[], picks: number, seed: string): readonly [TravellerId, Selection][] {
  const count = Math.min(picks, rest.length)
  if (count === 0) return []
  const propensity = count / rest.length
  return rest
    .map(({ candidate }) => ({ id: candidate.travellerId, key: seededKey(seed, candidate.travellerId) }))
    .sort((a, b) => a.key - b.key || compareIds(a.id, b.id))
    .slice(0, count)
    .map(({ id }) => [id, { reason: 'random' as const, propensity, detail: seed }])
}

/** A companion stands in the list because of somebody else: that person is named, with that person's propensity. */
function markCompanions(placed: readonly Placed[], selections: Map<TravellerId, Selection>): void {
  const chosen = new Map(selections)
  for (const { candidate } of placed) {
    if (chosen.has(candidate.travellerId) || !candidate.onBoard) continue
    for (const other of sortedByPropensity(candidate.companions, chosen)) {
      selections.set(candidate.travellerId, { reason: 'companion', propensity: other.propensity, detail: other.id })
      break
    }
  }
}

/** The selected among the companions, the surest first. */
function sortedByPropensity(companions: readonly TravellerId[], chosen: ReadonlyMap<TravellerId, Selection>) {
  return companions
    .flatMap((id) => {
      const selection = chosen.get(id)
      return selection ? [{ id, propensity: selection.propensity }] : []
    })
    .sort((a, b) => b.propensity - a.propensity || compareIds(a.id, b.id))
}

function scoreOf(model: Score['model'], score: RankScore | null): Score | null {
  return score === null ? null : { model, p: score.p, band: score.band, reasons: score.reasons ?? [] }
}
