/** One installed unit at work: its store, its reference tables, its models, its clock. Every job takes it first. */
import type { Reference } from '#core/reference/Reference.ts'
import type { Scorer } from '#models/scoring/Scorer.ts'
import type { Store } from '#db/store.ts'
import type { Changes } from './createChanges.ts'
import type { ListHelper } from './lists/createListHelper.ts'
import type { StationSettings } from './settings/StationSettings.ts'

export type Scorers = { readonly high: Scorer | null; readonly drug: Scorer | null }

export type Station = {
  readonly store: Store
  readonly reference: Reference
  readonly scorers: Scorers
  /** The only clock that jobs read. */
  readonly clock: () => Date
  readonly settings: StationSettings
  /** Secret of the keyed hashes that follow people and contacts across flights. */
  readonly identitySecret: Buffer
  readonly changed: Changes['changed']
  readonly subscribe: Changes['subscribe']
  /** Makes lists beside an import; absent where everything is done by one thread. */
  readonly listHelper?: ListHelper
  readonly close: () => void
}
