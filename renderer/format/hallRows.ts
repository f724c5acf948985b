/** Which bags of a belt a tab of the hall shows. */
import type { BagRow } from '#core/contract/bags.ts'

export const hallTabs = ['check', 'held', 'atGate', 'stray', 'all'] as const
export type HallTab = (typeof hallTabs)[number]

/** No owner on board, sent after its owner, or not in any message: bags that stand in the hall for a reason. */
const straySignals: ReadonlySet<string> = new Set(['unaccompanied', 'ownerNotOnBoard', 'rush', 'notExpected'])

export function bagInHallTab(row: BagRow, tab: HallTab): boolean {
  const { hold, xray } = row.handling ?? { hold: null, xray: null }
  switch (tab) {
    case 'check':
      return row.ownerSelected || row.signals.length > 0 || hold !== null || xray !== null
    case 'held':
      return hold !== null || xray?.state === 'asked' || xray?.state === 'suspect'
    case 'atGate':
      return row.ownerAt != null
    case 'stray':
      return row.signals.some((signal) => straySignals.has(signal)) || row.status === 'unseen'
    case 'all':
      return true
  }
}

/** What of the bags meets the eye: of these flights, of these ids where a scan found several. */
export function chooseHallRows(
  rows: readonly BagRow[],
  by: { readonly tab: HallTab; readonly flightId: string | null; readonly found: readonly string[] | null },
): readonly BagRow[] {
  if (by.found !== null) return rows.filter((row) => by.found?.includes(row.bagId))
  return rows.filter((row) => bagInHallTab(row, by.tab) && (by.flightId === null || row.flightId === by.flightId))
}
