/** Which rows of a worklist are shown: the tab, and every further condition the user has set. */
import { materialChanges } from '../../format/materialChanges.ts'
import type { WorklistRow } from '#core/contract/worklist.ts'

export const tabs = ['selected', 'all', 'changed', 'notOnBoard'] as const
export type Tab = (typeof tabs)[number]

export type RowFilter = {
  readonly text: string
  readonly kind: WorklistRow['kind'] | null
  /** At least this band in one of the two models. */
  readonly band: 2 | 3 | 4 | null
  readonly selection: NonNullable<WorklistRow['selection']>['reason'] | null
  readonly nationality: string | null
  readonly party: 'alone' | 'group' | null
  readonly bags: 'none' | 'some' | 'many' | null
  /** Only who has not been dealt with yet. */
  readonly openOnly: boolean
}

export const noFilter: RowFilter = {
  text: '',
  kind: null,
  band: null,
  selection: null,
  nationality: null,
  party: null,
  bags: null,
  openOnly: false,
}

/** Three pieces or more are many for one person. */
const manyPieces = 3

export function tabOf(row: WorklistRow, tab: Tab): boolean {
  if (tab === 'selected') return isProposed(row) || row.disposition.state !== 'open'
  if (tab === 'changed') return materialChanges(row.changes).length > 0
  if (tab === 'notOnBoard') return !row.onBoard
  return true
}

/** Companions of a selected person are marked beside, not proposed for a check of their own. */
function isProposed({ selection }: WorklistRow): boolean {
  return selection !== null && selection.reason !== 'companion'
}

export function countFilters(filter: RowFilter): number {
  const { text: _text, openOnly, ...choices } = filter
  return Object.values(choices).filter((it) => it !== null).length + (openOnly ? 1 : 0)
}

export function filterRows(rows: readonly WorklistRow[], tab: Tab, filter: RowFilter): readonly WorklistRow[] {
  const words = filter.text
    .toUpperCase()
    .split(/[\s/]+/)
    .filter(Boolean)
  return rows.filter(
    (row) => tabOf(row, tab) && matches(row, filter) && words.every((word) => haystack(row).includes(word)),
  )
}

function matches(row: WorklistRow, filter: RowFilter): boolean {
  const { kind, band, selection, nationality, party, bags, openOnly } = filter
  if (kind && row.kind !== kind) return false
  if (band && Math.max(row.high?.band ?? 1, row.drug?.band ?? 1) < band) return false
  if (selection && row.selection?.reason !== selection) return false
  if (nationality && row.nationality !== nationality) return false
  if (party && row.partySize > 1 !== (party === 'group')) return false
  if (openOnly && row.disposition.state !== 'open') return false
  return bags === null || bagsMatch(row.bags.pieces, bags)
}

function bagsMatch(pieces: number, bags: NonNullable<RowFilter['bags']>): boolean {
  if (bags === 'none') return pieces === 0
  return bags === 'many' ? pieces >= manyPieces : pieces > 0
}

function haystack(row: WorklistRow): string {
  return [row.name, row.seat, row.locator, row.nationality].join(' ').toUpperCase()
}
