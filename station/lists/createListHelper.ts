/**
 * A second thread for lists: an import merges and saves while the lists of its flights are made beside it. It starts when an
 * import has several flights, and goes again when it was not needed for a while, so that an idle station does not pay its memory.
 */
import { Worker } from 'node:worker_threads'
import { describeFault } from '../engine/describeFault.ts'
import { reportLine } from '../engine/reportLine.ts'
import { siblingUrl } from '../engine/siblingUrl.ts'
import type { FromListWorker, ListTask, ListWorkerData, ToListWorker } from './ListTask.ts'
import type { MadeList } from './MadeList.ts'

export type ListHelper = {
  /** Begins to start the thread where it is not there yet and memory allows it. */
  start(): void
  /** Whether a list given to it now would be begun soon. */
  hasRoom(): boolean
  /** Null: the flight has no list. Rejects where the thread could not make it: then it is made here. */
  make(task: ListTask): Promise<MadeList | null>
  close(): Promise<void>
}

type Waiting = { readonly resolve: (list: MadeList | null) => void; readonly reject: (error: Error) => void }
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting>; isReady: boolean }

/** One at work, one to go on with. */
const mostWaiting = 2
const idleMs = 30_000
/** The thread takes some 130 MB while it works; beyond this the whole would outgrow the 700 MB of a station (design section 12). */
const usualRoomBytes = 560 * 1024 ** 2

type Place = { readonly dir: string; readonly key: Buffer; readonly roomBytes?: number }

/** `roomBytes`: how large the program may be for the thread to start. */
export function createListHelper(at: Place): ListHelper {
  const { roomBytes = usualRoomBytes } = at
  let thread: Thread | null = null
  let number = 0
  /** Closed for good: the station is, or the thread broke once. */
  let isClosed = false
  let idle: NodeJS.Timeout | null = null

  const rest = (): void => {
    if (idle !== null) clearTimeout(idle)
    idle = setTimeout(() => void stop(), idleMs)
    idle.unref()
  }
  const stop = async (): Promise<void> => {
    if (idle !== null) clearTimeout(idle)
    const leaving = thread
    thread = null
    if (leaving !== null) await leave(leaving)
  }
  const lost = (gone: Thread, reason: string): void => {
    for (const { reject } of gone.waiting.values()) reject(new Error(reason))
    gone.waiting.clear()
    if (thread !== gone) return
    // It went by itself: whatever broke it would break the next one too.
    thread = null
    isClosed = true
  }

  return {
    start() {
      if (thread !== null || isClosed || process.memoryUsage.rss() > roomBytes) return
      thread = begin(at, lost)
      rest()
    },
    hasRoom: () => thread !== null && thread.isReady && thread.waiting.size < mostWaiting,
    make(task) {
      const asked = thread
      if (asked === null) return Promise.reject(new Error('the thread for lists is not there'))
      rest()
      return new Promise((resolve, reject) => {
        asked.waiting.set(++number, { resolve, reject })
        asked.worker.ref()
        asked.worker.postMessage({ kind: 'make', number, task } satisfies ToListWorker)
      })
    },
    close() {
      isClosed = true
      return stop()
    },
  }
}

function begin(
  { dir, key }: { readonly dir: string; readonly key: Buffer },
  lost: (gone: Thread, reason: string) => void,
) {
  const workerData: ListWorkerData = { dir, key: new Uint8Array(key) }
  const worker = new Worker(siblingUrl('./listWorker', import.meta.url), {
    workerData,
    // Small, so that it collects early: it shares the memory of a station with the engine.
    resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 },
  })
  const thread: Thread = { worker, waiting: new Map(), isReady: false }
  // Nobody waits for a thread that only might be needed.
  worker.unref()
  worker.on('message', (message: FromListWorker) => {
    if (message.kind === 'ready') {
      thread.isReady = true
      return
    }
    const waiting = thread.waiting.get(message.number)
    thread.waiting.delete(message.number)
    if (thread.waiting.size === 0) worker.unref()
    if (message.kind === 'made') waiting?.resolve(message.list)
    else waiting?.reject(new Error(message.fault))
  })
  worker.on('error', (error) => reportLine(`the thread for lists ended: ${describeFault(error)}`))
  worker.on('exit', () => lost(thread, 'the thread for lists is gone'))
  return thread
}

async function leave({ worker }: Thread): Promise<void> {
  const gone = new Promise((resolve) => worker.once('exit', resolve))
  worker.ref()
  worker.postMessage({ kind: 'close' } satisfies ToListWorker)
  const cut = setTimeout(() => void worker.terminate(), 2000)
  await gone
  clearTimeout(cut)
}
