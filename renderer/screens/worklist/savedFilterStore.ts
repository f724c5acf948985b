/** The filters that the signed-in person keeps at this station. */
import { create } from 'zustand'
import type { FilterBody, SavedFilter } from '#core/contract/filters.ts'
import { client } from '../../client/client.ts'
import type { RowFilter, Tab } from './rowFilter.ts'

type SavedFilterStore = {
  readonly filters: readonly SavedFilter[]
  readonly asked: () => Promise<void>
  readonly kept: (name: string, body: FilterBody) => Promise<void>
  /** Another name, or another use. */
  readonly changed: (filter: SavedFilter) => Promise<void>
  /** Gives the way back. */
  readonly removed: (filter: SavedFilter) => Promise<() => Promise<void>>
}

export const useSavedFilters = create<SavedFilterStore>((set, get) => ({
  filters: [],
  async asked() {
    set({ filters: await client.filters.list() })
  },
  async kept(name, body) {
    await client.filters.save({ name, body })
    await get().asked()
  },
  async changed({ by: _by, ...filter }) {
    await client.filters.save(filter)
    await get().asked()
  },
  async removed({ id, by: _by, ...filter }) {
    await client.filters.remove({ id })
    await get().asked()
    return async () => {
      await client.filters.save(filter)
      await get().asked()
    }
  },
}))

/** Conditions only: what was typed to find a person is not kept. */
export function toBody(tab: Tab, { text: _text, ...conditions }: RowFilter): FilterBody {
  return { tab, ...conditions }
}
