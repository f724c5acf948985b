/** Unsaved results of checks, one a traveller, kept for this window until saved: a lock or reload loses nothing. */
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { InspectionInput } from '#core/contract/inspections.ts'

export type Draft = Omit<InspectionInput, 'outcome' | 'travellerId'> & {
  readonly outcome: InspectionInput['outcome'] | null
}

export const emptyDraft: Draft = {
  outcome: null,
  methods: [],
  substance: null,
  quantity: null,
  unit: null,
  valueKrw: null,
  place: null,
  bagTags: [],
  note: null,
  corrects: null,
  companions: [],
  once: null,
}

type DraftStore = {
  readonly drafts: Readonly<Record<string, Draft>>
  readonly changed: (travellerId: string, change: Partial<Draft>) => void
  readonly dropped: (travellerId: string) => void
}

export const useDrafts = create<DraftStore>()(
  persist(
    (set, get) => ({
      drafts: {},
      changed(travellerId, change) {
        const before = get().drafts[travellerId] ?? emptyDraft
        const draft = { ...before, ...change }
        // With its own sign from the first touch on: however often it is sent, it is one check.
        const signed = { ...draft, once: draft.once ?? crypto.randomUUID() }
        set({ drafts: { ...get().drafts, [travellerId]: signed } })
      },
      dropped(travellerId) {
        const { [travellerId]: _dropped, ...drafts } = get().drafts
        set({ drafts })
      },
    }),
    {
      name: 'gateside-drafts',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ drafts }) => ({ drafts }),
    },
  ),
)
