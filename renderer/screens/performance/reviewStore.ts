/** State of the yearly review: what is known of it, and the word that is being written, kept until it is signed or dropped. */
import { create } from 'zustand'
import type { ReviewedModel } from '#core/contract/reviews.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import type { Model } from './performanceStore.ts'

export type ReviewDraft = {
  readonly model: Model
  readonly packId: string
  readonly note: string
  /** By feature. */
  readonly doubts: ReadonlyMap<string, string>
}

type ReviewStore = {
  readonly models: Answer<readonly ReviewedModel[]>
  readonly draft: ReviewDraft | null
  readonly failure: string | null
  readonly asked: () => Promise<void>
  readonly begun: (model: Model, packId: string) => void
  readonly noteTyped: (note: string) => void
  /** Null takes the doubt back. */
  readonly doubtTyped: (feature: string, text: string | null) => void
  readonly dropped: () => void
  readonly signed: () => Promise<void>
}

export const useReview = create<ReviewStore>((set, get) => ({
  models: loading,
  draft: null,
  failure: null,
  async asked() {
    try {
      set({ models: ready(await client.reviews.read()) })
    } catch (error) {
      set({ models: failed(get().models, failureKey(error)) })
    }
  },
  begun(model, packId) {
    const { draft } = get()
    if (draft?.packId !== packId) set({ draft: { model, packId, note: '', doubts: new Map() }, failure: null })
  },
  noteTyped: (note) => set(({ draft }) => ({ draft: draft && { ...draft, note } })),
  doubtTyped: (feature, text) =>
    set(({ draft }) => {
      if (!draft) return {}
      const doubts = new Map(draft.doubts)
      if (text === null) doubts.delete(feature)
      else doubts.set(feature, text)
      return { draft: { ...draft, doubts } }
    }),
  dropped: () => set({ draft: null, failure: null }),
  async signed() {
    const { draft } = get()
    if (!draft) return
    const { doubts, ...rest } = draft
    try {
      const written = [...doubts].map(([feature, note]) => ({ feature, note }))
      set({ models: ready(await client.reviews.sign({ ...rest, doubts: written })), draft: null, failure: null })
    } catch (error) {
      set({ failure: failureKey(error) })
    }
  },
}))
