/** The simulated days of a demonstration: which files are here already, and which are still to come. */
import { type DemonstrationDay, simulateDemonstration } from '#models/simulator/simulateDemonstration.ts'
import type { Reference } from '#core/reference/Reference.ts'

export type DemonstrationWish = {
  readonly seed: number
  /** Flights land in the hours around this instant, ISO. */
  readonly nowAt: string
  readonly reference: Reference
  /** Quiet days before; the simulator's own number unless given. */
  readonly historyDays?: number
}

export type DemonstrationFile = { readonly name: string; readonly text: string; readonly preparedAt: string }

export type DemonstrationPlan = {
  /** In the order in which they were prepared: the watchlist, some quiet weeks, and today so far. */
  readonly received: readonly DemonstrationFile[]
  readonly toCome: readonly DemonstrationFile[]
  /** Texts to try at the scan box. */
  readonly scans: DemonstrationDay['scans']
}

export function planDemonstration({ nowAt, ...wish }: DemonstrationWish): DemonstrationPlan {
  const demonstration = simulateDemonstration({ now: nowAt, ...wish })
  const history = [...demonstration.history].flatMap((day) => day.files)
  const today = demonstration.today()
  const files = [...history, ...today.received].toSorted((a, b) =>
    a.preparedAt < b.preparedAt ? -1 : a.preparedAt > b.preparedAt ? 1 : 0,
  )
  const watchlist = { name: 'watchlist.json', text: today.watchlist, preparedAt: files[0]?.preparedAt ?? nowAt }
  return { received: [watchlist, ...files], toCome: today.upcoming, scans: today.scans }
}
