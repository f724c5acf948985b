/** How countries write their lists: the variants of one value that are to be read as the same (see docs/dialects.md). */
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'

const options = { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' } as const
const flight = `TDT+20+KE018+++KE'LOC+125+LAX'DTM+189:2611211430:201'LOC+87+ICN'DTM+232:2611220605:201'`

function readPerson(inside: string, head = flight) {
  const text = `UNB+UNOA:4+KE+KRC+261121:1200+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'${head}NAD+FL+++HONG:GILDONG'${inside}CNT+42:1'UNT+1+1'UNZ+1+1'`
  const items = parseBytes(new TextEncoder().encode(text), options)
  const people = items.flatMap((item) => (item.kind === 'person' ? [item.person] : []))
  const legs = items.flatMap((item) => (item.kind === 'message' ? item.header.legs : []))
  const problems = items.flatMap((item) => (item.kind === 'problem' ? [item.problem.code] : []))
  return { person: people[0], legs, problems: problems.filter((code) => code !== 'segment-count-differs') }
}

describe('one value, written as countries write it', () => {
  it.each([
    ["ATT+2++M'", { sex: 'M' }],
    ["ATT+2++M:110:111'", { sex: 'M' }],
    ["ATT+2+M'", { sex: 'M' }],
    ["ATT+2++F::ZZZ'", { sex: 'F' }],
    ["DTM+329:800102'", { birthOn: '1980-01-02' }],
    ["DTM+329:800102:101'", { birthOn: '1980-01-02' }],
    ["DTM+329:19800102:102'", { birthOn: '1980-01-02' }],
    ["NAT+2+CHN'", { nationality: 'CHN' }],
    ["NAT+2+CHN:162:5'", { nationality: 'CHN' }],
    ["LOC+174+ARE'", { residence: 'ARE' }],
    ["LOC+174+ARE:162:5'", { residence: 'ARE' }],
    ["LOC+180+CZE::ZZZ:BRNO'", { birthplace: 'BRNO CZE' }],
    ["LOC+180+:::DUBAI'", { birthplace: 'DUBAI' }],
    [
      "DOC+P+E12345678'DTM+36:301231'LOC+91+CHN'",
      { documents: [{ kind: 'passport', number: 'E12345678', expiresOn: '2030-12-31', issuer: 'CHN' }] },
    ],
    [
      "DOC+P:110:111+E12345678::1'DTM+36:20301231:102'LOC+91+CHN:162:5'",
      { documents: [{ number: 'E12345678', expiresOn: '2030-12-31', issuer: 'CHN' }] },
    ],
    ["DOC+I:110:111+784-1980-1234567-1'", { documents: [{ kind: 'identity', number: '784-1980-1234567-1' }] }],
    ["RFF+AVF:QWERTY'RFF+ABO:1000001'RFF+SEA:31C'", { locator: 'QWERTY', uniqueRef: '1000001', seat: '31C' }],
  ])('%s', (inside, expected) => {
    const { person, problems } = readPerson(inside)
    expect(person).toMatchObject(expected)
    expect(problems).toEqual([])
  })

  it.each([
    `TDT+20+KE018+++KE'LOC+125+LAX'DTM+189:2611211430:201'LOC+87+ICN'DTM+232:2611220605:201'`,
    `TDT+20+KE018'LOC+87+ICN'DTM+232:2611220605:201'LOC+125+LAX'DTM+189:2611211430:201'`,
    `TDT+20+018+++KE'LOC+125+LAX:139:6'DTM+189:202611211430:203'LOC+87+ICN:139:6'DTM+232:202611220605:203'`,
  ])('the flight %s', (head) => {
    const { legs, problems } = readPerson("ATT+2++M'", head)
    expect(legs).toMatchObject([
      {
        carrier: 'KE',
        number: '18',
        from: 'LAX',
        to: 'ICN',
        departureLocal: '2026-11-21T14:30',
        arrivalLocal: '2026-11-22T06:05',
      },
    ])
    expect(problems).toEqual([])
  })
})
