/** What is shared while records of another station are applied: the station, flights read once, and what must follow. */
import type { KeyedHash } from '../../identity/createKeyedHash.ts'
import { createKeyedHash } from '../../identity/createKeyedHash.ts'
import type { Station } from '../../Station.ts'
import type { Books } from './findAbout.ts'

export type Applying = {
  readonly station: Station
  readonly keyedHash: KeyedHash
  readonly books: Books
  /** Rows of flights whose counts have changed. */
  readonly counted: Set<number>
  /** Ids of flights whose lists must be made anew. */
  readonly toRank: Set<string>
  readonly travellers: Set<string>
  /** Kinds of rules that have changed: lists ahead are made anew under them. */
  readonly rules: Set<string>
}

export function createApplying(station: Station): Applying {
  return {
    station,
    keyedHash: createKeyedHash(station.identitySecret),
    books: new Map(),
    counted: new Set(),
    toRank: new Set(),
    travellers: new Set(),
    rules: new Set(),
  }
}
