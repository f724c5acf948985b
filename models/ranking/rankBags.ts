/** Ranks the bags of a flight: the owner's priority and the bag's own signals. */
import type { BagId } from '#core/baggage/Bag.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import { type BagCandidate, type BagSignal, findBagSignals } from './findBagSignals.ts'

export type RankedBag = {
  readonly bagId: BagId
  readonly rank: number
  /** In [0, 1]. */
  readonly priority: number
  readonly signals: readonly BagSignal[]
  readonly reasons: readonly Bilingual[]
}

/**
 * How much of what the owner leaves open a signal takes: a bag flown without its owner is the oldest way of smuggling, a late one mostly a late
 * passenger. Judgement of the service until measured; kept here so that it can be reviewed.
 */
const signalWeights: Readonly<Record<BagSignal, number>> = {
  ownerNotOnBoard: 0.6,
  unaccompanied: 0.5,
  notExpected: 0.3,
  poolMismatch: 0.2,
  heavyForStay: 0.15,
  late: 0.1,
  rush: 0.1,
}

/** Bags on hold stand first, bags that do not arrive last; ties break by tag. */
export function rankBags(candidates: readonly BagCandidate[], departureAt: string | null): RankedBag[] {
  const company = groupCompany(candidates)
  const judged = candidates.map((candidate) => judge(candidate, company(candidate), departureAt))
  judged.sort((a, b) => a.tier - b.tier || b.priority - a.priority || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0))
  return judged.map(({ bagId, priority, signals, reasons }, index) => ({
    bagId,
    rank: index + 1,
    priority,
    signals,
    reasons,
  }))
}

function judge(candidate: BagCandidate, company: readonly BagCandidate[], departureAt: string | null) {
  const { bag, owner } = candidate
  const found = findBagSignals(candidate, company, departureAt)
  let open = 1 - Math.min(1, Math.max(0, owner?.priority ?? 0))
  for (const { signal } of found) open *= 1 - signalWeights[signal]
  const reasons = found.map(({ text }) => text)
  if (owner?.selected) reasons.unshift({ ko: '소유자 검사 대상', en: 'its owner is to be checked' })
  const gone = bag.status === 'offloaded' || bag.status === 'deleted'
  return {
    bagId: bag.id,
    tag: bag.tag,
    tier: bag.hold ? 0 : gone ? 2 : 1,
    priority: 1 - open,
    signals: found.map(({ signal }) => signal),
    reasons,
  }
}

/** Bags of the same owner or pool, found by key so that a flight of a thousand bags stays linear. */
function groupCompany(candidates: readonly BagCandidate[]): (candidate: BagCandidate) => readonly BagCandidate[] {
  const groups = new Map<string, BagCandidate[]>()
  const keysOf = ({ bag }: BagCandidate) => [
    ...(bag.ownerId === null ? [] : [`owner ${bag.ownerId}`]),
    ...(bag.pool === null ? [] : [`pool ${bag.pool.id}`]),
  ]
  for (const candidate of candidates) {
    for (const key of keysOf(candidate)) {
      const group = groups.get(key)
      if (group) group.push(candidate)
      else groups.set(key, [candidate])
    }
  }
  return (candidate) => [...new Set(keysOf(candidate).flatMap((key) => groups.get(key) ?? []))]
}
