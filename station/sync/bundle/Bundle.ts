/** What a bundle is: a signed, encrypted range of records of one station's log, named by its content. */

export const bundleKinds = [
  'manifests',
  'schedule',
  'policy',
  'watchlists',
  'packs',
  'inspections',
  'auditHeads',
] as const
export type BundleKind = (typeof bundleKinds)[number]

/** Readable by anyone who carries the bundle: routing, nothing of a passenger. */
export type Envelope = {
  readonly form: 'gateside-bundle'
  readonly version: 1
  readonly kind: BundleKind
  /** Station id of the writer, and its Ed25519 public key (SPKI, base64). */
  readonly sender: string
  readonly senderKey: string
  /** Station ids that can open it. */
  readonly recipients: readonly string[]
  /** Range of the sender's log, both ends included; 0 and 0 where the records are not log entries. */
  readonly fromSeq: number
  readonly toSeq: number
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly cipherBytes: number
}

/** Readable by the recipients only: what is inside, for the preview before taking. */
export type Contents = {
  readonly records: number
  readonly flights: readonly string[]
  readonly note: string | null
  /** How much of each station's log the sender has without a gap: tells the others what need not be sent again. */
  readonly marks?: Readonly<Record<string, number>>
  /** How the sender's audit log stands (`AuditWord`), and whose the flights are (`TravellingAssignment`). */
  readonly audit?: unknown
  readonly assignments?: unknown
}

export type BundleRecord = Readonly<Record<string, unknown>>

export type BundleRefusal =
  | 'notABundle'
  | 'truncated'
  | 'newerVersion'
  | 'badSignature'
  | 'unknownSender'
  | 'notForUs'
  | 'damaged'
  | 'expired'

/** One sentence for the person who holds the bundle: what is wrong, and what to do. */
export const refusalSentences: Readonly<Record<BundleRefusal, { readonly en: string; readonly ko: string }>> = {
  notABundle: { en: 'This file is not a Gateside bundle.', ko: 'Gateside 묶음 파일이 아닙니다.' },
  truncated: { en: 'The file is cut short: copy it again.', ko: '파일이 잘렸습니다. 다시 복사하십시오.' },
  newerVersion: {
    en: 'The bundle was made by a newer Gateside: update this station first.',
    ko: '더 새로운 Gateside에서 만든 묶음입니다. 이 단말을 먼저 업데이트하십시오.',
  },
  badSignature: {
    en: 'The bundle was changed after it was signed: do not use it, ask the sender for a new one.',
    ko: '서명 후 내용이 바뀌었습니다. 사용하지 말고 보낸 곳에 다시 요청하십시오.',
  },
  unknownSender: {
    en: 'The sender is not known to this station: enrol it first.',
    ko: '보낸 단말이 등록되어 있지 않습니다. 먼저 등록하십시오.',
  },
  notForUs: {
    en: 'The bundle was made for other stations: ask the sender to include this one.',
    ko: '다른 단말용 묶음입니다. 보낸 곳에 이 단말을 포함해 달라고 요청하십시오.',
  },
  damaged: {
    en: 'The contents cannot be read although the signature is right: ask the sender for a new one.',
    ko: '서명은 맞지만 내용을 읽을 수 없습니다. 보낸 곳에 다시 요청하십시오.',
  },
  expired: {
    en: 'The bundle is past its date: ask for a fresh one.',
    ko: '유효 기간이 지난 묶음입니다. 새 묶음을 요청하십시오.',
  },
}
