/** Statistics as CSV (RFC 4180) for the yearly report: counts and rates, no row of any person. */
import type { WorkReport } from '#core/contract/packReports.ts'
import { outcomes } from '#core/inspection/Outcome.ts'

type Cell = string | number | null

export function formatWorkCsv(report: WorkReport, table: 'periods' | 'groups'): string {
  const rows = table === 'periods' ? periodRows(report) : groupRows(report)
  return `${rows.map((row) => row.map(formatCell).join(',')).join('\r\n')}\r\n`
}

type Interval = { readonly value: number; readonly low: number; readonly high: number } | null

const rate = (name: string): readonly string[] => [name, `${name}_low`, `${name}_high`]
const parts = (interval: Interval): readonly Cell[] =>
  interval === null ? [null, null, null] : [interval.value, interval.low, interval.high].map(round)
const round = (value: number): number => Math.round(value * 1e5) / 1e5

function periodRows({ periods }: WorkReport): readonly (readonly Cell[])[] {
  const head = [
    'period',
    ...['travellers', 'flagged', 'confirmed', 'inspected', 'found'],
    ...outcomes.map((outcome) => `outcome_${outcome}`),
    ...['random_checks', 'random_found', ...rate('random_rate')],
    ...['score_checks', ...rate('precision')],
  ]
  const rows = periods.map((one) => [
    one.period,
    ...[one.travellers, one.flagged, one.confirmed, one.inspected, one.found],
    ...outcomes.map((outcome) => one.outcomes[outcome]),
    ...[one.randomChecks, one.randomFound, ...parts(one.randomRate)],
    ...[one.scoreChecks, ...parts(one.precision)],
  ])
  return [head, ...rows]
}

function groupRows({ groups }: WorkReport): readonly (readonly Cell[])[] {
  const head = [
    ...['by', 'group', 'travellers', 'inspected', 'suppressed'],
    ...[...rate('selection_rate'), 'selection_ratio', ...rate('hit_rate')],
    ...[...rate('true_positive_rate'), ...rate('false_positive_rate')],
  ]
  const rows = groups.flatMap(({ by, groups: members }) =>
    members.map((one) => [
      ...[by, one.group, one.travellers, one.inspected, one.suppressed ? 'yes' : 'no'],
      ...[...parts(one.selectionRate), one.selectionRatio === null ? null : round(one.selectionRatio)],
      ...[...parts(one.hitRate), ...parts(one.truePositiveRate), ...parts(one.falsePositiveRate)],
    ]),
  )
  return [head, ...rows]
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function formatCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
