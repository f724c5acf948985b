/** Which changes an inspector should see in the row: the station sends those that matter, and the row itself says who is not on board. */
import type { WorklistRow } from '#core/contract/worklist.ts'

type Change = WorklistRow['changes'][number]

export function materialChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => change.field !== 'onBoard')
}
