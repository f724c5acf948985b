/** Why a station will not run a pack: a kind for programs, one sentence for people. */
import type { Bilingual } from '#core/text/Bilingual.ts'

export type PackRefusalKind =
  | 'noManifest'
  | 'newerSchema'
  | 'missingFile'
  | 'notSigned'
  | 'badSignature'
  | 'unknownSigner'
  | 'unknownFeature'
  | 'featureMismatch'
  | 'badFile'

export type PackRefusal = {
  readonly kind: 'refused'
  readonly reason: PackRefusalKind
  readonly text: Bilingual
}

const sentences: Readonly<Record<PackRefusalKind, (detail: string) => Bilingual>> = {
  noManifest: (detail) => ({
    en: `This is not a model pack: manifest.json is missing or cannot be read (${detail}).`,
    ko: `모델 팩이 아닙니다: manifest.json이 없거나 읽을 수 없습니다(${detail}).`,
  }),
  newerSchema: (detail) => ({
    en: `The pack was made for a newer Gateside (pack format ${detail}): update this station first.`,
    ko: `더 새로운 Gateside용 팩입니다(팩 형식 ${detail}). 먼저 이 단말을 업데이트하십시오.`,
  }),
  missingFile: (detail) => ({
    en: `The pack is incomplete: ${detail} is missing; copy it again.`,
    ko: `팩이 완전하지 않습니다: ${detail} 파일이 없습니다. 다시 복사하십시오.`,
  }),
  notSigned: () => ({
    en: 'The pack is not signed: have it signed by the service before it is used.',
    ko: '서명되지 않은 팩입니다. 사용하기 전에 담당 기관의 서명을 받으십시오.',
  }),
  badSignature: () => ({
    en: 'The signature does not match: the pack was changed after signing and must not be used.',
    ko: '서명이 일치하지 않습니다: 서명 후 변경된 팩이므로 사용할 수 없습니다.',
  }),
  unknownSigner: (detail) => ({
    en: `The pack is signed by a key that this station does not trust (${detail}).`,
    ko: `이 단말이 신뢰하지 않는 키로 서명된 팩입니다(${detail}).`,
  }),
  unknownFeature: (detail) => ({
    en: `The pack needs the feature "${detail}", which this station does not compute: update this station first.`,
    ko: `이 단말이 계산하지 않는 특성 "${detail}"이(가) 필요한 팩입니다. 먼저 이 단말을 업데이트하십시오.`,
  }),
  featureMismatch: () => ({
    en: 'The pack was trained on another definition of its features than this station computes: retrain it.',
    ko: '팩 학습에 쓰인 특성 정의가 이 단말의 정의와 다릅니다. 다시 학습하십시오.',
  }),
  badFile: (detail) => ({
    en: `The file ${detail} of the pack cannot be read: make or copy the pack again.`,
    ko: `팩의 ${detail} 파일을 읽을 수 없습니다. 팩을 다시 만들거나 복사하십시오.`,
  }),
}

export function refusePack(reason: PackRefusalKind, detail = ''): PackRefusal {
  return { kind: 'refused', reason, text: sentences[reason](detail) }
}
