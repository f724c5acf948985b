/** The parts that answer requests: the station, its prepared reads, the people's desk, the audit log, imports. */
import type { About } from '#core/contract/station.ts'
import type { ReadQueries } from '#db/queries/read.ts'
import type { Desk } from '../access/createDesk.ts'
import type { AuditLog } from '../audit/createAuditLog.ts'
import type { Presence } from '../bags/createPresence.ts'
import type { BatchDesk } from '../batches/createBatchDesk.ts'
import type { BackupDesk } from '../backup/createBackupDesk.ts'
import type { DiskReserve } from './createDiskReserve.ts'
import type { ImportDesk } from '../jobs/createImportDesk.ts'
import type { DossierShelf } from '../page/createDossierShelf.ts'
import type { PackDesk } from '../packs/createPackDesk.ts'
import type { RetentionDesk } from '../retention/createRetentionDesk.ts'
import type { PeopleIndex } from '../search/createPeopleIndex.ts'
import type { Station } from '../Station.ts'

export type KeyFrom = 'keyStore' | 'keyFile' | 'passphrase' | 'unknown'
export type PackBrief = About['packs'][number]

export type Engine = {
  readonly station: Station
  readonly queries: ReadQueries
  readonly desk: Desk
  readonly audit: AuditLog
  readonly imports: ImportDesk
  readonly batches: BatchDesk
  readonly backups: BackupDesk
  readonly retention: RetentionDesk
  /** Room on the disk that is given up when nothing else is left. */
  readonly reserve: DiskReserve
  /** Where the data key is kept, as the shell says it. */
  readonly keyFrom: KeyFrom
  readonly people: PeopleIndex
  readonly dossiers: DossierShelf
  /** Who was read at the gate just now. */
  readonly presence: Presence
  /** Training, approval, rollback, reports. */
  readonly models: PackDesk
  /** The packs in force, as the about page shows them. */
  readonly packs: readonly PackBrief[]
  close(): Promise<void>
}
