/** A flight opened for putting something right, and the way the result is saved, logged and shown. */
import { createKeyedHash, type KeyedHash } from '../identity/createKeyedHash.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import { loadBook } from '../intake/loadBook.ts'
import { saveBook } from '../intake/saveBook.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import { personSigns } from '../merge/personSigns.ts'
import type { Sending } from '../merge/Sending.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { Station } from '../Station.ts'

export type OpenCorrection = { readonly book: FlightBook; readonly keyedHash: KeyedHash }

/** Null: no such flight, or its people are kept apart. */
export function openCorrection(station: Station, flightId: string): OpenCorrection | null {
  if (station.store.keeping.isSeparated(flightId)) return null
  const book = loadBook(station.store, flightId)
  return book === null ? null : { book, keyedHash: createKeyedHash(station.identitySecret) }
}

export type Corrected = {
  readonly kind: 'apart' | 'together'
  readonly person: ManifestPerson
  readonly personRaw: number | null
  readonly code: string
  readonly knownMs: number
  readonly reason: string
  readonly by: string
  /** Ids for the log. */
  readonly travellers: readonly string[]
  /** When another station said so, whose chain has it already; null: said here and now. */
  readonly saidAt: string | null
}

/** Not dated: a person's word says nothing newer about the flight. */
export function sendingOf(station: Station, { personRaw, knownMs }: Pick<Corrected, 'personRaw' | 'knownMs'>): Sending {
  const message = personRaw === null ? null : station.store.corrections.readMessageOf(personRaw)
  return { at: station.clock().toISOString(), atMs: knownMs, isDated: false, push: '', message: message ?? 0 }
}

/** Call inside `store.confirm`, with the book changed. */
export function saveCorrection(station: Station, { book, keyedHash }: OpenCorrection, corrected: Corrected): void {
  const { store, settings, clock } = station
  const { kind, code, reason, by, travellers, saidAt } = corrected
  const at = saidAt ?? clock().toISOString()
  const flight = saveBook({ station, keyedHash }, book, sendingOf(station, corrected))
  for (const sign of personSigns(corrected.person)) store.corrections.save({ flight, sign, kind, code, reason, by, at })
  if (saidAt === null) {
    const body = { kind, flightId: book.flight.id, travellers, reason, by }
    appendRecord(store, settings.id, { kind: 'correction', at, body })
  }
  store.flights.refreshCounts(flight)
  store.flights.markListDue(book.flight.id)
  markBooksStale(store)
}

export async function showCorrection(station: Station, flightId: string): Promise<void> {
  await rankFlight(station, flightId)
  station.changed({ kind: 'flights', id: flightId })
  station.changed({ kind: 'traveller', id: null })
}
