/** A flight of four invented people, written as carriers send it: manifest, bookings, bags. */

export const flightId = 'KE18-20261122-LAXICN'

export type HandMadeFile = { readonly name: string; readonly text: string }

export type Person = {
  readonly surname: string
  readonly given: string
  readonly sex: 'M' | 'F'
  readonly birth: string
  readonly nationality: string
  readonly document: string
  readonly seat: string
  readonly locator: string
}

export const people = {
  hong: {
    surname: 'HONG',
    given: 'GILDONG',
    sex: 'M',
    birth: '800101',
    nationality: 'KOR',
    document: 'M12345678',
    seat: '12A',
    locator: 'ABC123',
  },
  kim: {
    surname: 'KIM',
    given: 'HASOOK',
    sex: 'F',
    birth: '820304',
    nationality: 'KOR',
    document: 'M87654321',
    seat: '12B',
    locator: 'ABC123',
  },
  saleh: {
    surname: 'SALEH',
    given: 'MOHAMMED ALI',
    sex: 'M',
    birth: '910712',
    nationality: 'ARE',
    document: 'P5550001',
    seat: '40K',
    locator: 'XYZ789',
  },
  ivanova: {
    surname: 'IVANOVA',
    given: 'MARIIA',
    sex: 'F',
    birth: '950930',
    nationality: 'KAZ',
    document: 'N7771234',
    seat: '41C',
    locator: 'QWE456',
  },
} as const satisfies Record<string, Person>

/** One sending as an interchange around the segments of a message. */
function interchange(type: string, segments: readonly string[]): string {
  const body = [`UNH+1+${type}`, ...segments]
  return ['UNB+UNOA:4+KEAIR+KRCUS+261122:2100+0001', ...body, `UNT+${body.length + 1}+1`, 'UNZ+1+0001', ''].join("'\n")
}

export function manifestFile(listed: readonly Person[] = Object.values(people)): HandMadeFile {
  const persons = listed.flatMap((person) => [
    `NAD+FL+++${person.surname}:${person.given.replace(' ', ':')}`,
    `ATT+2++${person.sex}`,
    `DTM+329:${person.birth}`,
    'LOC+178+LAX',
    'LOC+179+ICN',
    `NAT+2+${person.nationality}`,
    `RFF+AVF:${person.locator}`,
    `RFF+SEA:${person.seat}`,
    `DOC+P:110:111+${person.document}`,
    'DTM+36:300101',
    `LOC+91+${person.nationality}`,
  ])
  const text = interchange('PAXLST:D:05B:UN:IATA', [
    'BGM+745',
    'TDT+20+KE18+++KE',
    'LOC+125+LAX',
    'DTM+189:2611221230:201',
    'LOC+87+ICN',
    'DTM+232:2611231750:201',
    ...persons,
    `CNT+42:${listed.length}`,
  ])
  return { name: 'ke18-paxlst.edi', text }
}

/** The booking of two, with a phone, an agency, a card of someone else, a return in four days and checked bags. */
export function bookingFile(): HandMadeFile {
  const { hong, kim } = people
  const text = interchange('PNRGOV:11:1:IA', [
    'MSG+:22',
    'ORG+KE:LAX',
    'TVL+221126:1230:231126:1750+LAX+ICN+KE+18',
    'EQN+1',
    'SRC',
    'RCI+1A:ABC123::201126:0930',
    'DAT+710:201126:1005',
    'IFT+4:28::KE+CTCP 821055501234',
    'ORG+1A:LAX+12345678:LAX1A0980+LAX++T+US:USD:EN+A1234',
    `TIF+${hong.surname}+${hong.given} MR:A:1`,
    'TKT+1801234567890:T:1',
    'FOP+CC:3:1200:VI:4111111111111111:0529',
    'IFT+4:43+STONE RICHARD',
    `TIF+${kim.surname}+${kim.given} MS:A:2`,
    'TVL+211126:0815:211126:1400+GRU+LAX+AA+216:Y',
    'RPI+2+HK',
    'TVL+221126:1230:231126:1750+LAX+ICN+KE+18:Y',
    'RPI+2+HK',
    `SSR+DOCS:HK:1:KE:::LAX:ICN:/P/KOR/${hong.document}/KOR/01JAN80/M/01JAN30/${hong.surname}/${hong.given}+::1`,
    'DAT+2:221126:1030',
    'ORG+KE++++A',
    'TRI++LAX-025:::1',
    `TIF+${hong.surname}+${hong.given} MR:A:1`,
    'SSD+12A++++Y',
    'TBD++2:38:700+++KE:0180123456:2:ICN',
    'TVL+271126:1000:271126:0930+ICN+LAX+KE+17:Y',
    'RPI+2+HK',
  ])
  return { name: 'ke18-pnrgov.edi', text }
}

/** A list that names someone nearly called like a traveller, born on the same day. */
export function watchlistFile(): HandMadeFile {
  const entry = {
    reference: 'W-1',
    surname: 'SALEH',
    given: 'MUHAMMAD ALI',
    aliases: [],
    birthOn: '1991-07-12',
    sex: 'M',
    nationality: null,
    documentNumber: null,
    reason: 'cocaine, swallowed',
    expiresOn: null,
  }
  return {
    name: 'watchlist.json',
    text: JSON.stringify({ format: 'gateside-watchlist', version: 1, entries: [entry] }),
  }
}

/** A bag that nobody of the flight owns. */
export function strayBagFile(): HandMadeFile {
  const text = ['BSM', '.V/1LLAX', '.F/KE0018/22NOV/ICN/Y', '.N/0180999000001', '.P/1NOBODY/KNOWN', 'ENDBSM', ''].join(
    '\r\n',
  )
  return { name: 'ke18-bsm.txt', text }
}
