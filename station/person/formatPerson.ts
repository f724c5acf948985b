/** The package of one person as text that can be read on paper, Korean and English side by side where the words are ours. */
import type { PersonPackage } from '#core/contract/people.ts'

type Page = PersonPackage['arrivals'][number]['page']

export function formatPerson(held: PersonPackage): string {
  const lines = [
    `개인 자료 / Personal data held at station ${held.station}`,
    `작성 / made: ${held.at}, ${held.by}; ${held.reason}`,
    '',
    ...held.arrivals.flatMap((arrival) => [...formatArrival(arrival), '']),
    ...held.keptApart.map((id) => `분리 보관 / kept apart: ${id}`),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function formatArrival({
  page,
  selected,
  rejectedMatches,
  features,
}: PersonPackage['arrivals'][number]): readonly string[] {
  const { identity, flight } = page
  return [
    `== ${flight.carrier}${flight.number} ${flight.date} ${flight.from}-${flight.to} (${page.row.travellerId})`,
    line('이름 / name', [identity.display, identity.asSent]),
    line('생년월일, 성별, 국적 / born, sex, nationality', [identity.birthOn, identity.sex, identity.nationality]),
    ...page.documents.map((one) =>
      line('문서 / document', [one.kind, one.number, one.issuer, one.expiresOn, one.source]),
    ),
    ...formatJourney(page),
    ...page.bags.map((bag) =>
      line('수하물 / bag', [bag.tag, bag.weightKg === null ? null : `${bag.weightKg} kg`, bag.status]),
    ),
    line('선별 사유 / why selected', [selected === null ? '없음 / not selected' : `${selected.ko} / ${selected.en}`]),
    ...formatScores(page),
    ...page.watchlist.map((hit) => line('감시 목록 / watchlist', [hit.reference, hit.name, hit.reason])),
    ...rejectedMatches.map((hit) => line('동일인 아님 / not the same person', [hit.reference, hit.at, hit.reason])),
    ...page.inspections.map((one) => line('검사 / check', [one.at, one.outcome, one.substance, one.note])),
    ...(page.notes ?? []).map((one) =>
      line(one.removed === null ? '메모 / note' : '지운 메모 / deleted note', [
        one.at,
        one.by,
        one.text,
        ...one.earlier.map((before) => `(${before.at}, ${before.by}: ${before.text})`),
      ]),
    ),
    ...(page.sheets ?? []).map((one) => line('의뢰서 / referral sheet', [one.number, one.at, one.by, one.purpose])),
    ...page.bags
      .flatMap((bag) => bag.acts ?? [])
      .map((act) => line('수하물 처리 / done with a bag', [act.at, act.kind, act.by, act.note])),
    ...features.map((one) => `모형 입력 / values given to model ${one.model}: ${one.features.length}`),
    ...page.raws.map((raw) => `-- ${raw.source} ${raw.format} ${raw.receivedAt}\n${raw.text}`),
  ]
}

function formatJourney(page: Page): readonly string[] {
  return [
    ...page.itinerary.map((leg) =>
      line('여정 / flight', [
        `${leg.carrier ?? ''}${leg.number ?? ''}`,
        `${leg.from ?? '?'}-${leg.to ?? '?'}`,
        leg.departureLocal,
      ]),
    ),
    ...(page.booking?.locators ?? []).map((one) => line('예약 번호 / locator', [one.system, one.code])),
    ...page.tickets.map((one) => line('항공권 / ticket', [one.number, one.issuedAt, one.total])),
    ...page.payments.map((one) => line('결제 / payment', [one.form, one.card, one.amount])),
    ...page.contacts.map((one) => line('연락처 / contact', [one.kind, one.value])),
    ...page.party.map((one) => line('동행 / companion', [one.name])),
  ]
}

function formatScores({ row }: Page): readonly string[] {
  return (['high', 'drug'] as const).flatMap((model) => {
    const score = row[model]
    if (score === null) return []
    const reasons = score.reasons.map(
      ({ logOdds, text }) => `   ${logOdds >= 0 ? '+' : ''}${logOdds.toFixed(2)} ${text.ko} / ${text.en}`,
    )
    return [`점수 / score ${model}: 1 in ${score.oneIn}, band ${score.band}`, ...reasons]
  })
}

function line(name: string, values: readonly (string | null)[]): string {
  return `${name}: ${values.filter((value) => value !== null && value !== '').join(', ') || '-'}`
}
