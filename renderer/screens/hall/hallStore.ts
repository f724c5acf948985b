/** State of the baggage hall: the belt in sight, the bag in hand with its journey, what a scan found. */
import { create } from 'zustand'
import type { BagActInput, BagHistory, BagRow, Hall, SealView } from '#core/contract/bags.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import type { HallTab } from '../../format/hallRows.ts'

export type HallDialog = 'seal' | 'xray' | 'seals' | 'add' | null

type HallStore = {
  readonly answer: Answer<Hall>
  /** Undefined until somebody chose a belt: the station then proposes one. */
  readonly belt: string | null | undefined
  readonly tab: HallTab
  readonly flightId: string | null
  readonly cursorId: string | null
  readonly found: { readonly text: string; readonly ids: readonly string[] } | null
  readonly history: BagHistory | null
  readonly dialog: HallDialog
  readonly asked: () => Promise<void>
  readonly beltChosen: (belt: string | null) => Promise<void>
  readonly tabChosen: (tab: HallTab) => void
  readonly flightChosen: (flightId: string | null) => void
  readonly bagChosen: (bagId: string) => void
  readonly bagShown: (bagId: string | null) => Promise<void>
  readonly bagsFound: (text: string, rows: readonly BagRow[], belt: string | null) => Promise<void>
  readonly foundLeft: () => void
  readonly dialogOpened: (dialog: HallDialog) => void
  readonly acted: (act: BagActInput) => Promise<BagRow>
  readonly beltMarked: (flightId: string, mark: 'first' | 'last' | 'clearFirst' | 'clearLast') => Promise<void>
  readonly bagAdded: (flightId: string, tag: string) => Promise<void>
  readonly sealsSaved: (seals: readonly SealView[]) => Promise<void>
}

type Set = (part: Partial<HallStore>) => void
type Get = () => HallStore

export const useHall = create<HallStore>((set, get) => ({
  answer: loading,
  belt: undefined,
  tab: 'check',
  flightId: null,
  cursorId: null,
  found: null,
  history: null,
  dialog: null,
  ...looking(set, get),
  ...doing(set, get),
}))

type Looking =
  | 'asked'
  | 'beltChosen'
  | 'tabChosen'
  | 'flightChosen'
  | 'bagChosen'
  | 'bagShown'
  | 'bagsFound'
  | 'foundLeft'

function looking(set: Set, get: Get): Pick<HallStore, Looking> {
  return {
    async asked() {
      const { belt } = get()
      try {
        const hall = await client.bags.hall(belt === undefined ? {} : { belt })
        if (get().belt === belt) set({ answer: ready(hall) })
      } catch (error) {
        set({ answer: failed(get().answer, failureKey(error)) })
      }
    },
    async beltChosen(belt) {
      set({ belt, flightId: null, cursorId: null, found: null })
      await get().asked()
    },
    tabChosen: (tab) => set({ tab, found: null, cursorId: null }),
    flightChosen: (flightId) => set({ flightId, found: null, cursorId: null }),
    bagChosen: (cursorId) => set({ cursorId }),
    async bagShown(bagId) {
      if (bagId === null) return set({ history: null })
      const history = await client.bags.history({ bagId }).catch(() => null)
      if (history !== null) set({ history })
    },
    async bagsFound(text, rows, belt) {
      const ids = rows.map((row) => row.bagId)
      if (belt !== get().answer.value?.belt) await get().beltChosen(belt)
      set({ found: { text, ids }, cursorId: ids[0] ?? null, dialog: null })
    },
    foundLeft: () => set({ found: null, cursorId: null }),
  }
}

type Doing = 'dialogOpened' | 'acted' | 'beltMarked' | 'bagAdded' | 'sealsSaved'

function doing(set: Set, get: Get): Pick<HallStore, Doing> {
  const replace = (row: BagRow) => {
    const hall = get().answer.value
    if (!hall) return
    const rows = hall.rows.map((it) => (it.bagId === row.bagId ? { ...row, rank: it.rank } : it))
    set({ answer: ready({ ...hall, rows }) })
  }
  return {
    dialogOpened: (dialog) => set({ dialog }),
    async acted(act) {
      const row = await client.bags.act(act)
      replace(row)
      await get().bagShown(row.bagId)
      return row
    },
    async beltMarked(flightId, mark) {
      await client.bags.setBelt({ flightId, mark })
      await get().asked()
    },
    async bagAdded(flightId, tag) {
      const row = await client.bags.add({ flightId, tag })
      await get().asked()
      set({ found: { text: tag, ids: [row.bagId] }, cursorId: row.bagId })
    },
    async sealsSaved(seals) {
      await client.bags.saveSeals({ seals: [...seals] })
      await get().asked()
    },
  }
}
