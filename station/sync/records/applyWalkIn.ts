/** A person met at another station whom no message named: a traveller here too, so that results find whom they are about. */
import { noFields } from '../../walkIn/draftWalkIn.ts'
import { addWalkIn } from '../../walkIn/addWalkIn.ts'
import { walkInFlight, walkInNumber } from '../../walkIn/walkInFlight.ts'
import type { Arrived } from './applyRecord.ts'
import type { Applying } from './Applying.ts'

type Body = { readonly travellerId: string; readonly flightId: string; readonly by: string }

export function applyWalkIn(applying: Applying, { record, about }: Arrived): 'applied' | 'waiting' {
  const { station } = applying
  const { flightId, by } = JSON.parse(record.body) as Body
  const person = about?.person ?? null
  // The sender has forgotten the person since, by its rules of keeping.
  if (person === null) return 'applied'
  const flight = station.store.flights.read(flightId)?.flight ?? placeOf(applying, flightId, record.at)
  if (flight === null) return 'waiting'
  const { surname, given, birthOn, documentNumber } = person
  const fields = { ...noFields, surname, given, birthOn, documentNumber }
  const added = addWalkIn(station, { flight, fields, way: 'station', by, at: record.at })
  applying.toRank.add(flight.id)
  applying.travellers.add(added.travellerId)
  return 'applied'
}

/** People of no flight have a place at each station; a real flight has to come first. */
export function placeOf({ station }: Applying, flightId: string, at: string) {
  if (!flightId.startsWith(`${walkInNumber}-`)) return null
  const place = walkInFlight({ settings: station.settings, clock: () => new Date(at) })
  return place.id === flightId ? place : null
}
