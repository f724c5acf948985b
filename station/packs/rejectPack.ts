/** One person's no ends a candidate; its files go, the record of it stays. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { logPack } from './logPack.ts'
import type { Decided, Decider, PackRoom } from './PackRoom.ts'

export type Rejection = { readonly packId: string; readonly reason: string; readonly by: Decider }

export function rejectPack(room: PackRoom, { packId, reason, by }: Rejection): Promise<Decided> {
  return room.turn(async () => {
    const { station, packs, dir } = room
    if (!by.isPerson) return 'personal'
    const record = packs.read(packId)
    if (record === null) return 'pack'
    if (record.state !== 'candidate') return 'packDecided'
    const at = station.clock().toISOString()
    station.store.confirm(() => {
      packs.saveState(packId, 'refused', { by: by.id, at, reason })
      logPack(station, { event: 'refused', packId, model: record.model, by: by.id, at, reason, digest: record.digest })
    })
    if (record.path !== null) rmSync(join(dir, 'packs', record.path), { recursive: true, force: true })
    station.changed({ kind: 'packs', id: packId })
    return null
  })
}
