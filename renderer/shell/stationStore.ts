/** What the station says of itself: hall, data age, packs; and the clock, set by the station's own. */
import { create } from 'zustand'
import type { About } from '#core/contract/station.ts'
import { client } from '../client/client.ts'
import { hasKeptTastes, useTastes } from './tasteStore.ts'

type StationStore = {
  readonly about: About | null
  /** Station clock minus this machine's browser clock. */
  readonly skewMs: number
  readonly loaded: () => Promise<void>
}

export const useStation = create<StationStore>((set, get) => ({
  about: null,
  skewMs: 0,
  async loaded() {
    const about = await client.station.about()
    if (!hasKeptTastes && !get().about && about.language) useTastes.getState().chosen({ language: about.language })
    set({ about, skewMs: Date.parse(about.now) - Date.now() })
  },
}))

export const useZone = () => useStation((it) => it.about?.station.zone ?? 'Asia/Seoul')
