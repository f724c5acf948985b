/** The clock of a demonstration: each start takes up the simulated day where it stands, so that flights are always about to land. */
import type { Store } from '#db/store.ts'

/** Kept in the store's settings when a demonstration is made. */
export type DemonstrationStart = { readonly nowAt: string }

export const demonstrationSetting = 'demonstration'

/** Runs from the demonstration's own morning, or from the last audited act where there is one: time never goes back. */
export function demonstrationClock(store: Store, realClock: () => Date): () => Date {
  const start = store.settings.read<DemonstrationStart>(demonstrationSetting)
  if (start === null) return realClock
  const lastAt = store.audit.readLast()?.at ?? start.nowAt
  const from = Math.max(Date.parse(start.nowAt), Date.parse(lastAt))
  const shift = from - realClock().getTime()
  return () => new Date(realClock().getTime() + shift)
}
