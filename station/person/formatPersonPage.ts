/** The package of one person as a page of its own, Korean and English side by side, to read on any machine or to print. */
import type { PersonPackage } from '#core/contract/people.ts'

type Arrival = PersonPackage['arrivals'][number]
type Row = readonly [string, readonly (string | number | null | undefined)[]]

const style = `body{font:14px/1.5 'Noto Sans KR','Malgun Gothic',sans-serif;color:#16202a;max-width:56rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem;border-bottom:2px solid #0b6e75}table{border-collapse:collapse;width:100%}
th,td{padding:.35rem .6rem;border-bottom:1px solid #dfe5ea;text-align:left;vertical-align:top}th{width:16rem;font-weight:500;color:#556472}
pre{white-space:pre-wrap;word-break:break-all;background:#f7f9fa;padding:.6rem;font-size:12px}.warn{color:#9b1237;font-weight:600}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}`

/** No script and nothing from outside: it can be opened anywhere, and read in ten years. */
export function formatPersonPage(held: PersonPackage): string {
  const isOwn = held.copy === 'person'
  const note = isOwn
    ? '정보주체 교부용: 다른 사람의 이름과 원문은 뺐습니다. / Copy for the person: names and texts of others are left out.'
    : '내부용: 다른 사람의 개인정보가 들어 있습니다. 교부하지 마십시오. / For the file: holds data of other people. Do not hand over.'
  const requests = (held.requests ?? []).map(
    (one): Row => [`${one.askedOn} ${one.kind}`, [one.words, one.state, one.decision]],
  )
  return [
    '<!doctype html><html lang="ko"><head><meta charset="utf-8">',
    `<meta name="robots" content="noindex"><title>${escape(held.travellerId)}</title><style>${style}</style></head><body>`,
    '<h1>보유 개인정보 / Personal data held</h1>',
    `<p${isOwn ? '' : ' class="warn"'}>${escape(note)}</p>`,
    table([
      ['단말 / station', [held.station]],
      ['작성 / made', [held.at, held.by]],
      ['사유 / reason', [held.reason]],
      ['분리 보관 / kept apart', held.keptApart],
    ]),
    ...held.arrivals.map(formatArrival),
    requests.length === 0 ? '' : `<h2>청구 / Requests</h2>${table(requests)}`,
    '</body></html>\n',
  ].join('\n')
}

function formatArrival({ page, selected, rejectedMatches, features }: Arrival): string {
  const { identity, flight } = page
  const rows: Row[] = [
    ['이름 / name', [identity.display, identity.asSent]],
    ['생년월일, 성별, 국적 / born, sex, nationality', [identity.birthOn, identity.sex, identity.nationality]],
    ...page.documents.map(
      (one): Row => ['여권·문서 / document', [one.kind, one.number, one.issuer, one.expiresOn, one.source]],
    ),
    ...page.itinerary.map(
      (leg): Row => [
        '여정 / flight',
        [`${leg.carrier ?? ''}${leg.number ?? ''}`, leg.from, leg.to, leg.departureLocal],
      ],
    ),
    ...(page.booking?.locators ?? []).map((one): Row => ['예약 번호 / locator', [one.system, one.code]]),
    ...page.tickets.map((one): Row => ['항공권 / ticket', [one.number, one.issuedAt, one.total]]),
    ...page.payments.map((one): Row => ['결제 / payment', [one.form, one.card, one.amount, one.holder]]),
    ...page.contacts.map((one): Row => ['연락처 / contact', [one.kind, one.value]]),
    ...page.party.map((one): Row => ['동행 / companion', [one.name]]),
    ...page.bags.map(
      (one): Row => ['수하물 / bag', [one.tag, one.weightKg === null ? null : `${one.weightKg} kg`, one.status]],
    ),
    ['선별 사유 / why selected', selected === null ? ['없음 / not selected'] : [selected.ko, selected.en]],
    ...formatScores(page),
    ...page.watchlist.map((hit): Row => ['명단 일치 / watchlist match', [hit.reference, hit.name, hit.reason]]),
    ...rejectedMatches.map((hit): Row => ['동일인 아님 / not the same person', [hit.reference, hit.at, hit.reason]]),
    ...page.inspections.map((one): Row => ['검사 / check', [one.at, one.outcome, one.substance, one.note]]),
    ...features.map((one): Row => [`모형 입력 / values given to model ${one.model}`, [one.features.length]]),
  ]
  const texts = page.raws.map(
    (raw) => `<h3>${escape(`${raw.source} ${raw.format} ${raw.receivedAt}`)}</h3><pre>${escape(raw.text)}</pre>`,
  )
  const title = `${flight.carrier}${flight.number} ${flight.date} ${flight.from}–${flight.to}`
  return `<h2>${escape(title)}</h2>${table(rows)}${texts.join('')}`
}

function formatScores({ row }: Arrival['page']): readonly Row[] {
  return (['high', 'drug'] as const).flatMap((model) => {
    const score = row[model]
    if (score === null) return []
    const reasons = score.reasons.map(
      ({ logOdds, text }) => `${logOdds >= 0 ? '+' : ''}${logOdds.toFixed(2)} ${text.ko} / ${text.en}`,
    )
    return [[`점수 / score ${model}`, [`1/${score.oneIn}`, ...reasons]] satisfies Row]
  })
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(([name, values]) => {
    const shown = values.filter((value) => value !== null && value !== undefined && value !== '')
    return `<tr><th>${escape(name)}</th><td>${shown.map((value) => escape(String(value))).join('<br>') || '–'}</td></tr>`
  })
  return `<table>${lines.join('')}</table>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
