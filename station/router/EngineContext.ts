/** What every request finds: the engine's parts, and the connection it came by. */
import type { User } from '#core/contract/access.ts'
import type { Engine } from '../engine/Engine.ts'

/** One window or console. It holds the token of the session that signed in by it, or the person who holds the data key. */
export type Connection = {
  token: string | null
  readonly keyHolder: User | null
  /** Whether it may name files of this machine: the console and the desktop shell, not a browser. */
  readonly mayNamePaths: boolean
}

export type EngineContext = {
  readonly engine: Engine
  readonly connection: Connection
  /** Set by the transport from the request's headers. */
  readonly reqHeaders?: Headers
}
