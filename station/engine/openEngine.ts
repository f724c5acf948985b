/** Opens a station and everything that answers requests about it: models, people, audit log, imports. */
import { readQueries } from '#db/queries/read.ts'
import { createAuditLog } from '../audit/createAuditLog.ts'
import { createDesk } from '../access/createDesk.ts'
import { createImportDesk } from '../jobs/createImportDesk.ts'
import { importFiles } from '../jobs/importFiles.ts'
import { createDossierShelf } from '../page/createDossierShelf.ts'
import { createPeopleIndex } from '../search/createPeopleIndex.ts'
import { openStation } from '../openStation.ts'
import type { Engine } from './Engine.ts'
import { openPacks } from './openPacks.ts'

export type EngineOptions = {
  readonly dir: string
  /** 32 bytes. */
  readonly key: Buffer
  readonly clock?: () => Date
}

/** @throws Error where there is no station in the folder, or the key is wrong (`SQLITE_NOTADB`) */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const opened = openStation(options)
  const { store, clock } = opened
  const packs = await openPacks(options.dir, store.settings.read<readonly string[]>('trustedPackKeys') ?? [])
  const station = { ...opened, scorers: packs.scorers }
  const desk = createDesk({ store, clock, autoLockMinutes: () => station.settings.autoLockMinutes })
  const imports = createImportDesk({
    clock,
    changed: station.changed,
    run: (files, job) => importFiles(station, files, job),
  })
  const queries = readQueries(store.sql)
  return {
    station,
    queries,
    desk,
    imports,
    packs: packs.briefs,
    people: createPeopleIndex(queries),
    dossiers: createDossierShelf(station, queries),
    audit: createAuditLog(store, clock),
    close: async () => {
      await imports.close()
      await desk.close()
      station.close()
    },
  }
}
