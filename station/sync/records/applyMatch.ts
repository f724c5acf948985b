/** A person's word on a watchlist match, given at another station: the same match is not judged twice. */
import { matchThing } from '../../log/things.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'
import { findAbout } from './findAbout.ts'
import { isDeciding } from './isDeciding.ts'

export type MatchBody = {
  readonly travellerId: string
  readonly reference: string
  readonly state: 'confirmed' | 'rejected' | 'open'
  readonly note: string | null
  readonly by: string
}

/** Waits for its person, and for the watchlist entry, which may come with a later bundle of another station. */
export function applyMatch(applying: Applying, { record, about }: Arrived): 'applied' | 'waiting' {
  const { store } = applying.station
  const { travellerId, reference, state, note, by } = JSON.parse(record.body) as MatchBody
  const person = findAbout(store, applying.books, { travellerId, about })
  const entry = store.watchlist.findEntry(reference)
  if (person === null || entry === null) return 'waiting'
  // A match is confirmed where it was made; the list of the flight makes it.
  const isMade = store.watchlist.readTravellerHits(person.row).some((hit) => hit.entry === entry.row)
  if (state === 'confirmed' && !isMade) return 'waiting'
  const isNewest = isDeciding(applying.station, record, matchThing(person.traveller.id, reference))
  if (!isNewest) return 'applied'
  const { row: traveller } = person
  if (state === 'open') store.watchlist.reopenHit(traveller, entry.row)
  else store.watchlist.decideHit({ traveller, entry: entry.row, state, by, at: record.at, note })
  store.flights.markListDue(person.flight.id)
  applying.toRank.add(person.flight.id)
  applying.travellers.add(person.traveller.id)
  return 'applied'
}
