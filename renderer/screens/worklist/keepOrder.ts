/** Keeps rows where the user's eyes left them: known rows stay in place, new ones are added at the end. */
import type { WorklistRow } from '#core/contract/worklist.ts'

export type KeptOrder = {
  readonly rows: readonly WorklistRow[]
  /** Rows that would stand elsewhere in the new ranking. */
  readonly moved: number
}

export function keepOrder(shown: readonly string[], ranked: readonly WorklistRow[]): KeptOrder {
  const places = new Map(shown.map((id, at) => [id, at]))
  const rows = ranked.toSorted(
    (a, b) =>
      (places.get(a.travellerId) ?? shown.length + a.rank) - (places.get(b.travellerId) ?? shown.length + b.rank),
  )
  return { rows, moved: rows.filter((row, at) => row.travellerId !== ranked[at]?.travellerId).length }
}

/** Ids of the rows that say something else than before, other than what was done about them. */
export function changedRows(before: readonly WorklistRow[], after: readonly WorklistRow[]): ReadonlySet<string> {
  const known = new Map(before.map((row) => [row.travellerId, fingerprint(row)]))
  const changed = after.filter((row) => known.get(row.travellerId) !== fingerprint(row))
  return new Set(changed.map((row) => row.travellerId))
}

function fingerprint(row: WorklistRow): string {
  const { seat, high, drug, selection, bags, changes, onBoard, conflicts, name } = row
  return JSON.stringify([seat, high?.p, drug?.p, selection?.reason, bags, changes.length, onBoard, conflicts, name])
}
