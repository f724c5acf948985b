/** Renders the parameter tables of the world as Markdown, for docs/simulator.md; a test keeps the page in step. */
import { expertPoints, drugFindChance, findChance, methodShare, tips } from './tables/inspecting.ts'
import { kinds, mix, type TripKind } from './tables/kinds.ts'
import { drugMarks, habit, type Marks, methodLoad, offences } from './tables/offences.ts'
import { ringRows } from './tables/rings.ts'
import { defaultSettings } from './tables/settings.ts'

export function describeTables(): string {
  return [
    section(
      'Settings',
      ['setting', 'default'],
      Object.entries(defaultSettings).map(([name, value]) => [name, String(value)]),
    ),
    kindsTable(),
    section(
      'Share of travellers by region of the board airport, per cent',
      ['region', ...kinds.map((kind) => kind.name)],
      Object.entries(mix).map(([region, shares]) => [region, ...shares.map(String)]),
    ),
    offencesTable(),
    marksTable(),
    ringsTable(),
    inspectionTables(),
  ].join('\n')
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n')
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`

function kindsTable(): string {
  const head = [
    'kind',
    'way home',
    'again after days',
    'booked days ahead',
    'stay days',
    'alone/couple/family/friends',
    'one-way',
    'airline/online/agency',
    'cash',
    'third party pays',
    'business class',
    'bag kg',
    'hand bags only',
    'declares',
  ]
  const row = (kind: TripKind): readonly string[] => [
    kind.name,
    kind.home ? 'yes' : 'no',
    String(kind.poolDays),
    `${kind.leadDays[0]} (${kind.leadDays[1]})`,
    `${kind.stayDays[0]} (${kind.stayDays[1]})`,
    kind.party.join('/'),
    percent(kind.oneWay),
    kind.channel.join('/'),
    percent(kind.cash),
    percent(kind.thirdParty),
    percent(kind.business),
    `${kind.bagKg} + ${kind.kgPerDay} a day`,
    percent(kind.handOnly),
    percent(kind.declares),
  ]
  return section('Kinds of trips (median and deviation of the logarithm for days)', head, kinds.map(row))
}

const weights = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ')

function offencesTable(): string {
  const rows = offences.map((offence) => [
    offence.name,
    String(offence.per10k),
    offence.outcome,
    weights(offence.kinds),
    weights(offence.regions),
    percent(offence.shared),
    offence.what.join(', '),
  ])
  const note = `A household is prone to one offence with ${percent(habit.share)}: then the rate is ${habit.prone} times, else ${habit.other} times the average.\n`
  return (
    section(
      'Offences (rate per 10,000 before weights; weights by kind, others 0.15, and by region)',
      ['offence', 'rate', 'outcome', 'kinds', 'regions', 'partners join', 'what'],
      rows,
    ) + note
  )
}

const markNames = [
  'lead',
  'stay',
  'kg',
  'bags',
  'cash',
  'thirdParty',
  'oneWay',
  'business',
  'handOnly',
  'lateCheckIn',
  'connecting',
  'newPassport',
  'alone',
  'sharedPhone',
  'changes',
  'declares',
] as const

function formatMark(marks: Marks, name: (typeof markNames)[number]): string {
  const mark = marks[name]
  if (mark === undefined) return ''
  return typeof mark === 'number' ? String(mark) : `${mark[0]}: ${mark[1]}`
}

/** Chance that a mark shows, with its size behind a colon. */
function marksTable(): string {
  const all: readonly (readonly [string, Marks])[] = [
    ...offences.map((offence) => [offence.name, offence.marks] as const),
    ...Object.entries(drugMarks).map(([method, marks]) => [`drugs, ${method}`, marks] as const),
  ]
  return section(
    'Marks: chance that each one shows (with its median or mean)',
    ['offence', ...markNames],
    all.map(([name, marks]) => [name, ...markNames.map((mark) => formatMark(marks, mark))]),
  )
}

function ringsTable(): string {
  const rows = ringRows.map((ring) => [
    ring.name,
    ring.boards.join(' '),
    ring.origins.join(' '),
    ring.substance,
    ring.methods.map(([method, weight]) => `${method} ${weight}`).join(', '),
    ring.disguises.join(', '),
    ring.sales.join(' '),
    String(ring.activity),
  ])
  return section(
    'Groups at the start',
    ['group', 'board at', 'come from', 'substance', 'methods', 'travel as', 'buy in', 'activity'],
    rows,
  )
}

function inspectionTables(): string {
  const found = Object.entries(findChance).map(([name, chance]) => [name, percent(chance), ''])
  const drugs = Object.entries(drugFindChance).map(([method, [usual, scan]]) => [
    `drugs, ${method} (load ${methodLoad[method as keyof typeof methodLoad]})`,
    percent(usual),
    percent(scan),
  ])
  return [
    section(
      'Chance that an inspection finds it',
      ['offence', 'usual checks', 'with body scanner'],
      [...found, ...drugs],
    ),
    section(
      'Means used',
      ['means', 'share of inspections'],
      methodShare.map(([method, share]) => [method, percent(share)]),
    ),
    section(
      "Points of the officer's rule",
      ['sign', 'points'],
      Object.entries(expertPoints).map(([name, points]) => [name, String(points)]),
    ),
    `Tips name ${percent(tips.couriers)} of couriers and, by mistake, ${percent(tips.honest)} of everybody else.\n`,
  ].join('\n')
}
