/** Statistics of work: how many came, were proposed, confirmed, checked, found; by day or week, and by group. */
import type { WorkReport } from '#core/contract/packReports.ts'
import { localToInstant } from '#core/time/localToInstant.ts'
import { workFigureQueries, type WorkLine } from '#db/queries/workFigures.ts'
import type { Store } from '#db/store.ts'
import type { WorkTask } from '../packs/ModelTask.ts'
import { countWork, createTally, type Tally, type WorkCheck } from './countWork.ts'
import { createGroupCount } from './groupWork.ts'
import { dayNumber, formatDay, formatWeek, weekOfDay } from './weekOf.ts'

const dayMs = 86_400_000

export function computeWorkReport(store: Store, task: WorkTask): WorkReport {
  const { from, to, by, zone } = task
  const checks = readChecks(store)
  const total = createTally()
  const periods = new Map<string, Tally>()
  const groups = createGroupCount()
  for (const line of workFigureQueries(store.sql).walk(startOf(from, zone), startOf(to, zone) + dayMs)) {
    const check = checks.get(line.traveller) ?? null
    const period = periodOf(line, { by, zone })
    const own = periods.get(period) ?? createTally()
    periods.set(period, own)
    total.add(line, check)
    own.add(line, check)
    groups.add(line, check)
  }
  return {
    from,
    to,
    by,
    total: countWork(total),
    periods: [...periods]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, tally]) => ({ period, ...countWork(tally) })),
    groups: groups.measure(),
  }
}

/** Midnight at the station. */
function startOf(day: string, zone: string): number {
  return localToInstant(`${day}T00:00`, zone) ?? Date.parse(day)
}

function periodOf({ arrivalMs }: WorkLine, { by, zone }: Pick<WorkTask, 'by' | 'zone'>): string {
  const day = dayNumber(arrivalMs, zone)
  return by === 'day' ? formatDay(day) : formatWeek(weekOfDay(day))
}

/** Results that stand, by row of the traveller; of several the gravest, as the training sees them: found if any found. */
function readChecks(store: Store): ReadonlyMap<number, WorkCheck> {
  const checks = new Map<number, WorkCheck>()
  for (const { traveller, outcome, selectedBy, propensity } of store.inspections.readLabels()) {
    const before = checks.get(traveller)
    checks.set(traveller, {
      outcome: before === undefined || before.outcome === 'nothing' ? outcome : before.outcome,
      selectedBy: before?.selectedBy === 'random' ? 'random' : selectedBy,
      propensity: Math.min(before?.propensity ?? 1, propensity),
    })
  }
  return checks
}
