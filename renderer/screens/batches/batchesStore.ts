/** State of the batches page: the overview, the bundles being taken, the one being made, and what is decided about stations. */
import { create } from 'zustand'
import type { BatchKind, BatchOverview, BatchPreview, BatchTransfer } from '#core/contract/batches.ts'
import type { TwinView } from '#core/contract/exchange.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { enrolProblemKey } from './enrolProblemKey.ts'
import { followTransfer, saveBundle, sendBundle } from './carryBundle.ts'

export const batchParts = ['exchange', 'flights', 'stations', 'ways'] as const
export type BatchPart = (typeof batchParts)[number]

const landedMs = 12 * 3_600_000

export type Arrival = {
  readonly transfer: BatchTransfer
  /** Null until the file is here and was looked into. */
  readonly preview: BatchPreview | null
  /** What is being sent; null for a bundle that the station kept itself. */
  readonly file: File | null
  /** The sending stopped: the connection was lost. */
  readonly isBroken: boolean
}

export type Wish = {
  readonly kind: BatchKind
  readonly receivers: string[]
  readonly flights: string[]
  readonly note: string | null
  readonly by: 'file' | 'hub'
}

export type Assigning = { readonly flightId: string; readonly stations: string[]; readonly teams: string[] }

export type BatchesStore = {
  readonly part: BatchPart
  readonly overview: Answer<BatchOverview>
  readonly arrivals: readonly Arrival[]
  readonly twins: readonly TwinView[]
  readonly failure: string | null
  readonly making: boolean
  /** Name of the bundle that was last made, and where it went. */
  readonly made: { readonly name: string; readonly by: Wish['by'] } | null
  /** Public card of this station; null until it was asked for. */
  readonly card: { readonly text: string; readonly fingerprint: string } | null
  readonly enrolled: { readonly name: string; readonly fingerprint: string } | null
  /** Key of the sentence why a card was not taken. */
  readonly enrolProblem: string | null
  /** Ids of flights that can be sent or given to somebody. */
  readonly flights: readonly string[]
  readonly partChosen: (part: BatchPart) => void
  readonly asked: () => Promise<void>
  readonly cardAsked: () => Promise<void>
  readonly flightsAsked: () => Promise<void>
  readonly twinsAsked: () => Promise<void>
  readonly filesChosen: (files: readonly File[]) => Promise<void>
  readonly takeChosen: (transferId: string) => Promise<void>
  readonly cancelled: (transferId: string) => Promise<void>
  /** Sends the rest of a file whose sending was broken off. */
  readonly sendingResumed: (transferId: string) => Promise<void>
  readonly problemRetried: (problemId: string) => Promise<void>
  readonly problemDismissed: (problemId: string) => Promise<void>
  readonly sendChosen: (wish: Wish) => Promise<void>
  readonly twinDecided: (kept: string, dropped: string) => Promise<void>
  /** True once it is enrolled. */
  readonly enrolChosen: (card: string, leads: boolean) => Promise<boolean>
  readonly leadSet: (stationId: string, leads: boolean) => Promise<void>
  readonly stationRevoked: (stationId: string) => Promise<void>
  readonly flightAssigned: (assigning: Assigning) => Promise<void>
}

type Set = (change: Partial<BatchesStore>) => void
type Get = () => BatchesStore
type Part<Names extends keyof BatchesStore> = Pick<BatchesStore, Names>

export const useBatches = create<BatchesStore>((set, get) => ({
  part: 'exchange',
  overview: loading,
  arrivals: [],
  twins: [],
  failure: null,
  making: false,
  made: null,
  card: null,
  enrolled: null,
  enrolProblem: null,
  flights: [],
  partChosen: (part) => set({ part, failure: null }),
  async asked() {
    try {
      set({ overview: ready(await client.batches.overview({ limit: 100 })) })
    } catch (error) {
      set({ overview: failed(get().overview, failureKey(error)) })
    }
  },
  cardAsked: () => tryTo(set, async () => set({ card: await client.batches.card() })),
  twinsAsked: () => tryTo(set, async () => set({ twins: await client.batches.twins() })),
  flightsAsked: () =>
    tryTo(set, async () => {
      // Those that people still work on; the station's clock decides.
      const nowMs = Date.parse(get().overview.value?.now ?? new Date().toISOString())
      const { flights } = await client.flights.board({ from: new Date(nowMs - landedMs).toISOString() })
      set({ flights: flights.map((flight) => flight.id) })
    }),
  ...arriving(set, get),
  ...mending(set, get),
  ...deciding(set, get),
}))

