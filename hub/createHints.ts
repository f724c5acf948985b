/** Tells listening stations to come and fetch. Each hub looks at the shared store itself, so it matters not which one took a bundle. */
import type { HubStore } from './HubStore.ts'

type Listener = { readonly station: string; readonly tell: () => void }

/** A hint may be late or lost: stations also come by themselves. */
const lookEveryMs = 2_000

export function createHints(store: HubStore) {
  const listeners = new Set<Listener>()
  let seen: number | null = null
  let isBusy = false
  const look = async (): Promise<void> => {
    if (listeners.size === 0 || isBusy) return
    isBusy = true
    try {
      const { newest, stations } = await store.readArrivals(seen ?? Number.MAX_SAFE_INTEGER)
      seen = newest
      const addressed = new Set(stations)
      for (const { station, tell } of listeners) if (addressed.has(station)) tell()
    } catch {
      // The store is away for a moment; the next look will show it.
    } finally {
      isBusy = false
    }
  }
  const timer = setInterval(() => void look(), lookEveryMs)
  timer.unref()
  return {
    /** Gives the function that ends the listening. */
    async listen(station: string, tell: () => void): Promise<() => void> {
      const listener = { station, tell }
      if (seen === null) seen = (await store.readArrivals(Number.MAX_SAFE_INTEGER)).newest
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: (): void => clearInterval(timer),
  }
}
