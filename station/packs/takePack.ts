/** Takes a pack in from outside as a candidate; refuses in words what this station could not run. */
import type { Verdict } from '#core/contract/packs.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import { type ForeignModel, importXgboostPack } from '#models/packs/importXgboostPack.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { signPack } from '#models/packs/signPack.ts'
import { writePack } from '../training/writePack.ts'
import { addCandidate } from './addCandidate.ts'
import { hashPack } from './hashPack.ts'
import { candidateFolder } from './packFolders.ts'
import type { PackRoom } from './PackRoom.ts'
import { readSigningKey } from './packTrust.ts'
import { safeFolder } from './safeFolder.ts'
import { verifyPack } from './verifyPack.ts'

export type Foreign = Pick<ForeignModel, 'featureMap' | 'bands' | 'model'>

export type Taking = { readonly files: PackFiles; readonly foreign: Foreign | null; readonly by: string }

const sentences: Readonly<Record<'known' | 'noModel', Bilingual>> = {
  known: {
    en: 'This station has this pack already: see the list of candidates.',
    ko: '이미 이 단말에 있는 팩입니다. 후보 목록을 확인하십시오.',
  },
  noModel: {
    en: 'There is no model.json in what was given: save the model with XGBoost as JSON under that name.',
    ko: 'model.json이 없습니다. XGBoost 모델을 그 이름의 JSON으로 저장하십시오.',
  },
}

export function takePack(room: PackRoom, taking: Taking): Promise<Verdict> {
  return room.turn(async () => {
    const made = taking.foreign === null ? taking.files : makeForeign(room, taking.files, taking.foreign)
    if ('kind' in made) return made.verdict
    const verdict = await verifyPack(room.station.store, made)
    if (!verdict.accepted || verdict.id === null || verdict.model === null) return verdict
    const { id, model } = verdict
    if (room.packs.read(id) !== null) return refused('known', sentences.known)
    const digest = hashPack(made)
    const folder = safeFolder(id, digest)
    writePack(candidateFolder(room.dir, folder), made)
    const pack = { id, model, source: 'taken' as const, path: `candidates/${folder}`, digest }
    addCandidate(room, { ...pack, addedBy: taking.by, comparison: null })
    return verdict
  })
}

/** Signed here by whoever brings it in: nothing else could vouch for it, and two people still have to approve it. */
function makeForeign(
  { station }: PackRoom,
  files: PackFiles,
  foreign: Foreign,
): PackFiles | { readonly kind: 'refused'; readonly verdict: Verdict } {
  const json = files.get('model.json')
  if (json === undefined) return { kind: 'refused', verdict: refused('noModel', sentences.noModel) }
  const trainedOn = station.clock().toISOString().slice(0, 10)
  const answer = importXgboostPack({
    ...foreign,
    json: new TextDecoder().decode(json),
    packId: `${foreign.model}-xgboost-${hashPack(files).slice(0, 8)}`,
    trainedOn,
    simulated: false,
  })
  if (answer.kind === 'refused') return { kind: 'refused', verdict: refused(answer.reason, answer.text) }
  return signPack(answer.files, readSigningKey(station.store))
}

function refused(reason: string, text: Bilingual): Verdict {
  return { accepted: false, reason, text: { ...text }, id: null, model: null }
}
