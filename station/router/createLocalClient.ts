/** Calls the engine in this process for whoever holds the data key: the console. Every call passes the gate and is logged. */
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { userInfo } from 'node:os'
import type { User } from '#core/contract/access.ts'
import type { Contract } from '#core/contract/contract.ts'
import type { Engine } from '../engine/Engine.ts'
import { createRouter } from './createRouter.ts'

export type LocalClient = ContractRouterClient<Contract>

export function createLocalClient(engine: Engine, keyHolder: User = consoleUser()): LocalClient {
  const connection = { token: null, keyHolder, mayNamePaths: true }
  return createRouterClient(createRouter(), { context: { engine, connection } })
}

/** Whoever works the console is named after the account of the operating system, and is logged as such. */
export function consoleUser(): User {
  const name = userInfo().username
  return { id: `console:${name}`, name, role: 'administrator', designatedOn: null }
}
