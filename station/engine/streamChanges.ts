/** The changes of the station as a stream for one listener; the same change waits only once for a slow one. */
import type { Change } from '../createChanges.ts'
import type { Station } from '../Station.ts'

/** First comes one `station` change, which says that the listener is heard now. Ends with the signal or when not `isAlive`. */
export async function* streamChanges(
  station: Pick<Station, 'subscribe'>,
  listener: { readonly signal: AbortSignal | undefined; readonly isAlive: () => boolean },
): AsyncGenerator<Change, void, void> {
  const waiting = new Map<string, Change>([['station', { kind: 'station', id: null }]])
  let wake = (): void => undefined
  const stop = station.subscribe((change) => {
    waiting.set(`${change.kind} ${change.id}`, change)
    wake()
  })
  const ended = (): void => wake()
  listener.signal?.addEventListener('abort', ended)
  try {
    while (listener.signal?.aborted !== true && listener.isAlive()) {
      const [next] = waiting
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      waiting.delete(next[0])
      yield next[1]
    }
  } finally {
    stop()
    listener.signal?.removeEventListener('abort', ended)
  }
}
