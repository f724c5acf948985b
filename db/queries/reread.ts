/** The raw text behind what is held now, for reading it again: of each booking, of each person on a manifest. */
import { inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { MessageHeader } from '#core/messages/ParsedItem.ts'

export type HeldText = {
  /** Key of the booking, or code of the traveller. */
  readonly key: string
  readonly kind: 'pnr' | 'person'
  readonly message: number
  readonly text: string
}
export type HeldMessage = {
  readonly row: number
  readonly fileName: string
  readonly receivedAt: string
  readonly header: MessageHeader
  readonly head: string
}

type TextRow = { readonly key: string; readonly message: number; readonly packed: number; readonly bytes: Buffer }

export function rereadQueries(sql: Database) {
  const flights = sql.prepare<[], { id: string }>(
    'SELECT id FROM flights WHERE separated_at IS NULL ORDER BY arrival_ms',
  )
  const bookings = sql.prepare<[number], TextRow>(
    `SELECT p.key, r.message, r.packed, r.text AS bytes FROM pnrs p JOIN raws r ON r.row = p.raw WHERE p.flight = ? ORDER BY r.row`,
  )
  const people = sql.prepare<[number], TextRow>(
    `SELECT t.code AS key, r.message, r.packed, r.text AS bytes FROM travellers t JOIN raws r ON r.row = t.api_raw
     WHERE t.flight = ? ORDER BY r.row`,
  )
  const message = sql.prepare<[number], Omit<HeldMessage, 'header' | 'head'> & { header: string }>(
    `SELECT m.row, f.name AS fileName, m.received_at AS receivedAt, m.header FROM messages m JOIN files f ON f.row = m.file WHERE m.row = ?`,
  )
  const head = sql.prepare<[number], TextRow>(
    `SELECT '' AS key, message, packed, text AS bytes FROM raws WHERE message = ? AND kind = 'header' ORDER BY offset LIMIT 1`,
  )
  const toHeld = (kind: HeldText['kind']) => (row: TextRow) => ({
    key: row.key,
    kind,
    message: row.message,
    text: textOf(row),
  })
  return {
    /** Flights whose texts are at hand. */
    readFlightIds: (): readonly string[] => flights.all().map((row) => row.id),
    readTexts: (flight: number): readonly HeldText[] => [
      ...bookings.all(flight).map(toHeld('pnr')),
      ...people.all(flight).map(toHeld('person')),
    ],
    readMessage(row: number): HeldMessage | null {
      const found = message.get(row)
      if (found === undefined) return null
      const text = head.get(row)
      return {
        ...found,
        header: JSON.parse(found.header) as MessageHeader,
        head: text === undefined ? '' : textOf(text),
      }
    },
  }
}

function textOf({ packed, bytes }: TextRow): string {
  return (packed === 1 ? inflateRawSync(bytes) : bytes).toString('utf8')
}
