/** State of the models part: the packs in force, the candidates, the training, and what the last act was refused for. */
import { create } from 'zustand'
import type { PackShelf, Verdict } from '#core/contract/packs.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { type ForeignWish, isForeign, toForeign } from './foreignModel.ts'
import { type PackUpload, readPackUpload } from './readPackUpload.ts'

export type Model = 'high' | 'drug'

type PerformanceStore = {
  readonly shelf: Answer<PackShelf>
  readonly failure: string | null
  /** What was said of the pack that was just brought in. */
  readonly verdict: Verdict | null
  /** Files of a model made elsewhere, about which something must be said first. */
  readonly foreign: PackUpload | null
  readonly asked: () => Promise<void>
  readonly trainAsked: (model: Model) => Promise<void>
  readonly trainingStopped: () => Promise<void>
  readonly approved: (packId: string) => Promise<void>
  readonly rejected: (packId: string, reason: string) => Promise<void>
  readonly rolledBack: (model: Model, reason: string) => Promise<void>
  readonly packChosen: (files: readonly File[]) => Promise<void>
  /** Null: not after all. */
  readonly foreignDescribed: (wish: ForeignWish | null) => Promise<void>
}

export const usePerformance = create<PerformanceStore>((set, get) => {
  const act = async (work: () => Promise<PackShelf | null>): Promise<void> => {
    try {
      const shelf = await work()
      set({ failure: null, ...(shelf === null ? {} : { shelf: ready(shelf) }) })
    } catch (error) {
      set({ failure: failureKey(error) })
    }
  }
  const reread = () => client.packs.shelf()
  return {
    shelf: loading,
    failure: null,
    verdict: null,
    foreign: null,
    async asked() {
      try {
        set({ shelf: ready(await reread()) })
      } catch (error) {
        set({ shelf: failed(get().shelf, failureKey(error)) })
      }
    },
    trainAsked: (model) =>
      act(async () => {
        await client.packs.train({ model })
        return reread()
      }),
    trainingStopped: () =>
      act(async () => {
        await client.packs.cancelTraining()
        return reread()
      }),
    approved: (packId) => act(() => client.packs.approve({ packId })),
    rejected: (packId, reason) => act(() => client.packs.reject({ packId, reason })),
    rolledBack: (model, reason) => act(() => client.packs.rollback({ model, reason })),
    packChosen: (files) =>
      act(async () => {
        const upload = await readPackUpload(files)
        set({ verdict: null, foreign: isForeign(upload) ? upload : null })
        if (get().foreign !== null) return null
        set({ verdict: await client.packs.take({ source: { files: upload } }) })
        return reread()
      }),
    foreignDescribed: (wish) =>
      act(async () => {
        const files = get().foreign
        set({ foreign: null })
        if (files === null || wish === null) return null
        set({ verdict: await client.packs.take({ source: { files }, foreign: toForeign(wish) }) })
        return reread()
      }),
  }
})
