/** One step back: the pack that was in force before judges again. Needs one person and a reason, because it must be quick. */
import { rmSync } from 'node:fs'
import type { ModelName } from '#core/worklist/Score.ts'
import { readForce, saveForce } from './ForceSetting.ts'
import { logPack } from './logPack.ts'
import type { OpenedPack } from './OpenedPack.ts'
import { openForce } from './openForce.ts'
import { openPackFiles } from './openPackFiles.ts'
import { forceFolder } from './packFolders.ts'
import type { Decided, Decider, PackRoom } from './PackRoom.ts'
import { trustedPackKeys } from './packTrust.ts'
import { readPackFiles } from './readPackFiles.ts'
import { signerOf } from './signerOf.ts'

export type Rollback = { readonly model: ModelName; readonly reason: string; readonly by: Decider }

export function rollbackPack(room: PackRoom, { model, reason, by }: Rollback): Promise<Decided> {
  return room.turn(async () => {
    const { station, packs, dir, rack } = room
    const { store } = station
    if (!by.isPerson) return 'personal'
    const force = readForce(store, model)
    if (force.former === null || force.pack === null) return 'noFormer'
    const target = force.former.pack
    const former = target === null ? null : await openFormer(room, target)
    if (target !== null && former === null) return 'packRefused'
    const at = station.clock().toISOString()
    const leaving = force.pack
    store.confirm(() => {
      packs.saveState(leaving, 'retired', { by: by.id, at, reason })
      if (target !== null) packs.saveState(target, 'inForce', null)
      // One step: what was left for a reason is not a place to go back to.
      saveForce(store, model, { pack: target, since: at, former: null })
      logPack(station, { event: 'rolledBack', packId: target, model, by: by.id, at, reason, replaces: leaving })
    })
    rmSync(forceFolder(dir, model), { recursive: true, force: true })
    // With nothing decided here any more, this opens what was shipped; else it copies the former pack to its place.
    rack.swap(model, await openForce(dir, store, model))
    station.changed({ kind: 'packs', id: target })
    station.changed({ kind: 'station', id: null })
    return null
  })
}

/** Whether it can still judge: before anything is written. */
async function openFormer({ dir, packs, station }: PackRoom, id: string): Promise<OpenedPack | null> {
  const record = packs.read(id)
  const files = record === null ? null : readPackFiles(dir, packs, record)
  if (record === null || files === null) return null
  const trusted = [...trustedPackKeys(station.store), signerOf(files) ?? '']
  const answer = await openPackFiles({ files, trusted, model: record.model })
  if (answer.kind === 'refused') return null
  answer.opened.scorer.dispose()
  return answer.opened
}
