/** Writes an audit line for work that the console does on the store itself, not through a request. */
import type { RequestMeta } from '#core/contract/access.ts'
import type { Engine } from '#station/engine/Engine.ts'
import { consoleUser } from '#station/router/createLocalClient.ts'

export type ConsoleWork = {
  readonly action: NonNullable<RequestMeta['audit']>
  readonly request: string
  readonly subject?: string
}

export function auditConsole(engine: Engine, { action, request, subject }: ConsoleWork): void {
  const { id, role } = consoleUser()
  const line = { user: id, role, purpose: 'administration', action, request, subject: subject ?? null, result: 'done' }
  engine.audit.append(line)
}
