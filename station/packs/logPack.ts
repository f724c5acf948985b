/** Puts what was decided about a pack on the chain of records. Call inside a write. */
import type { Station } from '../Station.ts'
import { appendRecord } from '../log/appendRecord.ts'

export type PackEvent = {
  readonly event: 'added' | 'approved' | 'inForce' | 'refused' | 'rolledBack'
  readonly packId: string | null
  readonly model: string
  readonly by: string
  readonly at: string
  readonly reason?: string
  readonly digest?: string | null
  /** The pack that it stands in the place of. */
  readonly replaces?: string | null
}

export function logPack({ store, settings }: Station, event: PackEvent): void {
  appendRecord(store, settings.id, { kind: 'pack', at: event.at, body: event })
}
