/** Writes small PNRGOV, PAXLST and BSM texts about one flight, KE18 from Los Angeles to Incheon on 1 June 2026. */

export type PushPerson = {
  readonly surname: string
  readonly given: string
  readonly ref?: string
  readonly document?: string
  readonly birth?: string
  readonly seat?: string
  readonly tags?: readonly string[]
}
export type PushPnr = {
  readonly locator: string
  readonly people: readonly PushPerson[]
  readonly phone?: string
  /** Status of the leg; HK where nothing is said. */
  readonly status?: string
}

export const flightId = 'KE18-20260601-LAXICN'

/** `preparedAt` is `YYMMDD:HHMM`, UTC. */
export function writePush(
  preparedAt: string,
  pnrs: readonly PushPnr[],
  options: { readonly control?: string; readonly part?: string; readonly purpose?: '22' | '141' } = {},
): string {
  const control = options.control ?? '1'
  const body = pnrs.flatMap((pnr) => writePnr(pnr))
  return [
    `UNB+IATA:1+1A+KRC+${preparedAt}+${control}`,
    `UNH+1+PNRGOV:11:1:IA+KE18${options.part === undefined ? '' : `+${options.part}`}`,
    `MSG+:${options.purpose ?? '22'}`,
    'ORG+1A:MUC',
    'TVL+010626:1130:020626:1650+LAX+ICN+KE+18',
    `EQN+${pnrs.length}`,
    ...body,
    `UNT+${body.length + 6}+1`,
    `UNZ+1+${control}`,
  ]
    .map((segment) => `${segment}'`)
    .join('\n')
}

function writePnr({ locator, people, phone, status = 'HK' }: PushPnr): readonly string[] {
  const refs = people.map((person, index) => person.ref ?? String(index + 1))
  return [
    'SRC',
    `RCI+1A:${locator}::200526:1354`,
    ...(phone === undefined ? [] : [`ADD++700:::::::${phone}`]),
    ...people.flatMap((person, index) => [
      `TIF+${person.surname}+${person.given}:A:${refs[index]}`,
      ...(person.document === undefined
        ? []
        : [
            `SSR+DOCS:HK:1:KE:::::/P/KOR/${person.document}/KOR/${person.birth ?? '01JAN80'}/F/01JAN30/${person.surname}/${person.given}/`,
          ]),
    ]),
    'TVL+010626:1130:020626:1650+LAX+ICN+KE+18:Y',
    `RPI+${people.length}+${status}`,
    ...people.flatMap((person, index) =>
      person.seat === undefined
        ? []
        : [
            'DAT+2:010626:0930',
            'ORG+KE++++A',
            `TRI++LAX-${100 + index}:::${refs[index]}`,
            `TIF+${person.surname}+${person.given}:A:${refs[index]}`,
            `SSD+${person.seat}++++Y`,
            ...(person.tags === undefined
              ? []
              : [
                  `TBD++${person.tags.length}:${person.tags.length * 20}:700+++${person.tags.map((tag) => `180:${tag}:1:ICN`).join('+')}`,
                ]),
          ],
    ),
  ]
}

export type ListPerson = {
  readonly surname: string
  readonly given: string
  readonly document: string
  /** `YYMMDD` */
  readonly birth: string
  readonly locator?: string
  readonly seat?: string
}

export function writeList(
  preparedAt: string,
  people: readonly ListPerson[],
  options: { readonly subFunction?: string; readonly control?: string } = {},
): string {
  const body = people.flatMap((person) => [
    `NAD+FL+++${person.surname}:${person.given}`,
    'ATT+2++F',
    `DTM+329:${person.birth}`,
    'LOC+178+LAX',
    'LOC+179+ICN',
    'NAT+2+KOR',
    ...(person.locator === undefined ? [] : [`RFF+AVF:${person.locator}`]),
    ...(person.seat === undefined ? [] : [`RFF+SEA:${person.seat}`]),
    `DOC+P:110:111+${person.document}`,
    'DTM+36:300101',
    'LOC+91+KOR',
  ])
  return [
    `UNB+UNOA:4+KE+KRC+${preparedAt}+${options.control ?? '7'}`,
    'UNH+PAX1+PAXLST:D:15B:UN:IATA',
    options.subFunction === undefined ? 'BGM+745' : `BGM+266+${options.subFunction}`,
    'TDT+20+KE18+++KE',
    'LOC+125+LAX',
    'DTM+189:2606011130:201',
    'LOC+87+ICN',
    'DTM+232:2606021650:201',
    ...body,
    `CNT+42:${people.length}`,
    `UNT+${body.length + 9}+PAX1`,
    `UNZ+1+${options.control ?? '7'}`,
  ]
    .map((segment) => `${segment}'`)
    .join('\n')
}

export function writeBsm(lines: readonly string[]): string {
  return ['BSM', '.V/1LLAX', '.F/KE18/01JUN/ICN/Y', ...lines, 'ENDBSM', ''].join('\n')
}
