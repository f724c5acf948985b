/** Who was read at the gate in the last minutes. Kept in memory alone: where somebody stood is nobody's business afterwards. */
export type Presence = {
  note(travellerId: string, word: { readonly at: string; readonly by: string }): void
  /** Null: not read, or too long ago. */
  find(travellerId: string, nowMs: number): { readonly at: string; readonly by: string } | null
}

/** From the gate to the belt is a walk of a few minutes, with a wait at immigration. */
export const presentMs = 30 * 60_000
const mostKept = 5000

export function createPresence(): Presence {
  const seen = new Map<string, { readonly at: string; readonly by: string }>()
  return {
    note: (travellerId, word) => {
      seen.delete(travellerId)
      seen.set(travellerId, word)
      const [oldest] = seen.keys()
      if (seen.size > mostKept && oldest !== undefined) seen.delete(oldest)
    },
    find: (travellerId, nowMs) => {
      const word = seen.get(travellerId)
      return word !== undefined && nowMs - Date.parse(word.at) <= presentMs ? word : null
    },
  }
}
