/** Files and messages as received: what came, what was odd about it, and its redacted text. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { MessageHeader } from '#core/messages/ParsedItem.ts'
import type { Problem } from '#core/messages/Problem.ts'

export type FileRecord = {
  readonly row: number
  readonly name: string
  readonly format: string
  readonly version: string | null
  readonly sender: string | null
  readonly receivedAt: string
  readonly by: string
  readonly state: 'reading' | 'done' | 'rejected' | 'cancelled'
  readonly reason: string | null
} & FileCounts

export type FileCounts = {
  readonly bytes: number
  readonly messages: number
  readonly pnrs: number
  readonly travellers: number
  readonly bags: number
  readonly redactions: number
  readonly problems: number
  readonly duplicate: boolean
}

export type FileClosing = FileCounts & {
  readonly state: 'done' | 'rejected' | 'cancelled'
  readonly reason: string | null
  readonly hash: Buffer | null
  readonly format: string
  readonly version: string | null
  readonly sender: string | null
}

export type RawRecord = {
  readonly row: number
  readonly message: number
  readonly kind: RawKind
  readonly offset: number
  readonly text: string
}
export type RawKind = 'header' | 'pnr' | 'person' | 'bag' | 'declaration'

/** Below this, deflate saves less than it costs; measured on PNRGOV records of 0.3 to 6 kB. */
const packFromChars = 1200
/** A record is 1 to 6 kB: setting up the usual tables for it takes longer than packing, and packs no better (measured). */
const packing = { level: 1, windowBits: 12, memLevel: 5 }

export function fileQueries(sql: Database) {
  return { ...receivedFiles(sql), ...receivedMessages(sql), ...messageParts(sql), ...rawTexts(sql), ...problems(sql) }
}

function receivedFiles(sql: Database) {
  const add = sql.prepare<[string, string, string]>(
    `INSERT INTO files (name, received_at, by_user, state) VALUES (?, ?, ?, 'reading')`,
  )
  const close = sql.prepare(
    `UPDATE files SET state = @state, reason = @reason, hash = @hash, format = @format, version = @version, sender = @sender,
       bytes = @bytes, messages = @messages, pnrs = @pnrs, travellers = @travellers, bags = @bags,
       redactions = @redactions, problems = @problems, duplicate = @duplicate WHERE row = @row`,
  )
  const fileRow = `SELECT row, name, format, version, sender, received_at AS receivedAt, by_user AS "by", state, reason, bytes,
     messages, pnrs, travellers, bags, redactions, problems, duplicate FROM files`
  type Row = Omit<FileRecord, 'duplicate'> & { duplicate: number }
  const byHash = sql.prepare<[Buffer], Row>(`${fileRow} WHERE hash = ? AND state = 'done' AND duplicate = 0 LIMIT 1`)
  const byRow = sql.prepare<[number], Row>(`${fileRow} WHERE row = ?`)
  const newest = sql.prepare<[number], Row>(`${fileRow} ORDER BY row DESC LIMIT ?`)
  const reading = sql.prepare<[], { row: number }>(`SELECT row FROM files WHERE state = 'reading' LIMIT 1`)
  const abandon = sql.prepare<[string]>(`UPDATE files SET state = 'cancelled', reason = ? WHERE state = 'reading'`)
  const toFile = (row: Row): FileRecord => ({ ...row, duplicate: row.duplicate === 1 })
  const one = (row: Row | undefined): FileRecord | null => (row === undefined ? null : toFile(row))
  return {
    addFile(name: string, receivedAt: string, by: string): number {
      return Number(add.run(name, receivedAt, by).lastInsertRowid)
    },
    closeFile(row: number, closing: FileClosing): void {
      close.run({ ...closing, row, duplicate: Number(closing.duplicate) })
    },
    /** The file that was taken in with exactly these bytes, if any. */
    readFileByHash: (hash: Buffer): FileRecord | null => one(byHash.get(hash)),
    readFile: (row: number): FileRecord | null => one(byRow.get(row)),
    readFiles: (limit: number): readonly FileRecord[] => newest.all(limit).map(toFile),
    /** Marks what a killed process was reading; what it had confirmed stays. */
    abandonReading(reason: string): void {
      if (reading.get() !== undefined) abandon.run(reason)
    },
  }
}

