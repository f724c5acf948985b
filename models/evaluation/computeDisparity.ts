/**
 * The outcome test by group (GAO/GGD-00-38 showed why): who is selected, how often something is found, and how often a
 * carrier or an innocent is picked, each with its interval. Groups of fewer than 30 people are named but not measured.
 */
import type { Interval } from './Interval.ts'
import { wilsonInterval } from './wilsonInterval.ts'

export type DisparityRow = {
  readonly group: string
  /** Would the model select this person. */
  readonly selected: boolean
  /** Found, clean, or null: not inspected, so nobody knows. */
  readonly found: boolean | null
  /** 1/propensity for rows that were inspected; 1 for all others. */
  readonly weight: number
}

export type GroupFigures = {
  readonly group: string
  readonly n: number
  readonly inspected: number
  /** True: too few to say anything; every figure is null. */
  readonly suppressed: boolean
  readonly selectionRate: Interval | null
  /** Selection rate over that of all groups together; the four-fifths rule asks for 0.8 to 1.25. */
  readonly selectionRatio: number | null
  /** Found among selected and inspected. */
  readonly hitRate: Interval | null
  /** Selected among found; selected among clean: by weight over inspected rows, interval by their effective number. */
  readonly truePositiveRate: Interval | null
  readonly falsePositiveRate: Interval | null
}

/** Fewer people than this give no figures: they would say more about persons than about groups. */
export const leastGroup = 30

export function computeDisparity(rows: readonly DisparityRow[]): readonly GroupFigures[] {
  const overall = rows.length > 0 ? rows.filter((row) => row.selected).length / rows.length : 0
  const groups = Map.groupBy(rows, (row) => row.group)
  return [...groups]
    .map(([group, members]) => figuresOf(group, members, overall))
    .sort((a, b) => b.n - a.n || (a.group < b.group ? -1 : 1))
}

function figuresOf(group: string, members: readonly DisparityRow[], overall: number): GroupFigures {
  const inspected = members.filter((row) => row.found !== null)
  const selected = members.filter((row) => row.selected).length
  const head = { group, n: members.length, inspected: inspected.length }
  if (members.length < leastGroup) {
    const none = { selectionRate: null, selectionRatio: null, hitRate: null }
    return { ...head, suppressed: true, ...none, truePositiveRate: null, falsePositiveRate: null }
  }
  const picked = inspected.filter((row) => row.selected)
  return {
    ...head,
    suppressed: false,
    selectionRate: wilsonInterval(selected, members.length),
    selectionRatio: overall > 0 ? selected / members.length / overall : null,
    hitRate: weightedShare(picked, (row) => row.found === true),
    truePositiveRate: weightedShare(
      inspected.filter((row) => row.found === true),
      (row) => row.selected,
    ),
    falsePositiveRate: weightedShare(
      inspected.filter((row) => row.found === false),
      (row) => row.selected,
    ),
  }
}

/** Weighted share with Wilson's interval at Kish's effective number of rows, (sum w)^2 / sum w^2. */
function weightedShare(rows: readonly DisparityRow[], counts: (row: DisparityRow) => boolean): Interval | null {
  let total = 0
  let squares = 0
  let hits = 0
  for (const row of rows) {
    total += row.weight
    squares += row.weight ** 2
    if (counts(row)) hits += row.weight
  }
  if (total <= 0) return null
  const effective = (total * total) / squares
  return wilsonInterval((hits / total) * effective, effective)
}
