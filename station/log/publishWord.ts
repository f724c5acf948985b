/** Writes this station's word on a thing that several stations may decide: to the chain, and in force here if it is the newest. */
import type { LogRecord } from '#db/queries/log.ts'
import type { Station } from '../Station.ts'
import { appendRecord, type NewRecord } from './appendRecord.ts'

/** `thing` names what is decided, the same way as the applier of the kind does (`station/sync/records`). */
export type Word = NewRecord & { readonly thing: string }

/** Call inside `store.confirm`. `save` runs where no newer word on the thing is known, which a wrong clock may bring about. */
export function publishWord({ store, settings }: Station, word: Word, save: () => void): LogRecord {
  const { thing, ...record } = word
  const written = appendRecord(store, settings.id, record)
  const { at, station, seq } = written
  if (store.bundles.isDeciding({ thing, at, station, seq })) save()
  return written
}
