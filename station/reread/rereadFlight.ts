/** Reads everything held of one flight again, tells what would be another value, and saves it as new versions if asked to. */
import type { HeldText } from '#db/queries/reread.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { loadBook } from '../intake/loadBook.ts'
import { saveBook } from '../intake/saveBook.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import { updateMember } from '../merge/members.ts'
import type { Sending } from '../merge/Sending.ts'
import { replaceBooking } from '../merge/takePnr.ts'
import type { Station } from '../Station.ts'
import { differingFields } from './differingFields.ts'
import { keepLearnt } from './keepLearnt.ts'
import { type ReadAgain, readTexts } from './readTexts.ts'

export type RereadRecord = {
  readonly flightId: string
  readonly kind: 'pnr' | 'person'
  readonly key: string
  /** Names of the fields; empty: the reader of today cannot read it. */
  readonly fields: readonly string[]
}
export type FlightReread = { readonly read: number; readonly differing: readonly RereadRecord[] }

/** Null: no such flight. */
export function rereadFlight(station: Station, flightId: string, isApplied: boolean): FlightReread | null {
  const { store } = station
  const work = (): FlightReread | null => {
    const book = loadBook(store, flightId)
    if (book === null || book.row === null) return null
    const held = store.reread.readTexts(book.row)
    const differing: RereadRecord[] = []
    for (const [message, texts] of Map.groupBy(held, (text) => text.message)) {
      const changes = findChanges(station, book, { message, texts })
      differing.push(...changes.map(({ again, fields }) => describe(flightId, again.held, fields)))
      if (isApplied) save(station, book, { message, changes })
    }
    if (isApplied && differing.length > 0) {
      store.flights.refreshCounts(book.row)
      markBooksStale(store)
    }
    return { read: held.length, differing }
  }
  return isApplied ? store.write(work) : store.read(work)
}

function describe(flightId: string, { kind, key }: HeldText, fields: readonly string[]): RereadRecord {
  return { flightId, kind, key, fields }
}

type Changed = { readonly again: ReadAgain; readonly fields: readonly string[] }
type OfMessage = { readonly message: number; readonly texts: readonly HeldText[] }

function findChanges(station: Station, book: FlightBook, { message, texts }: OfMessage): readonly Changed[] {
  const stored = station.store.reread.readMessage(message)
  if (stored === null) return []
  return readTexts(station, stored, texts).flatMap((again) => {
    if (again.kind === 'unreadable') return [{ again, fields: [] }]
    const changed = again.kind === 'pnr' ? comparePnr(book, again) : comparePerson(book, again)
    return changed.fields.length === 0 ? [] : [changed]
  })
}

function comparePnr(book: FlightBook, again: Extract<ReadAgain, { kind: 'pnr' }>): Changed {
  const booking = book.pnrs.get(again.held.key)
  if (booking === undefined) return { again, fields: [] }
  const pnr = keepLearnt(booking.pnr, again.pnr, again.held.text)
  return { again: { ...again, pnr }, fields: differingFields(booking.pnr, pnr) }
}

function comparePerson(book: FlightBook, again: Extract<ReadAgain, { kind: 'person' }>): Changed {
  const known = book.byCode.get(again.held.key)?.person ?? null
  if (known === null) return { again, fields: [] }
  const person = keepLearnt(known, again.person, again.held.text)
  return { again: { ...again, person }, fields: differingFields(known, person) }
}

type Saving = { readonly message: number; readonly changes: readonly Changed[] }

function save(station: Station, book: FlightBook, { message, changes }: Saving): void {
  const keyedHash = createKeyedHash(station.identitySecret)
  const at = station.clock().toISOString()
  // Not dated: reading again says nothing newer about the flight.
  const sending: Sending = { at, atMs: Date.parse(at), isDated: false, push: '', message }
  const context = { sending, keyedHash }
  for (const { again } of changes) {
    if (again.kind === 'pnr') replaceBooking(book, { key: again.held.key, pnr: again.pnr }, context)
    if (again.kind === 'person') {
      const member = book.byCode.get(again.held.key)
      if (member !== undefined) updateMember(book, member, { person: again.person, keyedHash })
    }
  }
  // A better reader is no news about the person.
  for (const member of book.dirtyMembers) {
    member.changes = member.changes.map((change) => ({ ...change, isMaterial: false }))
  }
  saveBook({ station, keyedHash }, book, sending)
}