function receivedMessages(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO messages (file, number, flight, format, version, sender, reference, access_reference, part, function, sub_function,
       prepared_at, received_at, offset, header)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const finish = sql.prepare<[Buffer, number | null, number]>(
    'UPDATE messages SET content_hash = ?, flight = coalesce(?, flight) WHERE row = ?',
  )
  const place = sql.prepare<[number, number]>('UPDATE messages SET flight = ? WHERE row = ?')
  const isKnown = sql.prepare<[Buffer], { found: number }>(
    'SELECT 1 AS found FROM messages WHERE content_hash = ? LIMIT 1',
  )
  const newestAt = sql.prepare<[], { at: string | null }>(
    'SELECT coalesce(prepared_at, received_at) AS at FROM messages ORDER BY row DESC LIMIT 1',
  )
  return {
    addMessage(message: {
      readonly file: number
      readonly number: number
      readonly flight: number | null
      readonly header: MessageHeader
      readonly receivedAt: string
    }): number {
      const { header } = message
      const added = add.run(
        message.file,
        message.number,
        message.flight,
        header.format,
        header.version,
        header.sender,
        header.reference,
        header.accessReference,
        header.part?.number ?? null,
        header.function,
        header.subFunction,
        header.preparedAt,
        message.receivedAt,
        header.offset,
        JSON.stringify({ ...header, raw: '' }),
      )
      return Number(added.lastInsertRowid)
    },
    /** The message is whole: from now on the same content is a duplicate. */
    finishMessage(row: number, contentHash: Buffer, flight: number | null): void {
      finish.run(contentHash, flight, row)
    },
    /** A piece of a long message: it is about this flight, but not whole. */
    placeMessage: (row: number, flight: number): void => void place.run(flight, row),
    isMessageKnown: (contentHash: Buffer): boolean => isKnown.get(contentHash) !== undefined,
    /** When the newest message was prepared; null in an empty store. */
    readNewestMessageAt: (): string | null => newestAt.get()?.at ?? null,
  }
}

function messageParts(sql: Database) {
  const parts = sql.prepare<[string, string | null, string], { part: number; isLast: number }>(
    `SELECT part, json_extract(header, '$.part.last') AS isLast FROM messages
     WHERE access_reference = ? AND prepared_at IS ? AND format = ? AND part IS NOT NULL`,
  )
  type Transmission = {
    readonly accessReference: string
    readonly preparedAt: string | null
    readonly format: MessageHeader['format']
  }
  return {
    /** Parts of one transmission that have come, those of all files taken together. */
    readParts: ({ accessReference, preparedAt, format }: Transmission) =>
      parts.all(accessReference, preparedAt, format).map(({ part, isLast }) => ({ part, isLast: isLast === 1 })),
  }
}

function rawTexts(sql: Database) {
  const add = sql.prepare<[number, string, number, number, Buffer]>(
    'INSERT INTO raws (message, kind, offset, packed, text) VALUES (?, ?, ?, ?, ?)',
  )
  type Row = { row: number; message: number; kind: RawKind; offset: number; packed: number; text: Buffer }
  const columns = 'SELECT raws.row, raws.message, raws.kind, raws.offset, raws.packed, raws.text FROM raws'
  const byRow = sql.prepare<[number], Row>(`${columns} WHERE raws.row = ?`)
  const near = sql.prepare<[number, number], Row>(
    `${columns} WHERE raws.message = ? AND raws.offset <= ? ORDER BY raws.offset DESC LIMIT 1`,
  )
  const one = (row: Row | undefined): RawRecord | null => (row === undefined ? null : rowToRaw(row))
  return {
    addRaw(raw: Omit<RawRecord, 'row'>): number {
      const isLong = raw.text.length >= packFromChars
      const bytes = Buffer.from(raw.text, 'utf8')
      const text = isLong ? deflateRawSync(bytes, packing) : bytes
      return Number(add.run(raw.message, raw.kind, raw.offset, Number(isLong), text).lastInsertRowid)
    },
    readRaw: (row: number): RawRecord | null => one(byRow.get(row)),
    /** The record that a position of a message lies in. */
    readRawAt: (message: number, offset: number): RawRecord | null => one(near.get(message, offset)),
  }
}

function rowToRaw(row: { row: number; message: number; kind: RawKind; offset: number; packed: number; text: Buffer }) {
  const bytes = row.packed === 1 ? inflateRawSync(row.text) : row.text
  return { row: row.row, message: row.message, kind: row.kind, offset: row.offset, text: bytes.toString('utf8') }
}

function problems(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO problems (file, message, code, text, severity, line, column_number, offset, segment)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const ofFile = sql.prepare<[number, number], ProblemRow>(
    `SELECT message, code, text AS message_text, severity, line, column_number AS "column", offset, segment
     FROM problems WHERE file = ? ORDER BY row LIMIT ?`,
  )
  return {
    addProblem(file: number, message: number | null, problem: Problem): void {
      add.run(
        file,
        message,
        problem.code,
        problem.message,
        problem.severity,
        problem.line,
        problem.column,
        problem.offset,
        problem.segment,
      )
    },
    /** `messageRow` is the store's number of the message, for finding the raw text around a problem. */
    readProblems(file: number, limit: number): readonly (Problem & { readonly messageRow: number | null })[] {
      return ofFile.all(file, limit).map((row) => ({
        code: row.code,
        message: row.message_text,
        severity: row.severity,
        line: row.line,
        column: row.column,
        offset: row.offset,
        segment: row.segment,
        messageRow: row.message,
      }))
    },
  }
}

type ProblemRow = Omit<Problem, 'message'> & { message: number | null; message_text: string }
