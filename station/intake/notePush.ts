/** Notes on the flight that a push or list about it came in, with a label for eyes. */
import type { Source } from '#core/messages/Source.ts'
import { isoToMs } from '#core/time/isoToMs.ts'
import type { FlightBook } from '../merge/FlightBook.ts'
import type { Sending } from '../merge/Sending.ts'
import { type ImportRun, receivedAt } from './ImportRun.ts'
import type { MessageGroup } from './MessageGroup.ts'

type Pushed = { readonly group: MessageGroup; readonly sending: Sending; readonly source: Source }

export function notePush(run: ImportRun, book: FlightBook, { group, sending, source }: Pushed): void {
  const { header } = group
  run.station.store.flights.addPush(book.row ?? 0, sending.message, {
    source,
    label: labelOf(book, header.subFunction?.startsWith('CL') ?? false, sending.at),
    preparedAt: header.preparedAt,
    receivedAt: receivedAt(run),
    travellers: group.counts?.travellers ?? group.records.length,
  })
}

/** Pushes are due 72, 24 and 1 hours before departure and at departure (ICAO Doc 9944): the nearest of these names it. */
function labelOf(book: FlightBook, isCloseOut: boolean, at: string): string {
  if (isCloseOut) return 'close-out'
  const departure = isoToMs(book.flight.departureAt ?? book.flight.departureLocal)
  const hours = (departure - Date.parse(at)) / 3_600_000
  if (Number.isNaN(hours)) return 'list'
  if (hours > 36) return '72h'
  if (hours > 6) return '24h'
  return hours > 0.5 ? '1h' : 'departure'
}
