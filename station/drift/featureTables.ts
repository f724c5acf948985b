/** Tables for the stability index: rare codes joined, so that a feature with hundreds of codes does not look unsteady by chance. */
import type { DriftTable } from '#models/evaluation/computeDrift.ts'
import type { MemberRow } from './WeekRows.ts'

export type DriftColumn = { readonly place: number; readonly categorical: boolean }

/** Codes rarer than this in the reference weeks are one code. */
const rareShare = 0.01
/** No feature has this code: codes are counted from 0. */
const rareCode = -1

export type CodeTable = {
  /** Codes of a column that keep their own place; null for numbers. */
  readonly kept: readonly (ReadonlySet<number> | null)[]
  /** Codes of a column that the reference weeks had at all; null for numbers. */
  readonly seen: readonly (ReadonlySet<number> | null)[]
  /** Share of codes met for the first time that chance alone would bring, had nothing changed; null for numbers. */
  readonly newcomers: readonly (number | null)[]
  /** Places that the values of a column fall into, for what chance alone does to the index. */
  readonly bins: readonly number[]
}

/** Ten bins of equal mass and one for missing, as computePsi cuts them. */
const numberBins = 11

export function readCodes(reference: readonly MemberRow[], columns: readonly DriftColumn[]): CodeTable {
  const counts = columns.map(({ place }) => countValues(reference, place))
  const seen = columns.map(({ categorical }, at) => (categorical ? new Set(counts[at]?.keys()) : null))
  const kept = columns.map(({ categorical }, at) => {
    if (!categorical) return null
    const common = [...(counts[at] ?? [])].filter(([, count]) => count >= rareShare * reference.length)
    return new Set(common.map(([code]) => code))
  })
  const bins = columns.map(({ categorical }, at) =>
    categorical ? (kept[at]?.size ?? 0) + 1 : Math.min(numberBins, counts[at]?.size ?? 1),
  )
  const newcomers = columns.map(({ categorical }, at) =>
    categorical ? countOnce(counts[at]) / Math.max(1, reference.length) : null,
  )
  return { kept, seen, bins, newcomers }
}

/** Codes met once: their share is the chance that the next code is one never met (Good, Biometrika 40:237, 1953). */
function countOnce(counts: ReadonlyMap<number, number> | undefined): number {
  return [...(counts?.values() ?? [])].filter((count) => count === 1).length
}

function countValues(rows: readonly MemberRow[], place: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { row } of rows) {
    const value = row[place] as number
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

export type TableTask = {
  readonly rows: readonly MemberRow[]
  readonly columns: readonly DriftColumn[]
  readonly codes: CodeTable
  readonly scores: ArrayLike<number>
}

export function toDriftTable({ rows, columns, codes, scores }: TableTask): DriftTable {
  const m = columns.length
  const cells = new Float32Array(rows.length * m)
  rows.forEach(({ row }, at) => {
    columns.forEach(({ place }, column) => {
      const value = row[place] as number
      const kept = codes.kept[column]
      cells[at * m + column] = kept == null || kept.has(value) ? value : rareCode
    })
  })
  return { rows: cells, n: rows.length, m, categorical: columns.map((column) => column.categorical), scores }
}

/** By column: share of rows with a code that the reference weeks never had, beyond what chance brings; null for numbers. */
export function unseenShares(
  rows: readonly MemberRow[],
  columns: readonly DriftColumn[],
  { seen, newcomers }: CodeTable,
): readonly (number | null)[] {
  return columns.map(({ place }, column) => {
    const known = seen[column]
    if (known == null || rows.length === 0) return null
    const share = rows.filter(({ row }) => !known.has(row[place] as number)).length / rows.length
    return Math.max(0, share - (newcomers[column] ?? 0))
  })
}

export type Sizes = { readonly before: number; readonly after: number }

/**
 * The index less what chance alone adds to it: (bins - 1)(1/n + 1/m) on average where nothing changed and everyone came alone
 * (Yurdakul, Statistical properties of the population stability index, 2018), or what the halves of the reference show, brought
 * to these sizes, where that is more. So a quiet week of few flights stays quiet.
 */
export function withoutChance(
  psi: number,
  { before, after }: Sizes,
  chance: { readonly bins: number; readonly halves: { readonly psi: number; readonly spread: number } | null },
): number {
  const spread = 1 / before + 1 / after
  const alone = (chance.bins - 1) * spread
  const together = chance.halves === null ? 0 : (chance.halves.psi * spread) / chance.halves.spread
  return Math.max(0, psi - Math.max(alone, together))
}
