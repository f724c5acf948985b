/** A word that forbids deletion: of one person, on every arrival, or of a whole flight, until a day or until it is lifted. */
import { randomUUID } from 'node:crypto'
import type { LegalHold } from '#core/contract/retention.ts'
import type { HoldRecord } from '#db/queries/answering.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { stationRunner } from './doubtClock.ts'

export type NewHold = {
  readonly flightId: string
  readonly travellerId: string | null
  readonly reason: string
  readonly authority: string
  readonly untilOn: string | null
  readonly by: string
}

export function placeHold(station: Station, wish: NewHold): LegalHold | 'flight' | 'traveller' | 'noteNeeded' {
  const { store, settings, clock } = station
  if (wish.reason.trim() === '' || wish.authority.trim() === '') return 'noteNeeded'
  const flight = store.flights.read(wish.flightId)
  if (flight === null) return 'flight'
  const traveller = wish.travellerId === null ? null : store.travellers.readRowOf(wish.travellerId)
  if (wish.travellerId !== null && traveller === null) return 'traveller'
  const at = clock().toISOString()
  const identity = traveller === null ? null : store.travellers.readIdentityOf(traveller)
  const hold = { ...wish, id: randomUUID(), flight: flight.row, traveller, identity, at }
  store.confirm(() => {
    store.answering.addHold(hold)
    const { flight: _flight, traveller: _traveller, identity: _identity, ...body } = hold
    appendRecord(store, settings.id, { kind: 'hold', at, body: { ...body, state: 'placed' } })
  })
  return formatHold({ ...hold, endedBy: null, endedAt: null, endReason: null })
}

export type EndingHold = { readonly id: string; readonly reason: string; readonly by: string }

export function endHold(station: Station, ending: EndingHold): LegalHold | 'request' | 'noteNeeded' {
  const { store, settings, clock } = station
  if (ending.reason.trim() === '') return 'noteNeeded'
  const at = clock().toISOString()
  const isEnded = store.confirm(() => {
    if (!store.answering.endHold({ ...ending, at })) return false
    appendRecord(store, settings.id, { kind: 'hold', at, body: { ...ending, state: 'ended' } })
    return true
  })
  const hold = store.answering.readHold(ending.id)
  return !isEnded || hold === null ? 'request' : formatHold(hold)
}

/** Holds that had a last day end by themselves after it. */
export function endOldHolds(station: Station): void {
  for (const { id } of station.store.answering.readHoldsOver(station.clock().toISOString().slice(0, 10))) {
    endHold(station, { id, by: stationRunner, reason: 'until' })
  }
}

export function readHolds({ store }: Station): LegalHold[] {
  return store.answering.readHolds().map(formatHold)
}

function formatHold({ flight: _flight, traveller: _traveller, identity: _identity, ...hold }: HoldRecord): LegalHold {
  return hold
}
