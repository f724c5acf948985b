/** A person met without a flight, whom a colleague at another station has put on one: the same here. */
import { splitId } from '#core/flight/splitId.ts'
import { moveWalkIn } from '../../walkIn/moveWalkIn.ts'
import type { Arrived } from './applyRecord.ts'
import type { Applying } from './Applying.ts'
import { placeOf } from './applyWalkIn.ts'

/** Ids before and after; their codes come from the document or the name, so they are the same at every station. */
type Body = { readonly from: string; readonly travellerId: string }

/** Waits for the person and for the flight. Whom a message has named here meanwhile stays where the message says. */
export function applyPlacing(applying: Applying, { record }: Arrived): 'applied' | 'waiting' {
  const { station, toRank, travellers } = applying
  const { from, travellerId } = JSON.parse(record.body) as Body
  const { flights } = station.store
  const { flightId } = splitId(travellerId)
  const flight = flights.read(flightId)?.flight ?? placeOf(applying, flightId, record.at)
  if (flight === null) return 'waiting'
  const answer = moveWalkIn(station, { travellerId: from, flight, at: record.at })
  // Already moved by the person's own document, or not met here yet.
  if (answer === 'traveller') return station.store.travellers.read(travellerId) === null ? 'waiting' : 'applied'
  if (answer === 'notFitting') return 'applied'
  for (const id of [splitId(from).flightId, flight.id]) {
    applying.books.delete(id)
    toRank.add(id)
  }
  for (const id of [from, answer.travellerId]) travellers.add(id)
  return 'applied'
}
