/** A flight of a few invented people around an instant, with one checked bag each: what a browser story needs to know by heart. */
import type { HandMadeFile } from './handMadeFlight.ts'

export type SmallPerson = {
  readonly surname: string
  readonly given: string
  /** Nine characters. */
  readonly document: string
  /** `YYMMDD` */
  readonly birth: string
  readonly seat: string
  /** Ten digits. */
  readonly tag: string
}
export type SmallFlight = { readonly number: string; readonly arrival: Date; readonly people: readonly SmallPerson[] }

const minuteMs = 60_000
const flownMinutes = 120

/** On the clock of Seoul and Tokyo, which are the same. */
function stamp(at: number) {
  const iso = new Date(at + 9 * 60 * minuteMs).toISOString()
  const [year = '', month = '', day = ''] = iso.slice(2, 10).split('-')
  return { ymd: `${year}${month}${day}`, dmy: `${day}${month}${year}`, hm: iso.slice(11, 16).replace(':', '') }
}

export function smallFlight({ number, arrival, people }: SmallFlight): readonly HandMadeFile[] {
  const landed = stamp(arrival.getTime())
  const left = stamp(arrival.getTime() - flownMinutes * minuteMs)
  const sent = stamp(arrival.getTime() - (flownMinutes - 10) * minuteMs)
  const leg = `TVL+${left.dmy}:${left.hm}:${landed.dmy}:${landed.hm}+NRT+ICN+KE+${number}`
  const wrap = (type: string, control: string, segments: readonly string[]) =>
    [
      `UNB+UNOA:4+KEAIR+KRCUS+${sent.ymd}:${sent.hm}+${control}`,
      `UNH+1+${type}`,
      ...segments,
      `UNT+${segments.length + 2}+1`,
      `UNZ+1+${control}`,
      '',
    ].join("'\n")
  const listed = people.flatMap(({ surname, given, document, birth, seat }) => [
    `NAD+FL+++${surname}:${given}`,
    'ATT+2++F',
    `DTM+329:${birth}`,
    'LOC+178+NRT',
    'LOC+179+ICN',
    'NAT+2+KOR',
    `RFF+SEA:${seat}`,
    `DOC+P:110:111+${document}`,
    'DTM+36:300101',
    'LOC+91+KOR',
  ])
  const booked = people.flatMap(({ surname, given, seat, tag }, at) => [
    'SRC',
    `RCI+1A:${number}P${at}::${left.dmy}:0100`,
    `TIF+${surname}+${given} MS:A:1`,
    `${leg}:Y`,
    'RPI+1+HK',
    `DAT+2:${left.dmy}:${left.hm}`,
    'ORG+KE++++A',
    `TRI++NRT-0${10 + at}:::1`,
    `TIF+${surname}+${given} MS:A:1`,
    `SSD+${seat}++++Y`,
    `TBD++1:21:700+++KE:${tag}:1:ICN`,
  ])
  const manifest = [
    'BGM+745',
    `TDT+20+KE${number}+++KE`,
    'LOC+125+NRT',
    `DTM+189:${left.ymd}${left.hm}:201`,
    'LOC+87+ICN',
    `DTM+232:${landed.ymd}${landed.hm}:201`,
    ...listed,
    `CNT+42:${people.length}`,
  ]
  return [
    { name: `ke${number}-paxlst.edi`, text: wrap('PAXLST:D:05B:UN:IATA', `${number}1`, manifest) },
    {
      name: `ke${number}-pnrgov.edi`,
      text: wrap('PNRGOV:11:1:IA', `${number}2`, ['MSG+:22', 'ORG+KE:NRT', leg, `EQN+${people.length}`, ...booked]),
    },
  ]
}

/** The two lines of the passport of a person (ICAO 9303-4), with right check digits. */
export function passportOf({ surname, given, document, birth }: SmallPerson): string {
  const first = `P<KOR${surname}<<${given.replaceAll(' ', '<')}`.padEnd(44, '<')
  const parts = [`${document}${digit(document)}`, `${birth}${digit(birth)}`, `300101${digit('300101')}`]
  const optional = `${'<'.repeat(14)}0`
  const second = `${parts[0]}KOR${parts[1]}F${parts[2]}${optional}`
  return `${first}\n${second}${digit(`${parts.join('')}${optional}`)}`
}

function digit(text: string): number {
  const values = [...text].map((one) => (one === '<' ? 0 : Number.parseInt(one, 36)))
  return values.reduce((sum, value, at) => sum + value * ([7, 3, 1][at % 3] ?? 0), 0) % 10
}
