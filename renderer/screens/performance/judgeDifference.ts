/** Whether a candidate is better: only where the whole 95 % range of the difference says so. */
import type { Range } from './formatFigure.ts'

/** Errors get better by falling. */
const lessIsBetter: ReadonlySet<string> = new Set(['brier', 'ece'])

export function judgeDifference(name: string, { low, high }: Range): 'better' | 'worse' | 'open' {
  const turn = lessIsBetter.has(name) ? -1 : 1
  if (Math.min(low * turn, high * turn) > 0) return 'better'
  return Math.max(low * turn, high * turn) < 0 ? 'worse' : 'open'
}
