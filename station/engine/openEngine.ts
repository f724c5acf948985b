/** Opens a station and everything that answers requests about it: models, people, audit log, imports. */
import { createDiskReserve } from './createDiskReserve.ts'
import { readQueries } from '#db/queries/read.ts'
import { createAuditLog } from '../audit/createAuditLog.ts'
import { createDesk } from '../access/createDesk.ts'
import { createPresence } from '../bags/createPresence.ts'
import { createBackupDesk } from '../backup/createBackupDesk.ts'
import { createBatchDesk } from '../batches/createBatchDesk.ts'
import { createImportDesk } from '../jobs/createImportDesk.ts'
import { importFiles } from '../jobs/importFiles.ts'
import { createListHelper } from '../lists/createListHelper.ts'
import { createDossierShelf } from '../page/createDossierShelf.ts'
import { createRetentionDesk } from '../retention/createRetentionDesk.ts'
import { createPeopleIndex } from '../search/createPeopleIndex.ts'
import { openStation } from '../openStation.ts'
import type { Station } from '../Station.ts'
import type { Engine, KeyFrom } from './Engine.ts'
import { createPackDesk } from '../packs/createPackDesk.ts'
import { createRack } from '../packs/createRack.ts'
import { openForce } from '../packs/openForce.ts'

export type EngineOptions = {
  readonly dir: string
  /** 32 bytes. */
  readonly key: Buffer
  readonly clock?: () => Date
  readonly keyFrom?: KeyFrom
  /** Closes the engine and opens it anew, for a backup to take the place of the store. */
  readonly restart?: () => void
}

/** @throws Error where there is no station in the folder, or the key is wrong (`SQLITE_NOTADB`) */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const opened = openStation(options)
  const { store, clock } = opened
  const { dir } = options
  const rack = createRack({ high: await openForce(dir, store, 'high'), drug: await openForce(dir, store, 'drug') })
  // Asked for anew by every job: a pack that comes into force judges from the next list on.
  const listHelper = createListHelper({ dir, key: options.key })
  const station: Station = {
    ...opened,
    listHelper,
    get scorers() {
      return rack.scorers()
    },
  }
  const models = createPackDesk({ dir, key: options.key, station, rack })
  const desk = createDesk({ store, clock, autoLockMinutes: () => station.settings.autoLockMinutes })
  const imports = createImportDesk({
    clock,
    changed: station.changed,
    run: (files, job) => importFiles(station, files, job),
  })
  const batches = createBatchDesk(station)
  const backups = createBackupDesk({ dir, key: options.key, station, restart: options.restart ?? null })
  const retention = createRetentionDesk(station)
  const queries = readQueries(store.sql)
  return {
    station,
    queries,
    desk,
    imports,
    batches,
    backups,
    retention,
    reserve: createDiskReserve(dir),
    keyFrom: options.keyFrom ?? 'unknown',
    models,
    get packs() {
      return rack.views()
    },
    people: createPeopleIndex(queries),
    dossiers: createDossierShelf(station, queries),
    presence: createPresence(),
    audit: createAuditLog(store, clock),
    close: async () => {
      await imports.close()
      await retention.close()
      await listHelper.close()
      await models.close()
      await batches.close()
      await backups.close()
      await desk.close()
      station.close()
    },
  }
}
