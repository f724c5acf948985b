/** The way from the model's starting point to the score that is shown, step by step: every number stands on the page, and they add up. */
import type { Reason } from '#core/worklist/Reason.ts'
import { roundToSum } from './roundToSum.ts'

export type ScoreStep = {
  readonly kind: 'base' | 'reason' | 'rest' | 'calibration' | 'score'
  /** What is told by a reason; of `rest`, those behind the line. */
  readonly reasons: readonly Reason[]
  /** Log-odds as shown, to the hundredth. */
  readonly shown: number
  /** Where the bar begins and ends on a scale from 0 to 1 that all steps share. */
  readonly from: number
  readonly to: number
}
export type ScoreSum = {
  /** Log-odds of the model for an ordinary traveller, and for this one before calibration. */
  readonly base: number
  readonly total: number
  /** The probability shown. */
  readonly p: number
  readonly reasons: readonly Reason[]
  /** Reasons with a line of their own. */
  readonly limit: number
}

/** A probability of 0 or 1 has no log-odds; nothing shown is nearer to them than this. */
const leastP = 1e-6
/** Calibration that changes nothing one could see takes no line. */
const leastStep = 0.005

export function scoreSteps({ base, total, p, reasons, limit }: ScoreSum): readonly ScoreStep[] {
  const score = logOddsOf(p)
  // What is not known stands at the end, and is told whatever the length of the list.
  const own = reasons.filter((reason, at) => at < limit || reason.parts !== undefined)
  const behind = reasons.filter((reason) => !own.includes(reason))
  const rest = total - base - own.reduce((sum, reason) => sum + reason.logOdds, 0)
  const calibration = score - total
  const parts: readonly Part[] = [
    ...own.map((reason) => ({ kind: 'reason' as const, reasons: [reason], value: reason.logOdds })),
    ...(behind.length > 0 || Math.abs(rest) >= leastStep
      ? [{ kind: 'rest' as const, reasons: behind, value: rest }]
      : []),
    ...(Math.abs(calibration) >= leastStep ? [{ kind: 'calibration' as const, reasons: [], value: calibration }] : []),
  ]
  const [start = 0, ...shown] = roundToSum([base, ...parts.map((part) => part.value)], score)
  return placed({ base, score, start, parts, shown })
}

type Part = Pick<ScoreStep, 'kind' | 'reasons'> & { readonly value: number }
type Unplaced = {
  readonly base: number
  readonly score: number
  /** The base as shown. */
  readonly start: number
  readonly parts: readonly Part[]
  readonly shown: readonly number[]
}

function placed({ base, score, start, parts, shown }: Unplaced): readonly ScoreStep[] {
  let reached = base
  const walked = parts.map((part) => {
    const from = reached
    reached += part.value
    return { part, from, to: reached }
  })
  const ends = [base, score, ...walked.map(({ to }) => to)]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const scale = (value: number) => (high === low ? 0 : (value - low) / (high - low))
  const still = (kind: 'base' | 'score', value: number, number: number): ScoreStep => ({
    ...{ kind, reasons: [], shown: number },
    ...{ from: scale(value), to: scale(value) },
  })
  return [
    still('base', base, start),
    ...walked.map(({ part: { kind, reasons }, from, to }, at) => ({
      ...{ kind, reasons, shown: shown[at] ?? 0 },
      ...{ from: scale(from), to: scale(to) },
    })),
    still('score', score, Math.round(score * 100) / 100),
  ]
}

function logOddsOf(p: number): number {
  const kept = Math.min(1 - leastP, Math.max(leastP, p))
  return Math.log(kept / (1 - kept))
}
