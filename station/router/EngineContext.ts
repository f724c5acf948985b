/** What every request finds: the engine's parts, and the connection it came by. */
import type { User } from '#core/contract/access.ts'
import type { Desk } from '../access/createDesk.ts'
import type { AuditLog } from '../audit/createAuditLog.ts'
import type { Changes } from '../engine/createChanges.ts'
import type { ImportDesk } from '../jobs/createImportDesk.ts'
import type { Station } from '../Station.ts'

export type Engine = {
  readonly station: Station
  readonly desk: Desk
  readonly audit: AuditLog
  readonly changes: Changes
  readonly imports: ImportDesk
}

/** One window or console. It holds the token of the session that signed in by it, or the person who holds the data key. */
export type Connection = { token: string | null; readonly keyHolder: User | null }

export type EngineContext = {
  readonly engine: Engine
  readonly connection: Connection
  /** Set by the transport from the request's headers. */
  readonly reqHeaders?: Headers
}
