/** Tells everyone who listens in this process that something changed; the listener then asks for what it shows. */
export type Change = {
  readonly kind: 'flights' | 'worklist' | 'traveller' | 'bags' | 'import' | 'station' | 'packs' | 'claims'
  readonly id: string | null
}

export type Changes = {
  readonly changed: (change: Change) => void
  /** Gives the function that ends the subscription. */
  readonly subscribe: (listener: (change: Change) => void) => () => void
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    changed(change) {
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
