/** Passes the station's stream of changes on to whoever shows the thing that changed. */
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import type { changeSchema } from '#core/contract/station.ts'
import { client } from './client.ts'
import { useConnection } from './connection.ts'

export type Change = z.infer<typeof changeSchema>
const listeners = new Set<(change: Change) => void>()

/** Follows the stream until `signal` ends it or the connection breaks. */
export async function followChanges(signal: AbortSignal): Promise<void> {
  const stream = await client.station.changes(undefined, { signal })
  for await (const change of stream) for (const listener of listeners) listener(change)
}

/** Calls back when one of `kinds` changed (with `id`, only that one), and after each reconnection. */
export function useChanges(kinds: readonly Change['kind'][], id: string | null, changed: () => void): void {
  const latest = useRef(changed)
  latest.current = changed
  const epoch = useConnection((it) => it.epoch)
  const first = useRef(epoch)
  const wanted = kinds.join(' ')
  useEffect(() => {
    const listener = (change: Change) => {
      if (!wanted.split(' ').includes(change.kind)) return
      if (id === null || change.id === null || change.id === id) latest.current()
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [wanted, id])
  useEffect(() => {
    if (epoch !== first.current) latest.current()
    first.current = epoch
  }, [epoch])
}
