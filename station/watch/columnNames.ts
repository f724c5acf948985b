/** Which field of a watchlist entry a column of somebody's table fills, by the names that services and banks give them. */
import type { EntryField } from '#core/contract/watchlists.ts'

/** Compared without blanks, signs and case. */
const names: Readonly<Record<EntryField, string>> = {
  reference: 'reference ref id entryid listid no number 번호 관리번호 식별번호 참조번호',
  surname: 'surname lastname familyname family last 성 성씨 영문성',
  given: 'given givenname givennames firstname first forename 이름 영문이름 명',
  name: 'name fullname wholename passengername 성명 영문성명 전체이름',
  aliases: 'aliases alias aka akas othernames 별명 이명 가명',
  birthOn: 'birthon birthdate dateofbirth dob birthday born 생년월일 출생일',
  sex: 'sex gender 성별',
  nationality: 'nationality citizenship country nation 국적',
  documentNumber: 'documentnumber document passport passportno passportnumber docno 여권번호 여권 문서번호',
  reason: 'reason remark remarks note ground basis 사유 이유 비고',
  source: 'source agency authority origin providedby 출처 제공기관 기관',
  expiresOn: 'expireson expires expiry expirydate validuntil until enddate 만료일 종료일 유효기간',
}

const fieldOf = new Map(
  Object.entries(names).flatMap(([field, text]) => text.split(' ').map((name) => [name, field as EntryField] as const)),
)

export function guessField(column: string): EntryField | null {
  return fieldOf.get(column.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')) ?? null
}
