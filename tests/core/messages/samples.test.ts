/** The published worked examples read exactly as their notes say. They live beside the repository; without them this says so. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import type { ParsedItem } from '#core/messages/ParsedItem.ts'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { summarizeFile } from '#core/messages/summarizeItems.ts'

const folder = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url))
const present = existsSync(folder)
if (!present) console.warn(`SKIPPED: the published samples are not at ${folder}`)

function read(name: string): readonly ParsedItem[] {
  return parseBytes(readFileSync(folder + name), { fileName: name, receivedAt: '2026-11-22T00:00:00Z' })
}
const pnrs = (items: readonly ParsedItem[]): readonly Pnr[] =>
  items.flatMap((item) => (item.kind === 'pnr' ? [item.pnr] : []))
const people = (items: readonly ParsedItem[]): readonly ManifestPerson[] =>
  items.flatMap((item) => (item.kind === 'person' ? [item.person] : []))
const codes = (items: readonly ParsedItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'problem' ? [item.problem.code] : []))
const header = (items: readonly ParsedItem[]) =>
  items.flatMap((item) => (item.kind === 'message' ? [item.header] : []))[0]

describe.skipIf(!present)('published samples', () => {
  it('IATA guide 14.1, example 1: an adult with a lap infant', () => {
    const items = read('iata-guide-14.1-example1.pnrgov.edi')
    expect(summarizeFile('x', items)).toMatchObject({
      format: 'PNRGOV',
      version: '11.1',
      pnrs: 1,
      travellers: 2,
      segments: 1,
      bagTags: 4,
    })
    expect(header(items)).toMatchObject({ sender: '1A/MUC', function: '22' })
    expect(header(items)?.legs).toEqual([
      {
        carrier: 'SQ',
        number: '602',
        suffix: null,
        from: 'SIN',
        to: 'ICN',
        departureLocal: '2013-05-27T14:30',
        arrivalLocal: '2013-05-27T22:05',
      },
    ])
    const [pnr] = pnrs(items) as [Pnr]
    expect(pnr.locators).toEqual([{ system: '1A', code: '3PGZOV', kind: null, createdAt: '2013-03-19T13:54:00Z' }])
    expect(pnr.changedAt).toBe('2013-05-27T05:59:00Z')
    const [adult, infant] = pnr.travellers
    expect(adult).toMatchObject({ ref: '2', kind: 'adult', name: { surname: 'BELT', given: 'ISABELLE', title: 'MRS' } })
    expect(adult?.frequentFlyer).toEqual([{ carrier: 'SQ', number: '8794285757', tier: null }])
    expect(adult?.documents).toMatchObject([
      { kind: 'passport', issuer: 'GBR', number: '509229987', birthOn: '1978-07-01', sex: 'F' },
    ])
    expect(infant).toMatchObject({
      ref: '3',
      kind: 'infant',
      accompaniedBy: '2',
      name: { surname: 'BELT', given: 'SOPHY' },
    })
    expect(infant?.documents).toMatchObject([{ number: '512731999', birthOn: '2012-09-20', sex: 'F' }])
    expect(pnr.segments).toMatchObject([{ bookingClass: 'D', status: 'HK' }])
    expect(pnr.checkIns).toMatchObject([
      {
        travellerRef: '2',
        sequence: 168,
        seat: '011D',
        cabin: 'J',
        bagPieces: 3,
        bagWeightKg: 33,
        pool: { role: 'head', id: 'SIN-168' },
        tags: [
          { first: '0123456789', count: 2, destination: 'ICN' },
          { first: '0123456788', count: 3, destination: 'ICN' },
          { first: '0123456787', count: 1, destination: 'ICN' },
        ],
      },
      { travellerRef: '3', sequence: 169, seat: '011D', bagPieces: null, tags: [] },
    ])
    expect(codes(items)).toContain('tag-count-odd')
  })

  it('WCO guide 5.1: one passenger with everything', () => {
    const items = read('wco-guide-5.1-single-sector.paxlst.edi')
    expect(summarizeFile('x', items)).toMatchObject({
      format: 'PAXLST',
      version: 'D.15B',
      travellers: 1,
      legs: 1,
      bagTags: 3,
    })
    expect(header(items)).toMatchObject({ function: '745', reference: 'PAX001', accessReference: '1234567890' })
    expect(header(items)?.legs).toMatchObject([
      {
        carrier: 'ZZ',
        number: '123',
        from: 'SYD',
        to: 'HNL',
        departureLocal: '2013-06-21T09:00',
        arrivalLocal: '2013-06-21T22:00',
      },
    ])
    const [person] = people(items) as [ManifestPerson]
    expect(person).toMatchObject({
      role: 'passenger',
      sex: 'M',
      birthOn: '1972-09-07',
      bagPieces: 2,
      verified: false,
      clearance: 'HNL',
      residence: 'GBR',
      embark: 'SYD',
      birthplace: 'AMBER HILL GBR',
      locator: 'TYR123',
      name: { surname: 'WILLIAMS', given: 'JOHN DONALD' },
      tags: [{ first: 'ZZ012345', count: 3 }],
      documents: [{ kind: 'passport', number: 'MB140241', issuer: 'GBR', expiresOn: '2015-12-31' }],
    })
    const address = person.contacts.find((contact) => contact.kind === 'address')
    expect(address?.asSent).toBe('235 WESTERN ROAD SUITE 203, SLEAFORD, LINCS, PE224T5, GBR')
    expect(codes(items)).toContain('count-differs')
  })

  it('WCO guide 5.2: crew', () => {
    const items = read('wco-guide-5.2-crew.paxlst.edi')
    expect(people(items)).toMatchObject([
      { role: 'crew', nationality: 'CAN', name: { surname: 'CLARK', given: 'MICHAEL' } },
    ])
    expect(codes(items)).toContain('count-differs')
  })

  it('WCO guide 5.3: a progressive flight', () => {
    const items = read('wco-guide-5.3-progressive.paxlst.edi')
    expect(header(items)?.legs.map((leg) => `${leg.from}-${leg.to}`)).toEqual(['BCN-IAD', 'IAD-SFO'])
    expect(people(items)).toMatchObject([
      { name: { surname: 'MARTINEZ', given: 'JULIO XAVIER' } },
      { sex: 'F', name: { surname: 'MARTINEZ', given: 'SORINA MARIA' }, documents: [{ number: 'TRQWE9980' }] },
    ])
    expect(codes(items)).toEqual(['carrier-differs'])
  })

  it('a list of a truck crew: one person, no flight, and a problem that says so', () => {
    const items = read('edifabric-PassengerList.paxlst.txt')
    expect(summarizeFile('x', items)).toMatchObject({ travellers: 1, legs: 0 })
    expect(people(items)).toMatchObject([
      { role: 'other', name: { surname: 'AOMAD', given: 'CHRIS' }, sex: 'M', birthOn: '1935-09-19' },
    ])
    expect(codes(items)).toContain('flight-missing')
  })

  it('baggage messages', () => {
    const bag = (name: string) => read(name).flatMap((item) => (item.kind === 'bag' ? [item.bag] : []))[0]
    expect(bag('bag-BSM-minimum.txt')).toMatchObject({
      outbound: { carrier: 'SR', number: '101', to: 'JFK' },
      tags: [{ first: '0085123456', count: 3 }],
    })
    expect(bag('bag-BPM-loaded.txt')).toMatchObject({
      name: 'SMITH/JOHN',
      seat: '10A',
      tags: [{ first: '0085123456', count: 2 }],
    })
    expect(bag('bag-BSM-DEL.txt')).toMatchObject({ change: 'delete', tags: [{ first: '0999000111', count: 1 }] })
  })
})
