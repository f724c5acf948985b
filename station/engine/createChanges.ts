/** Tells every listening screen that something changed: kind and id only, the screen then asks for what it shows. */
import { EventPublisher } from '@orpc/server'

export type Change = {
  readonly kind: 'flights' | 'worklist' | 'traveller' | 'bags' | 'import' | 'station'
  readonly id: string | null
}

export type Changes = {
  publish(change: Change): void
  /** Changes from now on, until the signal; the same change waits only once in the queue of a slow listener. */
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<Change, void, void>
}

/** A screen that sleeps longer than this many changes asks for everything anyway when it wakes. */
const queuedAtMost = 500

export function createChanges(): Changes {
  const publisher = new EventPublisher<{ changed: Change }>({ maxBufferedEvents: queuedAtMost })
  return {
    publish: (change) => publisher.publish('changed', change),
    subscribe: (signal) =>
      publisher.subscribe('changed', signal === undefined ? {} : { signal }) as AsyncGenerator<Change, void, void>,
  }
}
