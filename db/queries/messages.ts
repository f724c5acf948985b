/** Messages of a flight with the raw records that made them up, for putting them together again. */
import { inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { MessageHeader } from '#core/messages/ParsedItem.ts'

export type StoredMessage = {
  readonly row: number
  readonly file: number
  readonly fileName: string
  readonly receivedAt: string
  /** Its `raw` is empty: the text of the head is the first of `texts`. */
  readonly header: MessageHeader
  readonly head: string
  /** Redacted records in the order of the message. */
  readonly texts: readonly string[]
}

type RawRow = { readonly packed: number; readonly text: Buffer }

/** Enough for a million million records. */
const rowBytes = 5

export function messageQueries(sql: Database) {
  const ofFlight = sql.prepare<
    [number],
    { row: number; file: number; fileName: string; receivedAt: string; header: string }
  >(
    `SELECT messages.row, messages.file, files.name AS fileName, messages.received_at AS receivedAt, header
     FROM messages JOIN files ON files.row = messages.file WHERE messages.flight = ? ORDER BY messages.row`,
  )
  const own = sql.prepare<[number, string], RawRow>(
    'SELECT packed, text FROM raws WHERE message = ? AND kind = ? ORDER BY raws.offset, raws.row',
  )
  const others = sql.prepare<[number], RawRow>(
    `SELECT packed, text FROM raws WHERE message = ? AND kind <> 'header' ORDER BY raws.offset, raws.row`,
  )
  const byRow = sql.prepare<[number], RawRow>('SELECT packed, text FROM raws WHERE row = ?')
  const lists = sql.prepare<[number], { raws: Buffer }>('SELECT raws FROM message_raws WHERE message = ? ORDER BY row')
  const addList = sql.prepare<[number, Buffer]>('INSERT INTO message_raws (message, raws) VALUES (?, ?)')
  const declarations = sql.prepare<[number], { body: string; receivedAt: string }>(
    `SELECT body, received_at AS receivedAt FROM declarations JOIN raws ON raws.row = declarations.raw
     JOIN messages ON messages.row = raws.message WHERE declarations.flight = ? ORDER BY declarations.row`,
  )
  const textsOf = (message: number): readonly string[] => {
    const listed = lists.all(message).flatMap(({ raws }) => unpackRows(raws))
    if (listed.length === 0) return others.all(message).map(textOf)
    return listed.flatMap((row) => {
      const raw = byRow.get(row)
      return raw === undefined ? [] : [textOf(raw)]
    })
  }
  return {
    /** Call as the message, or a piece of it, is taken: which raw records it had. */
    saveRecordRaws(message: number, rows: readonly number[]): void {
      if (rows.length > 0) addList.run(message, packRows(rows))
    },
    *readFlight(flight: number): Generator<StoredMessage> {
      for (const { header, ...message } of ofFlight.all(flight)) {
        const [head] = own.all(message.row, 'header').map(textOf)
        yield { ...message, header: JSON.parse(header) as MessageHeader, head: head ?? '', texts: textsOf(message.row) }
      }
    },
    /** JSON of each declaration of a flight, with when its file was received. */
    readDeclarations: (flight: number): readonly { readonly body: string; readonly receivedAt: string }[] =>
      declarations.all(flight),
  }
}

function packRows(rows: readonly number[]): Buffer {
  const packed = Buffer.allocUnsafe(rows.length * rowBytes)
  rows.forEach((row, index) => packed.writeUIntBE(row, index * rowBytes, rowBytes))
  return packed
}

function unpackRows(packed: Buffer): readonly number[] {
  return Array.from({ length: packed.length / rowBytes }, (_, index) => packed.readUIntBE(index * rowBytes, rowBytes))
}

function textOf({ packed, text }: RawRow): string {
  return (packed === 1 ? inflateRawSync(text) : text).toString('utf8')
}
