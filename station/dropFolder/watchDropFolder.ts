/** Looks into the station's drop folder again and again, and hands what lies there to the import desk. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ImportJob } from '#core/contract/imports.ts'
import { reportLine } from '../engine/reportLine.ts'
import { describeFault } from '../engine/describeFault.ts'
import type { ImportDesk } from '../jobs/createImportDesk.ts'
import type { Station } from '../Station.ts'
import { type DropFolder, openDropFolder, type TakenFile } from './dropFolder.ts'

/** Setting with the path of the folder; null or missing: none is watched. */
export const dropFolderSetting = 'dropFolder'

export type WatchOptions = { readonly imports: ImportDesk; readonly everyMs?: number }

const usualEveryMs = 2000
const askEveryMs = 50
/** Processed files are plain text outside the store: they stay for a day, for the case that something has to be sent again. */
const keepProcessedDays = 1
const by = 'dropFolder'

/** The setting is read at each look, so that another process may change it. The returned function stops the watch. */
export function watchDropFolder(station: Station, { imports, everyMs = usualEveryMs }: WatchOptions): () => void {
  let open: { readonly path: string; readonly folder: DropFolder } | null = null
  let isBusy = false
  const look = async (): Promise<void> => {
    const path = station.store.settings.read<string>(dropFolderSetting)
    // A stick or share that is gone for a while comes back under its name.
    if (path === null || !existsSync(path)) {
      open = null
      return
    }
    if (open?.path !== path) open = { path, folder: openFolder(station, imports, path) }
    const taken = await open.folder.look()
    if (taken.length > 0) station.changed({ kind: 'flights', id: null })
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
  return () => clearInterval(timer)
}

function openFolder({ clock }: Station, imports: ImportDesk, folder: string): DropFolder {
  return openDropFolder({ folder, clock, keepProcessedDays, take: (file) => takeFile(imports, file) })
}

async function takeFile(imports: ImportDesk, file: string): Promise<TakenFile> {
  const stream = { name: basename(file), chunks: createReadStream(file, { highWaterMark: 256 * 1024 }) }
  const started = imports.take([stream], { bytes: statSync(file).size, by })
  for (;;) {
    const job: ImportJob | null = imports.read(started.id)
    if (job === null || job.state === 'failed') return refused('The import failed because of a fault of the program.')
    // The station was closed, or someone stopped it: what is left will be taken at the next start.
    if (job.state === 'cancelled') return { kind: 'later' }
    if (job.state === 'done') return job.rejected[0] === undefined ? { kind: 'done' } : refused(job.rejected[0].reason)
    await wait(askEveryMs)
  }
}

function refused(reason: string): TakenFile {
  return { kind: 'refused', reason }
}
