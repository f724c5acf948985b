/** Opens a pack for work, or says why this station will not run it. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { describePack, type OpenedPack } from './OpenedPack.ts'

export type OpenAnswer =
  | { readonly kind: 'opened'; readonly opened: OpenedPack }
  | { readonly kind: 'refused'; readonly reason: string; readonly text: Bilingual }

export type OpenTask = {
  readonly files: PackFiles
  readonly trusted: readonly string[]
  /** Null: either. */
  readonly model: ModelName | null
}

export async function openPackFiles({ files, trusted, model }: OpenTask): Promise<OpenAnswer> {
  // The learners bring TensorFlow.js along, which is not worth its start-up time where there is no pack.
  const { openPack } = await import('#models/packs/openPack.ts')
  const { createScorer } = await import('#models/scoring/createScorer.ts')
  const answer = await openPack(files, trusted)
  if (answer.kind === 'refused') return answer
  const { pack } = answer
  if (model !== null && pack.manifest.model !== model) return otherModel(pack.manifest.model)
  const { manifest } = pack
  return { kind: 'opened', opened: { view: describePack(pack), manifest, scorer: await createScorer(pack) } }
}

function otherModel(found: ModelName): OpenAnswer {
  const names = { high: { ko: '고위험', en: 'high-risk' }, drug: { ko: '마약', en: 'drug-risk' } }[found]
  return {
    kind: 'refused',
    reason: 'otherModel',
    text: {
      en: `This is a ${names.en} model: it cannot stand in the other one's place.`,
      ko: `${names.ko} 모델입니다. 다른 모델의 자리에 쓸 수 없습니다.`,
    },
  }
}
