/** Notes a new candidate: from now on people can approve or refuse it. */
import type { PackRecord } from '#db/queries/packDecisions.ts'
import { logPack } from './logPack.ts'
import type { PackRoom } from './PackRoom.ts'

export type NewCandidate = Omit<PackRecord, 'state' | 'approvals' | 'ended' | 'addedAt' | 'addedBy'> & {
  readonly addedBy: string
}

export function addCandidate({ station, packs }: Pick<PackRoom, 'station' | 'packs'>, candidate: NewCandidate): void {
  const addedAt = station.clock().toISOString()
  const { id, model, addedBy, digest } = candidate
  station.store.confirm(() => {
    packs.add({ ...candidate, addedAt })
    logPack(station, { event: 'added', packId: id, model, by: addedBy, at: addedAt, digest })
  })
  station.changed({ kind: 'packs', id })
}
