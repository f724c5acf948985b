/** What the measure of a risk pattern suggests; people decide. */
import type { Interval } from '../evaluation/Interval.ts'

/** `keep`: finds more than chance does, beyond doubt. `retire`: finds no more, or calls for looks in vain. `watch`: too early to say. */
export type PatternAdvice = 'keep' | 'watch' | 'retire'

export type AdviceGround = {
  readonly hits: number
  readonly travellers: number
  readonly inspected: number
  /** Rate over the base; null: not known. */
  readonly lift: number | null
  readonly interval: Interval | null
  readonly isProven: boolean
  /** Rate among the random checks; null: not known. */
  readonly base: number | null
}

/** A rule of thumb that fires on more than one in fifty proposes more people than it can explain. */
const mostShare = 0.02
/** After so many checks a pattern that finds hardly more than chance has had its time. */
const enoughChecks = 200
const leastLift = 1.2

export function advisePattern(ground: AdviceGround): PatternAdvice {
  if (ground.isProven) return 'keep'
  const { interval, base, hits, travellers, inspected, lift } = ground
  if (interval !== null && base !== null && interval.high < base) return 'retire'
  if (inspected >= enoughChecks && lift !== null && lift < leastLift) return 'retire'
  return travellers > 0 && hits / travellers > mostShare ? 'retire' : 'watch'
}
