/** Every group of a manifest and every element of a baggage message: what it says is in the record, one character less loses nobody. */
import { describe, expect, it } from 'vitest'
import type { BagMessage } from '#core/baggage/BagMessage.ts'
import type { MessageHeader } from '#core/messages/ParsedItem.ts'
import { parseBytes } from '#core/messages/parseBytes.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'

const options = { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' } as const
const read = (text: string) => parseBytes(new TextEncoder().encode(text), options)
const has = (value: object) => expect.arrayContaining([expect.objectContaining(value)])

const listHead = `UNB+UNOA:4+KE+KRC+261121:1200+1'UNH+1+PAXLST:D:05B:UN:IATA'`
const flight = `TDT+20+KE018+++KE'LOC+125+LAX'DTM+189:2611211430:201'LOC+87+ICN'DTM+232:2611220605:201'`

function writeList(head: string, person: string): string {
  return `${listHead}${head}${person}CNT+42:1'UNT+1+1'UNZ+1+1'`
}
const personOf = (text: string): ManifestPerson | undefined =>
  read(text).flatMap((item) => (item.kind === 'person' ? [item.person] : []))[0]
const headerOf = (text: string): MessageHeader | undefined =>
  read(text).flatMap((item) => (item.kind === 'message' ? [item.header] : []))[0]

const heads: readonly (readonly [string, string, object])[] = [
  ['BGM', `BGM+745+CP'${flight}`, { function: '745', subFunction: 'CP' }],
  ['BGM of the crew', `BGM+250'${flight}`, { function: '250' }],
  ['RFF', `BGM+745'RFF+TN:1234567890:::1'${flight}`, { accessReference: '1234567890' }],
  [
    'NAD and COM of who reports',
    `BGM+745'NAD+MS+++NAM ARA'COM+025551234:TE+OPS?@EXAMPLE.COM:EM'${flight}`,
    { reporter: { name: 'NAM ARA', contacts: ['025551234', 'OPS@EXAMPLE.COM'] } },
  ],
  [
    'TDT, LOC, DTM',
    `BGM+745'${flight}`,
    {
      legs: [
        {
          carrier: 'KE',
          number: '18',
          from: 'LAX',
          to: 'ICN',
          departureLocal: '2026-11-21T14:30',
          arrivalLocal: '2026-11-22T06:05',
        },
      ],
    },
  ],
  [
    'LOC 92',
    `BGM+745'TDT+20+KE018+++KE'LOC+125+JFK'DTM+189:2611211430:201'LOC+92+LAX'LOC+87+ICN'DTM+232:2611220605:201'`,
    {
      legs: [
        { from: 'JFK', to: 'LAX' },
        { from: 'LAX', to: 'ICN' },
      ],
    },
  ],
  [
    'LOC 130',
    `BGM+745'TDT+20+KE018+++KE'LOC+125+LAX'LOC+87+ICN'LOC+130+PUS'`,
    {
      legs: [
        { from: 'LAX', to: 'ICN' },
        { from: 'ICN', to: 'PUS' },
      ],
    },
  ],
]

const person = (inside: string, qualifier = 'FL') => `NAD+${qualifier}+++HONG:GILDONG'${inside}`
const passport = "DOC+P:110:111+M12345678'"
const people: readonly (readonly [string, string, object])[] = [
  ['NAD FL', person(''), { role: 'passenger', name: { search: 'HONG GILDONG' } }],
  ['NAD FM', person('', 'FM'), { role: 'crew' }],
  ['NAD DDU', person('', 'DDU'), { role: 'transit' }],
  ['NAD DDT', person('', 'DDT'), { role: 'transitCrew' }],
  [
    'NAD with an address',
    "NAD+FL+++HONG:GILDONG:SECOND+1 INVENTED RO+SEOUL+:::SEOUL SI+04524+KOR'",
    {
      name: { given: 'GILDONG SECOND' },
      contacts: has({
        kind: 'address',
        city: 'SEOUL',
        country: 'KOR',
        asSent: '1 INVENTED RO, SEOUL, SEOUL SI, 04524, KOR',
      }),
    },
  ],
  ['ATT', person("ATT+2++F'"), { sex: 'F' }],
  ['DTM 329', person("DTM+329:720910'"), { birthOn: '1972-09-10' }],
  ['MEA CT', person("MEA+CT++:2'"), { bagPieces: 2 }],
  ['MEA CT without colon', person("MEA+CT++2'"), { bagPieces: 2 }],
  ['MEA WT in kilograms', person("MEA+WT++KGM:23'"), { bagWeightKg: 23 }],
  ['MEA WT in pounds', person("MEA+WT++LBR:50'"), { bagWeightKg: 22.68 }],
  ['GEI 173', person("GEI+4+173'"), { verified: true }],
  ['GEI 174', person("GEI+4+174'"), { verified: false }],
  ['FTX BAG', person("FTX+BAG+++KE012345:3'"), { tags: [{ count: 3 }] }],
  ['FTX BAG with a weight', person("FTX+BAG+21++KE012345:1'"), { bagWeightKg: 21 }],
  ['FTX of another kind', person("FTX+AAI+++ASKED FOR A TAXI'"), { remarks: ['AAI ASKED FOR A TAXI'] }],
  ['LOC 22', person("LOC+22+ICN'"), { clearance: 'ICN' }],
  ['LOC 174', person("LOC+174+KOR'"), { residence: 'KOR' }],
  ['LOC 178', person("LOC+178+LAX'"), { embark: 'LAX' }],
  ['LOC 179', person("LOC+179+ICN'"), { debark: 'ICN' }],
  ['LOC 180', person("LOC+180+KOR:::SEOUL'"), { birthplace: 'SEOUL KOR' }],
  [
    'COM',
    person("COM+821055501234:TE+HONG?@EXAMPLE.COM:EM'"),
    {
      contacts: [
        { kind: 'phone', value: '821055501234' },
        { kind: 'email', value: 'hong@example.com' },
      ],
    },
  ],
  ['EMP', person("EMP+1+CR1:110:111'", 'FM'), { crewStatus: 'CR1' }],
  ['NAT', person("NAT+2+KOR'"), { nationality: 'KOR' }],
  ['RFF AVF', person("RFF+AVF:ABC123'"), { locator: 'ABC123' }],
  ['RFF ABO', person("RFF+ABO:UCI1'"), { uniqueRef: 'UCI1' }],
  ['RFF SEA', person("RFF+SEA:31A'"), { seat: '31A' }],
  ['RFF AEA', person("RFF+AEA:R1234567'"), { references: [{ code: 'AEA', value: 'R1234567' }] }],
  ['RFF CR', person("RFF+CR:KE112233'"), { frequentFlyer: 'KE112233' }],
  ['RFF YZY', person("RFF+YZY:1802300000001'"), { ticket: '1802300000001' }],
  ['DOC', person(passport), { documents: [{ kind: 'passport', number: 'M12345678' }] }],
  ['DOC and DTM 36', person(`${passport}DTM+36:310705'`), { documents: [{ expiresOn: '2031-07-05' }] }],
  ['DOC and DTM 182', person(`${passport}DTM+182:210705'`), { documents: [{ issuedOn: '2021-07-05' }] }],
  ['DOC and LOC 91', person(`${passport}LOC+91+KOR'`), { documents: [{ issuer: 'KOR' }] }],
  ['DOC and GEI', person(`${passport}GEI+4+173'`), { verified: true }],
  ['DOC and RFF', person(`${passport}RFF+ACE:X1'`), { references: [{ code: 'ACE', value: 'X1' }] }],
  ['DOC and CPI', person(`${passport}CPI+1+ABC'`), { remarks: ['CPI 1 ABC'] }],
  ['DOC and QTY', person(`${passport}QTY+52:2'`), { remarks: ['QTY 52 2'] }],
  [
    'a second DOC',
    person(`${passport}DOC+V:110:111+V7654321'`),
    { documents: [{ number: 'M12345678' }, { kind: 'visa', number: 'V7654321' }] },
  ],
]

describe('in a manifest, group by group', () => {
  it.each(heads)('%s is in the header', (_, head, expected) => {
    expect(headerOf(writeList(head, person('')))).toMatchObject(expected)
  })

  it.each(people)('%s is in the record of the person', (_, text, expected) => {
    const list = writeList(`BGM+745'${flight}`, text)
    expect(personOf(list)).toMatchObject(expected)
    expect(headerOf(list)?.legs).toHaveLength(1)
    const codes = read(list).flatMap((item) => (item.kind === 'problem' ? [item.problem.code] : []))
    // CNT 42 counts passengers, and the one person of a list of crew is none.
    expect(codes).toEqual(
      /\+(?:FM|DDT)\+/.test(text) ? ['segment-count-differs', 'count-differs'] : ['segment-count-differs'],
    )
  })

  it.each([
    ...heads.map(([name, head]) => [name, head, person('')] as const),
    ...people.map(([name, text]) => [name, `BGM+745'${flight}`, text] as const),
  ])('without any one character of %s the person is not lost', (_, head, text) => {
    const whole = head + text
    const last = whole.lastIndexOf('NAD+') + 4
    for (let at = 0; at < whole.length; at++) {
      // Without the name, or the sign before it, there is nobody to be lost.
      const list = `${listHead}${whole.slice(0, at)}${whole.slice(at + 1)}CNT+42:1'UNT+1+1'UNZ+1+1'`
      const isTag = at >= last - 4 && at < last
      expect(
        read(list).some((item) => item.kind === 'person') || isTag,
        `without character ${at} ${whole.slice(at - 6, at + 6)}`,
      ).toBe(true)
    }
  })
})

const bag = (...lines: readonly string[]) =>
  ['BSM', '.V/1LLAX', '.F/KE018/21NOV/ICN/M', ...lines, 'ENDBSM', ''].join('\r\n')
const bagOf = (text: string): BagMessage | undefined =>
  read(text).flatMap((item) => (item.kind === 'bag' ? [item.bag] : []))[0]
const tag = '.N/0180123456002'
const elements: readonly (readonly [string, object])[] = [
  [
    '.I/DL281/20NOV/JFK/Y',
    { inbound: { carrier: 'DL', number: '281', from: 'JFK', to: 'LAX', departureLocal: '2026-11-20' } },
  ],
  ['.O/KE1101/22NOV/PUS/M', { onward: [{ carrier: 'KE', number: '1101', from: 'ICN', to: 'PUS' }] }],
  ['.B/RUSH/0180999999001', { irregular: 'RUSH' }],
  ['.P/2HONG/GILDONG MR/SORA', { name: 'HONG/GILDONG MR SORA' }],
  ['.S/Y/031A/C/168', { authorityToLoad: true, seat: '031A', passengerStatus: 'C', sequence: '168' }],
  ['.S/N/XXX', { authorityToLoad: false, seat: null }],
  ['.L/ABC123', { locator: 'ABC123' }],
  ['.W/K/2/41', { pieces: 2, weightKg: 41 }],
  ['.W/L/2/44', { weightKg: 19.96 }],
  ['.E/HEAV', { exception: 'HEAV' }],
  ['.J/R/AGENT1/SCAN1/21NOV/1052Z/BELT3', { processedAt: '2026-11-21T10:52:00Z' }],
  ['.X/SEL/CLR', { screening: 'SEL/CLR' }],
  ['.R/ONE STRAP', { others: [{ element: 'R', text: 'ONE STRAP' }] }],
  ['.D/C/BLK3/21NOV/1105/LAX', { others: [{ element: 'D', text: 'C/BLK3/21NOV/1105/LAX' }] }],
  ['.U/AKE12345KE/FWD', { others: [{ element: 'U', text: 'AKE12345KE/FWD' }] }],
  ['.Y/KE/112233445566/SKYPASS', { others: [{ element: 'Y', text: 'KE/112233445566/SKYPASS' }] }],
  ['.H/T2', { others: [{ element: 'H', text: 'T2' }] }],
  ['.G/TRUCK7', { others: [{ element: 'G', text: 'TRUCK7' }] }],
]

describe('in a baggage message, element by element', () => {
  it.each(['BSM', 'BPM', 'BTM', 'BUM', 'BNS', 'BMM', 'BCM', 'BRQ'] as const)(
    'a %s says flight, station and tags',
    (kind) => {
      expect(bagOf(bag(tag).replaceAll('BSM', kind))).toMatchObject({
        ...{ kind, station: 'LAX', outbound: { carrier: 'KE', number: '18', to: 'ICN', departureLocal: '2026-11-21' } },
        tags: [{ first: '0180123456', count: 2 }],
      })
    },
  )

  it.each(elements)('%s is in the record', (element, expected) => {
    expect(bagOf(bag(tag, element))).toMatchObject(expected)
    expect(bagOf(bag(tag))).not.toMatchObject(expected)
  })

  it.each(elements)('without any one character of %s the tag is not lost', (element) => {
    for (let at = 0; at < element.length; at++) {
      expect(bagOf(bag(tag, element.slice(0, at) + element.slice(at + 1)))?.tags[0]).toMatchObject({
        first: '0180123456',
      })
    }
  })
})
