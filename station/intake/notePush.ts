/** Notes on the flight that a push or list about it came in, with a label for eyes. */
import type { Source } from '#core/messages/Source.ts'
import { isoToMs } from '#core/time/isoToMs.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import type { Sending } from '../merge/Sending.ts'
import { type ImportRun, receivedAt } from './ImportRun.ts'
import type { MessageGroup } from './MessageGroup.ts'

type Pushed = { readonly group: MessageGroup; readonly sending: Sending; readonly source: Source }

/** Call at the end of a push, when all its messages are saved. */
export function notePush(run: ImportRun, book: FlightBook, pushed: Pushed): void {
  const { group, sending, source } = pushed
  const { header } = group
  const { flights } = run.station.store
  const flight = book.row ?? 0
  const label = source === 'PNR' ? bookingLabel(book, sending.at) : listLabel(group)
  flights.addPush(flight, sending.message, {
    source,
    label,
    preparedAt: header.preparedAt,
    receivedAt: receivedAt(run),
    travellers: group.counts?.travellers ?? group.records.length,
  })
  // One that comes late tells nothing new of the flight.
  if (source === 'PNR' && (book.asOf === null || sending.at >= book.asOf)) flights.saveLastPush(flight, sending.message)
}

type Fed = { readonly source: 'BAG' | 'DECLARATION'; readonly sending: Sending; readonly count: number }

/** Feeds come in a thousand small messages: each file of them stands as one sending, with what it has brought so far. */
export function noteFeed(run: ImportRun, flight: number, { source, sending, count }: Fed): void {
  const label = source === 'BAG' ? 'bags' : 'declarations'
  const preparedAt = sending.isDated ? sending.at : null
  const push = { source, label, preparedAt, receivedAt: receivedAt(run), travellers: count }
  run.station.store.flights.addToPush(flight, sending.message, push)
}

/** Pushes are due 72, 24 and 1 hours before departure and at departure (ICAO Doc 9944): the nearest of these names it. */
function bookingLabel(book: FlightBook, at: string): string {
  const departure = isoToMs(book.flight.departureAt ?? book.flight.departureLocal)
  const hours = (departure - Date.parse(at)) / 3_600_000
  if (Number.isNaN(hours)) return 'push'
  if (hours > 36) return '72h'
  if (hours > 6) return '24h'
  return hours > 0.5 ? '1h' : 'departure'
}

/** BGM 250 is a crew list (PAXLST guide, data element 1001); a list may also name nobody but crew under another code. */
function listLabel({ header, records }: MessageGroup): string {
  const people = records.filter((record) => record.kind === 'person')
  const isCrew = people.length > 0 && people.every(({ person }) => crewRoles.has(person.role))
  if (header.function === '250' || isCrew) return 'crew'
  return header.subFunction?.startsWith('CL') ? 'close-out' : 'list'
}

const crewRoles: ReadonlySet<string> = new Set(['crew', 'transitCrew'])
