/** A backup that was ordered back takes the place of the store before the store is opened again. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '../engine/Engine.ts'
import { type RestoreAnswer, restoreStore } from './restoreStore.ts'

export type RestoreOrder = { readonly file: string; readonly by: string; readonly reason: string }
export type Restored = RestoreOrder & { readonly answer: RestoreAnswer }

const orderFile = (dir: string): string => join(dir, 'restore.json')

export function orderRestore(dir: string, order: RestoreOrder): void {
  writeFileSync(orderFile(dir), JSON.stringify(order), { mode: 0o600 })
}

/** Null: nothing was ordered. A backup that does not open leaves the store as it is. */
export function takeRestore(dir: string, key: Buffer): Restored | null {
  const file = orderFile(dir)
  if (!existsSync(file)) return null
  const order = JSON.parse(readFileSync(file, 'utf8')) as RestoreOrder
  // First of all, so that an order that cannot be carried out does not stop the next start too.
  rmSync(file)
  return { ...order, answer: restoreStore({ dir, file: order.file, key, force: true, at: new Date() }) }
}

/** Into the log of the store that is open now. */
export function noteRestore({ audit }: Pick<Engine, 'audit'>, { by, answer }: Restored): void {
  const result = answer.kind === 'restored' ? 'done' : `refused ${answer.reason}`
  const line = { role: 'administrator', purpose: 'administration', action: 'import', subject: null }
  audit.append({ ...line, user: by, request: 'settings.restore', result })
}
