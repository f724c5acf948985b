/** Adds a record to this station's own chain: numbered, and carrying the hash of the one before. Call inside `store.write`. */
import { createHash } from 'node:crypto'
import type { LogRecord } from '#db/queries/log.ts'
import type { Store } from '#db/store.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'

export type NewRecord = { readonly kind: string; readonly at: string; readonly body: unknown }

/** What stands before the first record of a station. */
export const chainStart = Buffer.alloc(32)

export function appendRecord(store: Store, station: string, { kind, at, body }: NewRecord): LogRecord {
  const last = store.log.readLast(station)
  const head = { station, seq: (last?.seq ?? 0) + 1, kind, at, body: canonicalJson(body) }
  const prevHash = last?.hash ?? chainStart
  const record: LogRecord = { ...head, prevHash, hash: hashRecord(prevHash, head) }
  store.log.add(record)
  return record
}

/** SHA-256 of the previous hash and every field, each with its length before it so that none can run into the next. */
export function hashRecord(prevHash: Buffer, head: Omit<LogRecord, 'prevHash' | 'hash'>): Buffer {
  const hash = createHash('sha256').update(prevHash)
  for (const field of [head.station, String(head.seq), head.kind, head.at, head.body]) {
    hash.update(`${Buffer.byteLength(field)}:${field}`)
  }
  return hash.digest()
}
