/** Runs of retention, one at a time: how far the present one is, and stopping it between two flights. */
import type { RetentionDone, RetentionRunning } from '#core/contract/retention.ts'
import type { Station } from '../Station.ts'
import { applyRetention, type RetentionOrder } from './applyRetention.ts'

export type RetentionDesk = {
  /** Begins when the run before it is over. */
  apply(order: RetentionOrder): Promise<RetentionDone>
  /** Null: nothing runs. */
  running(): RetentionRunning | null
  /** The present run ends with its flight; false where there is none. */
  stop(): boolean
  /** Stops, and is over when nothing runs any more. */
  close(): Promise<void>
}

export function createRetentionDesk(station: Station): RetentionDesk {
  let last: Promise<unknown> = Promise.resolve()
  let present: { readonly by: string; readonly stopping: AbortController; done: number; total: number } | null = null
  let isClosed = false
  const run = async (order: RetentionOrder): Promise<RetentionDone> => {
    const own = { by: order.by, stopping: new AbortController(), done: 0, total: 0 }
    if (isClosed) own.stopping.abort()
    present = own
    try {
      return await applyRetention(station, order, {
        signal: own.stopping.signal,
        onProgress: (progress) => void Object.assign(own, progress),
      })
    } finally {
      present = null
    }
  }
  const stop = () => {
    present?.stopping.abort()
    return present !== null
  }
  return {
    apply: (order) => {
      const made = last.then(() => run(order))
      last = made.catch(() => undefined)
      return made
    },
    running: () => {
      if (present === null) return null
      const { by, done, total, stopping } = present
      return { by, done, total, isStopping: stopping.signal.aborted }
    },
    stop,
    close: async () => {
      isClosed = true
      stop()
      await last
    },
  }
}
