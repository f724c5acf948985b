/** One sentence for each reason why a bundle is not taken. */
import { refusalSentences } from './bundle/Bundle.ts'
import type { TakeRefusal } from './importBundle.ts'

export const takeRefusals: Readonly<Record<TakeRefusal, { readonly en: string; readonly ko: string }>> = {
  ...refusalSentences,
  forked: {
    en: "The sender's records do not continue those it sent before: its store was restored or changed. Revoke it and enrol it anew.",
    ko: '보낸 단말의 기록이 이전 기록과 이어지지 않습니다. 복원되었거나 변경되었습니다. 등록을 취소하고 다시 등록하십시오.',
  },
  badPack: {
    en: 'A model in the bundle is not signed by a key that this station trusts.',
    ko: '묶음의 모델이 이 단말이 신뢰하는 키로 서명되지 않았습니다.',
  },
}
