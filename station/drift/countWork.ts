/** Counts the lines of one period. */
import type { WorkReport } from '#core/contract/packReports.ts'
import { type Outcome, outcomes } from '#core/inspection/Outcome.ts'
import { wilsonInterval } from '#models/evaluation/wilsonInterval.ts'
import type { WorkLine } from '#db/queries/workFigures.ts'

export type WorkCheck = { readonly outcome: Outcome; readonly selectedBy: string; readonly propensity: number }

type Counts = {
  travellers: number
  flagged: number
  confirmed: number
  inspected: number
  found: number
  randomChecks: number
  randomFound: number
  scoreChecks: number
  scoreFound: number
}

export type Tally = {
  readonly counts: Counts
  readonly outcomes: Map<Outcome, number>
  add(line: WorkLine, check: WorkCheck | null): void
}

/** Companions are marked, not proposed. */
export const isFlagged = ({ selection }: Pick<WorkLine, 'selection'>): boolean =>
  selection !== null && selection !== 'companion'

export function createTally(): Tally {
  const counts: Counts = {
    travellers: 0,
    flagged: 0,
    confirmed: 0,
    inspected: 0,
    found: 0,
    randomChecks: 0,
    randomFound: 0,
    scoreChecks: 0,
    scoreFound: 0,
  }
  const byOutcome = new Map<Outcome, number>(outcomes.map((outcome) => [outcome, 0]))
  return {
    counts,
    outcomes: byOutcome,
    add(line, check) {
      const flagged = isFlagged(line)
      const isFound = check !== null && check.outcome !== 'nothing'
      counts.travellers++
      counts.flagged += Number(flagged)
      counts.confirmed += Number(flagged && (check !== null || line.disposition === 'referred'))
      if (check === null) return
      counts.inspected++
      counts.found += Number(isFound)
      byOutcome.set(check.outcome, (byOutcome.get(check.outcome) ?? 0) + 1)
      const isRandom = check.selectedBy === 'random'
      const isScore = line.selection === 'score'
      counts.randomChecks += Number(isRandom)
      counts.randomFound += Number(isRandom && isFound)
      counts.scoreChecks += Number(isScore)
      counts.scoreFound += Number(isScore && isFound)
    },
  }
}

export function countWork({ counts, outcomes: byOutcome }: Tally): WorkReport['total'] {
  const { scoreFound, ...shown } = counts
  return {
    ...shown,
    outcomes: Object.fromEntries(byOutcome) as WorkReport['total']['outcomes'],
    randomRate: wilsonInterval(counts.randomFound, counts.randomChecks),
    precision: wilsonInterval(scoreFound, counts.scoreChecks),
  }
}
