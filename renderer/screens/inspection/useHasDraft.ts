/** Whether a result of this person was begun and not saved. */
import { useDrafts } from './draftStore.ts'

export function useHasDraft(travellerId: string): boolean {
  return useDrafts((it) => it.drafts[travellerId]?.outcome != null)
}
