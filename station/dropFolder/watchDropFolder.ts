/** Looks into the station's drop folder again and again, and hands what lies there to the import desk. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reportLine } from '../engine/reportLine.ts'
import { describeFault } from '../engine/describeFault.ts'
import type { Station } from '../Station.ts'
import { type DropFolder, openDropFolder } from './dropFolder.ts'
import { type DropTaking, takeDropped } from './takeDropped.ts'

/** Setting with the path of the folder; null or missing: none is watched. */
export const dropFolderSetting = 'dropFolder'

export type WatchOptions = Omit<DropTaking, 'signal'> & { readonly everyMs?: number }

/** The station's own folder, beside its store: the one that a browser may switch on. */
export const usualDropFolder = ({ store }: Pick<Station, 'store'>): string => join(dirname(store.file), 'drop')

const usualEveryMs = 2000
/** Processed files are plain text outside the store: they stay for a day, for the case that something has to be sent again. */
const keepProcessedDays = 1

/** The setting is read at each look, so that another process may change it. The returned function stops the watch. */
export function watchDropFolder(
  station: Station,
  { imports, audit, everyMs = usualEveryMs }: WatchOptions,
): () => void {
  let open: { readonly path: string; readonly folder: DropFolder } | null = null
  let isBusy = false
  const stop = new AbortController()
  const { signal } = stop
  const look = async (): Promise<void> => {
    const path = station.store.settings.read<string>(dropFolderSetting)
    // A stick or share that is gone for a while comes back under its name.
    if (path === null || !existsSync(path)) {
      open = null
      return
    }
    if (open?.path !== path) open = { path, folder: openFolder(station, { imports, audit, signal }, path) }
    const taken = await open.folder.look()
    if (taken.length > 0) {
      station.changed({ kind: 'flights', id: null })
      station.changed({ kind: 'station', id: null })
    }
  }
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    void look()
      .catch((error: unknown) => reportLine(`drop folder: ${describeFault(error)}`))
      .finally(() => {
        isBusy = false
      })
  }, everyMs)
  return () => {
    clearInterval(timer)
    stop.abort()
  }
}

function openFolder(station: Station, taking: DropTaking, folder: string): DropFolder {
  const { clock } = station
  return openDropFolder({ folder, clock, keepProcessedDays, take: (file) => takeDropped(station, taking, file) })
}
