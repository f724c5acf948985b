/** One person's word for a candidate; with the second person's word it judges from then on. */
import type { PackRecord } from '#db/queries/packDecisions.ts'
import { writePack } from '../training/writePack.ts'
import { readForce, saveForce } from './ForceSetting.ts'
import { logPack } from './logPack.ts'
import type { OpenedPack } from './OpenedPack.ts'
import { openPackFiles } from './openPackFiles.ts'
import { forceFolder } from './packFolders.ts'
import type { Decided, Decider, PackRoom } from './PackRoom.ts'
import { ownPackKey, trustedPackKeys } from './packTrust.ts'
import { readPackFiles } from './readPackFiles.ts'
import { signerOf } from './signerOf.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'

/** Two different people (CJEU C-817/19: no model changes its criteria without human decision; four eyes by house rule). */
export const approvalsNeeded = 2

export function approvePack(room: PackRoom, packId: string, by: Decider): Promise<Decided> {
  return room.turn(async () => {
    // Whoever holds the key is nobody in particular, and could be the same person a second time.
    if (!by.isPerson) return 'personal'
    const record = room.packs.read(packId)
    if (record === null) return 'pack'
    if (record.state !== 'candidate') return 'packDecided'
    if (record.approvals.some((approval) => approval.by === by.id)) return 'samePerson'
    const others = record.approvals.filter((approval) => mayStillDecide(room, approval.by))
    const approvals = [...record.approvals, { by: by.id, at: room.station.clock().toISOString() }]
    if (others.length + 1 < approvalsNeeded) {
      noteApproval(room, record, approvals)
      return null
    }
    const ready = await openCandidate(room, record)
    if (ready === null) return 'packRefused'
    bringIntoForce(room, { record, approvals, ...ready })
    return null
  })
}

/** A word counts for as long as the person may still give it. */
function mayStillDecide({ station }: PackRoom, userId: string): boolean {
  const user = station.store.access.readUser(userId)
  return user !== null && user.active && (user.role === 'supervisor' || user.role === 'administrator')
}

function noteApproval(room: PackRoom, record: PackRecord, approvals: PackRecord['approvals']): void {
  const { store } = room.station
  const { by, at } = approvals.at(-1) ?? { by: '', at: '' }
  store.confirm(() => {
    room.packs.saveApprovals(record.id, approvals)
    logPack(room.station, { event: 'approved', packId: record.id, model: record.model, by, at, digest: record.digest })
  })
  room.station.changed({ kind: 'packs', id: record.id })
}

type Ready = { readonly files: PackFiles; readonly opened: OpenedPack }

/** Null: the files are gone, were changed, or do not open. */
async function openCandidate({ dir, station, packs }: PackRoom, record: PackRecord): Promise<Ready | null> {
  const files = readPackFiles(dir, packs, record)
  if (files === null) return null
  // One that came from another station is signed by that station: its approval here is what makes the key good.
  const trusted = [...trustedPackKeys(station.store), ownPackKey(station.store), signerOf(files) ?? '']
  const answer = await openPackFiles({ files, trusted, model: record.model })
  return answer.kind === 'opened' ? { files, opened: answer.opened } : null
}

type Forcing = Ready & { readonly record: PackRecord; readonly approvals: PackRecord['approvals'] }

/** Store first: whoever is killed before the copy makes it at the next start (openForce). */
function bringIntoForce(room: PackRoom, { record, approvals, files, opened }: Forcing): void {
  const { station, packs, dir, rack } = room
  const { store } = station
  const { model, id } = record
  const { by, at } = approvals.at(-1) ?? { by: '', at: '' }
  store.confirm(() => {
    const before = readForce(store, model)
    if (before.pack !== null) packs.saveState(before.pack, 'retired', { by, at, reason: `replaced by ${id}` })
    packs.saveApprovals(id, approvals)
    packs.saveState(id, 'inForce', null)
    saveForce(store, model, { pack: id, since: at, former: { pack: before.pack } })
    logPack(station, { event: 'approved', packId: id, model, by, at, digest: record.digest })
    logPack(station, { event: 'inForce', packId: id, model, by, at, digest: record.digest, replaces: before.pack })
  })
  writePack(forceFolder(dir, model), files)
  rack.swap(model, opened)
  station.changed({ kind: 'packs', id })
  station.changed({ kind: 'station', id: null })
}
