/** State of the search page. */
import { create } from 'zustand'
import type { Found } from '#core/contract/travellers.ts'
import { type Answer, failed, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export type FoundPeople = { readonly rows: readonly Found[]; readonly total: number; readonly ms: number }
type SearchStore = {
  readonly text: string
  readonly answer: Answer<FoundPeople> | null
  readonly cursorId: string | null
  readonly typed: (text: string) => void
  readonly asked: (text: string) => Promise<void>
  readonly cursorMoved: (id: string) => void
}

export const useSearch = create<SearchStore>((set, get) => ({
  text: '',
  answer: null,
  cursorId: null,
  typed: (text) => set({ text }),
  async asked(text) {
    if (!text.trim()) return set({ answer: null })
    try {
      const answer = await client.travellers.search({ text: text.trim() })
      if (get().text === text) set({ answer: ready(answer), cursorId: answer.rows[0]?.travellerId ?? null })
    } catch (error) {
      set({ answer: failed(get().answer ?? ready({ rows: [], total: 0, ms: 0 }), failureKey(error)) })
    }
  },
  cursorMoved: (cursorId) => set({ cursorId }),
}))
