/** Opens the pack that an evaluation judges, and says from when on it has seen none of this station's travellers. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { packDecisionQueries } from '#db/queries/packDecisions.ts'
import type { Store } from '#db/store.ts'
import type { OpenedPack } from '../packs/OpenedPack.ts'
import { openForce } from '../packs/openForce.ts'
import { openPackFiles } from '../packs/openPackFiles.ts'
import { ownPackKey, trustedPackKeys } from '../packs/packTrust.ts'
import { readPackFolder } from '../packs/readPackFolder.ts'
import { signerOf } from '../packs/signerOf.ts'

export type JudgedPack = {
  readonly pack: OpenedPack
  /** Epoch ms; null: it has learnt nothing from this station. */
  readonly unseenFrom: number | null
  readonly untrusted: boolean
}

export type Refused = { readonly kind: 'refused'; readonly text: { ko: string; en: string } }

const noFolder: Bilingual = { en: 'There is no pack in that folder.', ko: '그 폴더에 팩이 없습니다.' }

/** Null: no folder was named and no pack is in force. Judging is no use: a pack of a stranger may be measured, and is said to be one. */
export async function openJudged(
  store: Store,
  { dir, packDir, model }: { readonly dir: string; readonly packDir: string | null; readonly model: ModelName },
): Promise<JudgedPack | Refused | null> {
  if (packDir === null) {
    const pack = await openForce(dir, store, model)
    return pack === null ? null : { pack, unseenFrom: unseenFrom(store, pack), untrusted: false }
  }
  const files = readPackFolder(packDir)
  if (files === null) return { kind: 'refused', text: { ...noFolder } }
  const signer = signerOf(files) ?? ''
  const answer = await openPackFiles({ files, trusted: [signer], model })
  if (answer.kind === 'refused') return { kind: 'refused', text: { ...answer.text } }
  const trusted = [...trustedPackKeys(store), ownPackKey(store)]
  return { pack: answer.opened, unseenFrom: unseenFrom(store, answer.opened), untrusted: !trusted.includes(signer) }
}

const dayMs = 86_400_000

/** Of a pack trained here the day after the last one that any step of its training saw; whatever was trained elsewhere has seen nothing of this station. */
function unseenFrom(store: Store, { manifest }: OpenedPack): number | null {
  const record = packDecisionQueries(store.sql).read(manifest.packId)
  if (record?.source !== 'trained') return null
  const seen = manifest.slices.flatMap(({ name, to }) => (name === 'test' || to === null ? [] : [to]))
  return Date.parse(`${seen.toSorted().at(-1) ?? manifest.trainedOn}T00:00:00Z`) + dayMs
}
