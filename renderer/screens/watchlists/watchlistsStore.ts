/** State of the watchlist page: the page of entries as far as it was read, the entry in hand, hits, changes. */
import { create } from 'zustand'
import type { EntryChange, ListedEntry, WatchlistHit } from '#core/contract/watchlists.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

export const parts = ['entries', 'hits', 'import', 'changes'] as const
export type Part = (typeof parts)[number]
export type EntryState = 'inForce' | 'ended' | 'all'
export type HitState = WatchlistHit['state'] | null

type Found = {
  readonly entries: readonly ListedEntry[]
  readonly matching: number
  readonly inForce: number
  readonly total: number
}

type Store = {
  readonly part: Part
  readonly text: string
  readonly state: EntryState
  readonly found: Answer<Found>
  /** Null: no editor; `new`: an empty one. */
  readonly editing: ListedEntry | 'new' | null
  readonly hitState: HitState
  readonly hits: Answer<readonly WatchlistHit[]>
  readonly changes: Answer<readonly EntryChange[]>
  readonly chosen: (change: Partial<Pick<Store, 'part' | 'text' | 'state' | 'editing' | 'hitState'>>) => void
  readonly asked: () => Promise<void>
  readonly moreAsked: () => Promise<void>
  readonly hitsAsked: () => Promise<void>
  readonly changesAsked: () => Promise<void>
}

const pageRows = 200
let reading = false

export const useWatchlists = create<Store>((set, get) => ({
  part: 'entries',
  text: '',
  state: 'inForce',
  found: loading,
  editing: null,
  hitState: 'open',
  hits: loading,
  changes: loading,
  chosen: (change) => set(change),
  async asked() {
    const { text, state } = get()
    try {
      const found = await client.watchlists.find({ text, state, limit: pageRows })
      if (get().text === text && get().state === state) set({ found: ready(found) })
    } catch (error) {
      set({ found: failed(get().found, failureKey(error)) })
    }
  },
  async moreAsked() {
    const { text, state, found } = get()
    const { value } = found
    if (reading || !value || value.entries.length >= value.matching) return
    reading = true
    try {
      const next = await client.watchlists.find({ text, state, offset: value.entries.length, limit: pageRows })
      if (get().found.value === value) set({ found: ready({ ...next, entries: [...value.entries, ...next.entries] }) })
    } catch (error) {
      set({ found: failed(get().found, failureKey(error)) })
    } finally {
      reading = false
    }
  },
  async hitsAsked() {
    const { hitState } = get()
    try {
      const hits = await client.watchlists.hits({ state: hitState })
      if (get().hitState === hitState) set({ hits: ready(hits) })
    } catch (error) {
      set({ hits: failed(get().hits, failureKey(error)) })
    }
  },
  async changesAsked() {
    try {
      set({ changes: ready(await client.watchlists.history({ limit: 200 })) })
    } catch (error) {
      set({ changes: failed(get().changes, failureKey(error)) })
    }
  },
}))
