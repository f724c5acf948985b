/** Who took whom at another station: shown here too, the newest word holds whatever the order of arrival. */
import type { ClaimBody } from '../../team/saveClaim.ts'
import type { Arrived } from './applyRecord.ts'
import type { Applying } from './Applying.ts'
import { findAbout } from './findAbout.ts'

export function applyClaim(applying: Applying, { record, about }: Arrived): 'applied' | 'waiting' {
  const { store } = applying.station
  const { travellerId, ...said } = JSON.parse(record.body) as ClaimBody
  const person = findAbout(store, applying.books, { travellerId, about })
  if (person === null) return about?.person == null ? 'applied' : 'waiting'
  const known = store.claims.readWord(person.row)
  // Words of one station come in their order: of two of the same millisecond the later one holds.
  const isNewer = known === null || record.at > known.at || (record.at === known.at && record.station >= known.station)
  // What is done here is done: a claim made elsewhere before that does not come back.
  const done = store.inspections.readDisposition(person.row)
  const isPast = said.state === 'held' && done !== null && done.at >= record.at && done.state === 'inspected'
  if (isNewer && !isPast) {
    store.claims.save({ ...said, traveller: person.row, station: record.station, at: record.at })
    applying.travellers.add(person.traveller.id)
  }
  return 'applied'
}
