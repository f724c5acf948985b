/** State of the batches page: the overview, the bundles being taken, and the one being made. */
import { create } from 'zustand'
import type { BatchKind, BatchOverview, BatchPreview, BatchTransfer } from '#core/contract/batches.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { enrolProblemKey } from './enrolProblemKey.ts'
import { followTransfer, saveBundle, sendBundle } from './carryBundle.ts'

export type Arrival = {
  readonly transfer: BatchTransfer
  /** Null until the file is here and was looked into. */
  readonly preview: BatchPreview | null
}

export type Wish = {
  readonly kind: BatchKind
  readonly receivers: string[]
  readonly flights: string[]
  readonly note: string | null
}

type BatchesStore = {
  readonly overview: Answer<BatchOverview>
  readonly arrivals: readonly Arrival[]
  readonly failure: string | null
  readonly making: boolean
  /** Name of the bundle that was last saved. */
  readonly made: string | null
  /** Public card of this station; null until it was asked for. */
  readonly card: { readonly text: string; readonly fingerprint: string } | null
  readonly enrolled: { readonly name: string; readonly fingerprint: string } | null
  /** Key of the sentence why a card was not taken. */
  readonly enrolProblem: string | null
  /** Ids of flights that can be sent. */
  readonly flights: readonly string[]
  readonly cardAsked: () => Promise<void>
  readonly flightsAsked: () => Promise<void>
  /** True once it is enrolled. */
  readonly enrolChosen: (card: string) => Promise<boolean>
  readonly asked: () => Promise<void>
  readonly filesChosen: (files: readonly File[]) => Promise<void>
  readonly takeChosen: (transferId: string) => Promise<void>
  readonly cancelled: (transferId: string) => Promise<void>
  readonly sendChosen: (wish: Wish) => Promise<void>
  readonly twinDecided: (kept: string, dropped: string) => Promise<void>
}

type Set = (change: Partial<BatchesStore>) => void
type Get = () => BatchesStore

export const useBatches = create<BatchesStore>((set, get) => ({
  overview: loading,
  arrivals: [],
  failure: null,
  making: false,
  made: null,
  card: null,
  enrolled: null,
  enrolProblem: null,
  flights: [],
  async asked() {
    try {
      set({ overview: ready(await client.batches.overview({ limit: 100 })) })
    } catch (error) {
      set({ overview: failed(get().overview, failureKey(error)) })
    }
  },
  ...arriving(set, get),
  ...leaving(set, get),
  ...enrolling(set, get),
}))

function arriving(set: Set, get: Get): Pick<BatchesStore, 'filesChosen' | 'takeChosen' | 'cancelled'> {
  const put = (arrival: Arrival): void => {
    const others = get().arrivals.filter(({ transfer }) => transfer.id !== arrival.transfer.id)
    set({ arrivals: [...others, arrival] })
  }
  const update = (transfer: BatchTransfer): void => {
    const known = get().arrivals.find((arrival) => arrival.transfer.id === transfer.id)
    put({ transfer, preview: known?.preview ?? null })
  }
  return {
    filesChosen: (files) =>
      tryTo(set, async () => {
        for (const file of files) {
          const transfer = await sendBundle(file, update)
          put({ transfer, preview: await client.batches.preview({ transferId: transfer.id }) })
        }
      }),
    takeChosen: (transferId) =>
      tryTo(set, async () => {
        update(await client.batches.take({ transferId }))
        await followTransfer(transferId, update)
        await get().asked()
      }),
    cancelled: (transferId) => tryTo(set, async () => update(await client.batches.cancel({ transferId }))),
  }
}

function leaving(set: Set, get: Get): Pick<BatchesStore, 'sendChosen' | 'twinDecided'> {
  return {
    sendChosen: ({ flights, ...wish }) =>
      tryTo(set, async () => {
        set({ making: true, made: null })
        try {
          const made = await client.batches.export(flights.length === 0 ? wish : { ...wish, flights })
          await saveBundle(made)
          set({ made: made.name })
        } finally {
          set({ making: false })
        }
        await get().asked()
      }),
    twinDecided: (kept, dropped) =>
      tryTo(set, async () => {
        await client.batches.resolveTwin({ kept, dropped })
        await get().asked()
      }),
  }
}

function enrolling(set: Set, get: Get): Pick<BatchesStore, 'cardAsked' | 'flightsAsked' | 'enrolChosen'> {
  return {
    cardAsked: () => tryTo(set, async () => set({ card: await client.batches.card() })),
    flightsAsked: () =>
      tryTo(set, async () => {
        const { flights } = await client.flights.board({ sinceHours: 24 * 7 })
        set({ flights: flights.map((flight) => flight.id) })
      }),
    async enrolChosen(card) {
      set({ enrolled: null, enrolProblem: null })
      try {
        set({ enrolled: await client.batches.addStation({ card: card.trim() }) })
      } catch (error) {
        set({ enrolProblem: enrolProblemKey(error) })
        return false
      }
      await get().asked()
      return true
    },
  }
}

async function tryTo(set: Set, work: () => Promise<void>): Promise<void> {
  set({ failure: null })
  try {
    await work()
  } catch (error) {
    set({ failure: failureKey(error) })
  }
}
