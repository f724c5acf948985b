/** What the page of models shows: the packs in force, the candidates with their approvals, the training under way. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate, Comparison, PackShelf, PackView, TrainingState } from '#core/contract/packs.ts'
import { packManifestSchema } from '#models/packs/PackManifest.ts'
import { readJson } from '#models/packs/packJson.ts'
import type { PackRecord } from '#db/queries/packDecisions.ts'
import { approvalsNeeded } from './approvePack.ts'
import { readForce } from './ForceSetting.ts'
import { forceFolder } from './packFolders.ts'
import { describePack } from './OpenedPack.ts'
import type { PackRoom } from './PackRoom.ts'
import { readPackFiles } from './readPackFiles.ts'

/** Decided ones that stay in sight. */
const mostDecided = 20

export function readShelf(room: PackRoom, training: TrainingState): PackShelf {
  const { packs } = room
  const all = packs.readAll()
  const open = all.filter((record) => record.state === 'candidate')
  const decided = all.filter((record) => record.state !== 'candidate').slice(0, mostDecided)
  return {
    inForce: [inForceOf(room, 'high'), inForceOf(room, 'drug')],
    candidates: [...open, ...decided].map((record) => toCandidate(room, record)),
    training,
    approvalsNeeded,
  }
}

function inForceOf({ station, rack, dir }: PackRoom, model: 'high' | 'drug'): PackShelf['inForce'][number] {
  const force = readForce(station.store, model)
  const isHere = force.pack !== null || existsSync(join(forceFolder(dir, model), 'manifest.json'))
  return {
    model,
    pack: rack.view(model),
    origin: isHere ? 'here' : 'shipped',
    since: force.since,
    former: force.former === null ? null : { id: force.former.pack },
  }
}

function toCandidate(room: PackRoom, record: PackRecord): Candidate {
  const { id, model, state, source, addedAt, addedBy, approvals, ended } = record
  return {
    id,
    model,
    state,
    source,
    addedAt,
    addedBy,
    approvals: approvals.map((approval) => ({ ...approval })),
    ended: ended === null ? null : { ...ended },
    comparison: record.comparison === null ? null : (JSON.parse(record.comparison) as Comparison),
    pack: state === 'candidate' ? viewOf(room, record) : null,
  }
}

/** From the manifest and card alone: showing a candidate must not load its learners. */
function viewOf({ dir, packs }: PackRoom, record: PackRecord): PackView | null {
  const files = readPackFiles(dir, packs, record)
  const manifest = files === null ? null : packManifestSchema.safeParse(readJson(files, 'manifest.json'))
  if (files === null || !manifest?.success) return null
  const text = (path: string) => new TextDecoder().decode(files.get(path))
  return describePack({ manifest: manifest.data, card: { ko: text('card.ko.md'), en: text('card.en.md') } })
}
