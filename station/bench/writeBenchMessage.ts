/** Writes a PNRGOV message of any size for measuring: invented bookings as a full push holds them, the same for the same seed. */

const surnames = ['KIM', 'LEE', 'PARK', 'SMITH', 'NGUYEN', 'TANAKA', 'MUELLER', 'GARCIA', 'IVANOVA', 'OKAFOR']
const givens = [
  'MINJUN MR',
  'SEOYEON MS',
  'JOHN MR',
  'THIMR',
  'YUKIMISS',
  'ANNA MRS',
  'LUIS MR',
  'OLGAMRS',
  'CHIDI MR',
  'JIHO MSTR',
]

/** At least `bytes` long; every booking holds one or two people with documents, ticket, payment, bags and history. */
export function writeBenchMessage(bytes: number, seed = 1): string {
  let state = seed
  const pick = (limit: number): number => {
    // Linear congruential generator (Numerical Recipes): plain and the same everywhere.
    state = (state * 1664525 + 1013904223) % 4294967296
    return Math.floor((state / 4294967296) * limit)
  }
  const parts = [
    "UNA:+.? '\r\nUNB+IATA:1+1A+KRC+261121:0649+0003'\r\nUNH+1+PNRGOV:16:1:IA+211126/0649/KE/018'\r\nMSG+:22'\r\nORG+1A:MUC'\r\nTVL+211126:1430:221126:2205+LAX+ICN+KE+018'\r\nEQN+1'\r\n",
  ]
  let length = 0
  for (let index = 0; length < bytes; index++) {
    const booking = writeBooking(index, pick)
    length += booking.length
    parts.push(booking)
  }
  parts.push("UNT+1+1'\r\nUNZ+1+0003'\r\n")
  return parts.join('')
}

function writeBooking(index: number, pick: (limit: number) => number): string {
  const surname = surnames[pick(10)] as string
  const locator = (index + 46656).toString(36).toUpperCase().padStart(6, 'X')
  const lines = [
    'SRC',
    `RCI+1A:${locator}::${day(pick)}1026:1354+KE:${locator.split('').reverse().join('')}`,
    `DAT+700:201126:0559+710:${day(pick)}1026:0541`,
    'IFT+4:28::KE+CTCT SEL 02 555 0100 INVENTED TRAVEL',
    `ORG+1A:MUC+${17300000 + pick(999)}:SELKE08AA+SEL+KE:SEL+T+KR:KRW:KO+A0001AA+9C`,
    `ADD++700:${pick(900)} INVENTED ROAD:SEOUL:::KR:04524:0255501${10 + pick(89)}`,
  ]
  const people = 1 + pick(2)
  for (let person = 1; person <= people; person++) writePerson(lines, { surname, person, index, pick })
  lines.push(
    'TVL+201126:0915:201126:1130+SFO+LAX+KE:DL+7223:M',
    `RPI+${people}+HK`,
    'APD+737',
    'TVL+211126:1430:221126:2205+LAX+ICN+KE+018:M',
    'TRA+KE+018:M',
    `RPI+${people}+HK`,
    'APD+77W',
    'SSR+OTHS:HK:1:KE:::LAX:ICN:NO SPECIAL WISHES+::1',
  )
  for (let person = 1; person <= people; person++) {
    lines.push(
      'DAT+2:211126:1105',
      'ORG+KE:LAX++++A',
      `TRI++LAX-${pick(400)}:::${person}`,
      `TIF+${surname}:I+${givens[(index + person) % 10]}:A:${person}`,
      `SSD+0${10 + pick(40)}C++++Y`,
      `TBD++2:${20 + pick(20)}:700++HP:LAX-${index % 999}+180:0180${String(100000 + ((index * 2 + person) % 900000))}:2:ICN`,
    )
  }
  lines.push(
    'ABI+4+:SELKE08AA+SEL++KE',
    `DAT+T:${day(pick)}1026:0541`,
    'SAC+++A',
    `TIF+${surname}:I+${givens[index % 10]}:A:1`,
  )
  lines.push(
    `LTS+0/O/NM/${surname}/${givens[index % 10]}`,
    'LTS+0/O/SG/KE 018 M 21NOV LAXICN HK1',
    'LTS+001 AP SEL 02 555 0100',
  )
  return `${lines.join("'\r\n")}'\r\n`
}

type Person = {
  readonly surname: string
  readonly person: number
  readonly index: number
  readonly pick: (limit: number) => number
}

function writePerson(lines: string[], { surname, person, index, pick }: Person): void {
  const given = givens[(index + person) % 10] as string
  const number = `M${10000000 + ((index * 7 + person) % 89999999)}`
  lines.push(
    `TIF+${surname}:I+${given}:A:${person}`,
    `FTI+KE:${100000000000 + index}:::SKYPASS`,
    `REF+:00${(index * 3 + person).toString(16).toUpperCase().padStart(14, '0')}`,
    `FAR+N++1:US+:::MLE6M`,
    `SSR+DOCS:HK:1:KE:::::/P/KOR/${number}/KOR/${day(pick)}SEP7${pick(10)}/M/05JUL31/${surname}/${given.split(' ')[0]}`,
    `SSR+CTCM:HK:1:KE:::::82105550${100 + pick(900)}`,
    `TKT+180${2400000000 + index}:T:1`,
    'MON+B:820000:KRW+T:910200:KRW',
    `PTK+NR++${day(pick)}1026:1830+KE+000+SEL`,
    'TXD++28000::KRW:YQ',
    `DAT+710:${day(pick)}1026:0541`,
    'FOP+CC::910200:VI:4000000000000002:1128',
    'IFT+4:43+HONG GILDONG+82105550100',
  )
}

function day(pick: (limit: number) => number): string {
  return String(1 + pick(28)).padStart(2, '0')
}
