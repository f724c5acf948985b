/** Whether a station would take a pack, in a sentence of both languages. */
import type { Verdict } from '#core/contract/packs.ts'
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import type { Store } from '#db/store.ts'
import { openPackFiles } from './openPackFiles.ts'
import { readShippedKeys } from './packFolders.ts'
import { ownPackKey, trustedPackKeys } from './packTrust.ts'

/** Without a store: as a station that has only just been made would say. */
export async function verifyPack(store: Store | null, files: PackFiles | null): Promise<Verdict> {
  if (files === null) return { accepted: false, reason: 'noFolder', text: noFolder, id: null, model: null }
  // The station's own packs are taken too: they wait for approval like any other.
  const trusted = store === null ? readShippedKeys() : [...trustedPackKeys(store), ownPackKey(store)]
  const answer = await openPackFiles({ files, trusted, model: null })
  if (answer.kind === 'refused') {
    return { accepted: false, reason: answer.reason, text: { ...answer.text }, id: null, model: null }
  }
  const { view, scorer } = answer.opened
  scorer.dispose()
  return { accepted: true, reason: null, text: acceptedText(view), id: view.id, model: view.model }
}

const noFolder: { ko: string; en: string } = {
  en: 'There is no folder of a pack there.',
  ko: '그 위치에 모델 팩 폴더가 없습니다.',
}

function acceptedText(view: { readonly id: string; readonly features: number; readonly trainedOn: string }) {
  const text: Bilingual = {
    en: `Pack ${view.id} is whole, signed by a trusted key, and every one of its ${view.features} features is known here.`,
    ko: `팩 ${view.id}: 온전하고, 신뢰하는 키로 서명되었으며, 특성 ${view.features}개를 모두 이 단말이 계산합니다.`,
  }
  return { ...text }
}
