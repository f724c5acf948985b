/** The matcher of the watchlist in force, made once for each version of the list and day. */
import { createMatcher, type Matcher } from '#models/matching/createMatcher.ts'
import type { Store } from '#db/store.ts'

type Made = { readonly version: string; readonly matcher: Matcher; readonly rowOf: ReadonlyMap<string, number> }

const made = new WeakMap<Store, Made>()

export type Watch = { readonly matcher: Matcher; readonly rowOf: ReadonlyMap<string, number> }

/** `on` is the day for which entries must be in force. */
export function watchlistMatcher(store: Store, on: string): Watch {
  const version = `${store.watchlist.readVersion()} ${on}`
  const known = made.get(store)
  if (known?.version === version) return known
  const entries = store.watchlist.readActive(on)
  const fresh: Made = {
    version,
    matcher: createMatcher(entries),
    rowOf: new Map(entries.map((entry) => [entry.reference, entry.row])),
  }
  made.set(store, fresh)
  return fresh
}
