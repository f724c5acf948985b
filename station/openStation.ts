/** Opens a station that exists: store, settings, reference tables, and the packs it may run. */
import { existsSync } from 'node:fs'
import type { Reference } from '#core/reference/Reference.ts'
import { openStore } from '#db/store.ts'
import { createChanges } from './createChanges.ts'
import { demonstrationClock } from './demonstration/demonstrationClock.ts'
import { loadReference } from './reference/loadReference.ts'
import type { Scorers, Station } from './Station.ts'
import { storeFile } from './storeFile.ts'
import type { StationSettings } from './settings/StationSettings.ts'

export type StationOptions = {
  readonly dir: string
  readonly key: Buffer
  readonly clock?: () => Date
  readonly reference?: Reference
  /** Null models: lists are made by watchlist and chance alone. */
  readonly scorers?: Scorers
}

const realClock = (): Date => new Date()

/** @throws Error where there is no station in the folder, or the key is wrong (`SQLITE_NOTADB`) */
export function openStation(options: StationOptions): Station {
  const file = storeFile(options.dir)
  if (!existsSync(file)) throw new Error(`there is no station in ${options.dir}: make one with "gateside init"`)
  const store = openStore({ file, key: options.key })
  try {
    const settings = store.settings.read<StationSettings>('station')
    const identitySecret = store.settings.readSecret('identity')
    // Of a process that was killed; one that is still at work writes its own ending over this.
    store.files.abandonReading('The program ended before the file was read to its end; send it again.')
    store.bundleProblems.abandonTaking()
    if (settings === null || identitySecret === null) throw new Error(`the store in ${options.dir} was never finished`)
    return {
      store,
      reference: options.reference ?? loadReference(),
      scorers: options.scorers ?? { high: null, drug: null },
      clock: options.clock ?? (settings.demonstration ? demonstrationClock(store, realClock) : realClock),
      settings,
      identitySecret,
      ...createChanges(),
      close: () => store.close(),
    }
  } catch (error) {
    store.close()
    throw error
  }
}
