/** Whether a record of another station is the newest word on a thing, whatever the order in which records arrive. */
import type { LogRecord } from '#db/queries/log.ts'
import type { Station } from '../../Station.ts'

export function isDeciding({ store }: Station, { at, station, seq }: LogRecord, thing: string): boolean {
  return store.bundles.isDeciding({ thing, at, station, seq })
}
