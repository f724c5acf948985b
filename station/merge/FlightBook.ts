/**
 * The working copy of one flight while messages are merged into it: everything known, indexed for matching, and marks
 * of what has to be saved. Fields change in place on purpose: a flight of 400 is touched thousands of times an import.
 */
import type { Bag } from '#core/baggage/Bag.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Flight } from '#core/flight/Flight.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'

export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null }

/** A change of a person: one that matters is shown in the list, the others only among the versions. */
export type MemberChange = FieldChange & { readonly isMaterial: boolean }

/** One person on the flight, with the two views that the merged traveller is made of. */
export type Member = {
  row: number | null
  readonly code: string
  pnrKey: string | null
  /** Place in the travellers of the booking; null where no booking (any longer) names the person. */
  pnrIndex: number | null
  person: ManifestPerson | null
  personRaw: number | null
  traveller: Traveller
  readonly knownMs: number
  /** A document or manifest record is new: what it shares with others has to be saved. */
  hasNewLinks: boolean
  /** A saved message has told the person's bags: one that comes after it was added late. */
  areBagsTold: boolean
  changes: MemberChange[]
}

export type BookedPnr = {
  row: number | null
  readonly key: string
  pnr: Pnr
  rawRow: number | null
  rawHash: Buffer
  version: number
  preparedMs: number
  /** The last push that named it, see `pushKey`. */
  push: string
  /** To be saved as a new version; else only that a newer push has it too. */
  isNewVersion: boolean
  changes: readonly FieldChange[]
}

export type BagEvent = Bag['events'][number]

export type BookedBag = {
  row: number | null
  bag: Bag
  owner: Member | null
  hint: { readonly name: string | null; readonly seat: string | null; readonly locator: string | null }
  readonly knownMs: number
  rawRow: number | null
  newEvents: BagEvent[]
}

/** A person's word about a manifest record: it is not this traveller, or it is. */
export type Correction = { readonly kind: 'apart' | 'together'; readonly code: string }

export type FlightBook = {
  row: number | null
  flight: Flight
  asOf: string | null
  /** What has to be saved. */
  dirty: boolean
  readonly dirtyMembers: Set<Member>
  readonly dirtyPnrs: Set<BookedPnr>
  readonly dirtyBags: Set<BookedBag>
  /** Saved records that were found to be another one's person. */
  readonly absorbed: { readonly keep: Member; readonly gone: Member }[]
  readonly members: Member[]
  readonly pnrs: Map<string, BookedPnr>
  readonly bags: Map<string, BookedBag>
  readonly byCode: Map<string, Member>
  readonly byDocument: Map<string, Member>
  readonly byName: Map<string, Member[]>
  readonly byPnr: Map<string, Member[]>
  /** By the locator a manifest gives them, also one it gave earlier. */
  readonly byListedLocator: Map<string, Member[]>
  /** By sign of the record, see `personSigns`. */
  readonly corrections: Map<string, Correction>
  /** Key of a booking by each `system:code` and each bare code. */
  readonly byLocator: Map<string, string>
}

export function createFlightBook(flight: Flight): FlightBook {
  return {
    row: null,
    flight,
    asOf: null,
    dirty: true,
    dirtyMembers: new Set(),
    dirtyPnrs: new Set(),
    dirtyBags: new Set(),
    absorbed: [],
    members: [],
    pnrs: new Map(),
    bags: new Map(),
    byCode: new Map(),
    byDocument: new Map(),
    byName: new Map(),
    byPnr: new Map(),
    byListedLocator: new Map(),
    byLocator: new Map(),
    corrections: new Map(),
  }
}