function put({ set, get }: { readonly set: Set; readonly get: Get }, arrival: Arrival): void {
  const { arrivals } = get()
  const isKnown = arrivals.some(({ transfer }) => transfer.id === arrival.transfer.id)
  const others = arrivals.map((one) => (one.transfer.id === arrival.transfer.id ? arrival : one))
  set({ arrivals: isKnown ? others : [...arrivals, arrival] })
}

function update(at: { readonly set: Set; readonly get: Get }, transfer: BatchTransfer, file: File | null = null): void {
  const known = at.get().arrivals.find((arrival) => arrival.transfer.id === transfer.id)
  put(at, { preview: null, file, ...known, transfer, isBroken: false })
}

function arriving(set: Set, get: Get): Part<'filesChosen' | 'takeChosen' | 'cancelled' | 'sendingResumed'> {
  const at = { set, get }
  const send = async (file: File, known: BatchTransfer | null): Promise<void> => {
    let last: BatchTransfer | null = known
    try {
      const transfer = await sendBundle(file, known, (now) => {
        last = now
        update(at, now, file)
      })
      put(at, {
        transfer,
        file: null,
        isBroken: false,
        preview: await client.batches.preview({ transferId: transfer.id }),
      })
    } catch (error) {
      if (last !== null) put(at, { transfer: last, file, isBroken: true, preview: null })
      throw error
    }
  }
  return {
    filesChosen: (files) =>
      tryTo(set, async () => {
        for (const file of files) await send(file, null)
      }),
    sendingResumed: (transferId) =>
      tryTo(set, async () => {
        const broken = get().arrivals.find(({ transfer }) => transfer.id === transferId)
        if (broken?.file == null) return
        set({ arrivals: get().arrivals.filter((one) => one !== broken) })
        // The station may have been restarted meanwhile, and know nothing of it any more.
        const known = await client.batches.read({ transferId }).catch(() => null)
        await send(broken.file, known?.state === 'receiving' ? known : null)
      }),
    takeChosen: (transferId) =>
      tryTo(set, async () => {
        update(at, await client.batches.take({ transferId }))
        await followTransfer(transferId, (now) => update(at, now))
        await get().asked()
      }),
    cancelled: (transferId) =>
      tryTo(set, async () => {
        update(at, await client.batches.cancel({ transferId }))
        await get().asked()
      }),
  }
}

function mending(set: Set, get: Get): Part<'problemRetried' | 'problemDismissed' | 'sendChosen' | 'twinDecided'> {
  return {
    problemRetried: (problemId) =>
      tryTo(set, async () => {
        const transfer = await client.batches.retry({ problemId })
        update({ set, get }, transfer)
        await followTransfer(transfer.id, (now) => update({ set, get }, now))
        await get().asked()
      }),
    problemDismissed: (problemId) =>
      tryTo(set, async () => {
        await client.batches.dismiss({ problemId })
        await get().asked()
      }),
    sendChosen: ({ flights, by, ...wish }) =>
      tryTo(set, async () => {
        set({ making: true, made: null })
        try {
          const made = await client.batches.export(flights.length === 0 ? wish : { ...wish, flights })
          if (by === 'hub') await client.batches.sendToHub({ transferId: made.transferId })
          else await saveBundle(made)
          set({ made: { name: made.name, by } })
        } finally {
          set({ making: false })
        }
        await get().asked()
      }),
    twinDecided: (kept, dropped) =>
      tryTo(set, async () => {
        await client.batches.resolveTwin({ kept, dropped })
        await get().asked()
        await get().twinsAsked()
      }),
  }
}

function deciding(set: Set, get: Get): Part<'enrolChosen' | 'leadSet' | 'stationRevoked' | 'flightAssigned'> {
  const then = (work: () => Promise<unknown>) =>
    tryTo(set, async () => {
      await work()
      await get().asked()
    })
  return {
    leadSet: (stationId, leads) => then(() => client.batches.setLeads({ stationId, leads })),
    stationRevoked: (stationId) => then(() => client.batches.revokeStation({ stationId })),
    flightAssigned: (assigning) => then(() => client.batches.assign(assigning)),
    async enrolChosen(card, leads) {
      set({ enrolled: null, enrolProblem: null })
      try {
        set({ enrolled: await client.batches.addStation({ card: card.trim(), leads }) })
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
