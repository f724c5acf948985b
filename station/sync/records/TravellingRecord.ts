/** A record of a log as it travels: the hashed text, and beside it what another station needs to find whom it is about. */
import { z } from 'zod'
import type { LogRecord } from '#db/queries/log.ts'

export const aboutSchema = z.object({
  flight: z.string().nullable(),
  person: z
    .object({
      surname: z.string(),
      given: z.string(),
      birthOn: z.string().nullable(),
      documentNumber: z.string().nullable(),
    })
    .nullable(),
  /** Of an inspection: from when lists may use it, and the hash of the imported row it came from. */
  knownMs: z.number().nullable(),
  contentKey: z.string().nullable(),
  /** Of a note: its text, of which the record holds a salted hash. */
  note: z.object({ text: z.string(), salt: z.string() }).nullish(),
})
/** Not part of the chain: pseudonyms and ids differ between stations, names and documents do not. */
export type About = z.infer<typeof aboutSchema>

export const travellingRecordSchema = z.object({
  seq: z.number().int().positive(),
  kind: z.string(),
  at: z.string(),
  body: z.string(),
  prevHash: z.string(),
  hash: z.string(),
  about: aboutSchema.nullable(),
})
export type TravellingRecord = z.infer<typeof travellingRecordSchema>

export function toTravelling(record: LogRecord, about: About | null): TravellingRecord {
  const { seq, kind, at, body, prevHash, hash } = record
  return { seq, kind, at, body, prevHash: prevHash.toString('base64'), hash: hash.toString('base64'), about }
}

export function fromTravelling(station: string, record: TravellingRecord): LogRecord {
  const { seq, kind, at, body } = record
  const [prevHash, hash] = [record.prevHash, record.hash].map((text) => Buffer.from(text, 'base64'))
  return { station, seq, kind, at, body, prevHash: prevHash as Buffer, hash: hash as Buffer }
}
