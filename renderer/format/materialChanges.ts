/** Which changes since the last push an inspector should see in the row: a known value that became another. */
import type { WorklistRow } from '#core/contract/worklist.ts'

type Change = WorklistRow['changes'][number]

/** Filled in for everyone at check-in, or said elsewhere in the row. */
const ordinary = new Set(['checkedInAt', 'onBoard'])

export function materialChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => change.before !== null && !ordinary.has(change.field))
}
