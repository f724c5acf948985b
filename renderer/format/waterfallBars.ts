/** Places the bars of a reason chart on one shared scale from 0 to 1, with the zero line where it must be. */
import type { Reason } from '#core/worklist/Reason.ts'

export type ReasonBar = {
  readonly reason: Reason
  readonly zero: number
  readonly start: number
  readonly end: number
  readonly size: 'small' | 'middle' | 'large'
}

/** The scale never shrinks below this, so that a lone small reason does not look like a large one. */
const leastLogOdds = 0.8

export function waterfallBars(reasons: readonly Reason[]): readonly ReasonBar[] {
  const most = Math.max(leastLogOdds, ...reasons.map((it) => it.logOdds))
  const least = Math.min(0, ...reasons.map((it) => it.logOdds))
  const span = most - least
  const zero = -least / span
  return reasons.map((reason) => {
    const tip = (reason.logOdds - least) / span
    const size = reason.logOdds >= 0.8 ? 'large' : reason.logOdds >= 0.4 ? 'middle' : 'small'
    return { reason, zero, start: Math.min(zero, tip), end: Math.max(zero, tip), size }
  })
}
