/** What a scan means to a station that has two flights on the ground. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { resolveScan } from '#station/search/resolveScan.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { passportOf, smallFlight, type SmallPerson } from '../../helpers/smallFlight.ts'

const han: SmallPerson = {
  surname: 'HAN',
  given: 'SARANG',
  document: 'M70011223',
  birth: '880808',
  seat: '12A',
  tag: '0180700123',
}
const jung: SmallPerson = {
  ...han,
  surname: 'JUNG',
  given: 'HARU',
  document: 'M70044556',
  seat: '14C',
  tag: '0180700456',
}
const moon: SmallPerson = { ...han, surname: 'MOON', given: 'DAHEE', document: 'M70077889', tag: '0180700789' }
const old: SmallPerson = { ...moon, surname: 'YESTERDAY', document: 'M70099999', tag: '0180700999' }
const nowAt = '2026-11-23T08:20:00Z'
const before = (hours: number) => new Date(Date.parse(nowAt) - hours * 3_600_000)

let made: TestEngine
beforeAll(async () => {
  made = await openTestEngine(nowAt)
  const flights = [
    { number: '8101', arrival: before(1), people: [han, jung] },
    { number: '8103', arrival: before(2), people: [moon] },
    { number: '8105', arrival: before(30), people: [old] },
  ]
  for (const flight of flights) {
    for (const { name, text } of smallFlight(flight)) {
      const file = { name: `${flight.number}${name}`, chunks: [Buffer.from(text)] }
      await importFiles(made.engine.station, [file], { by: 'test' })
    }
  }
})
afterAll(() => made.close())

const scan = (text: string) => resolveScan(made.engine, { text })
const names = (text: string) => scan(text).candidates.map((it) => it.name)

describe('a seat without a flight', () => {
  it('means the people who sit there on flights of now, the nearest first, and nobody for sure', () => {
    expect(scan('12A').travellerId).toBeNull()
    expect(names('12A')).toEqual(['HAN SARANG', 'MOON DAHEE'])
    expect(scan('12a').kind).toBe('seat')
  })
  it('means one person for sure where only one sits there', () => {
    expect(scan('14C').candidates.map((it) => [it.name, it.by])).toEqual([['JUNG HARU', 'seat']])
    expect(scan('14C').travellerId).toBe(scan(passportOf(jung)).travellerId)
  })
})

describe('what readers and keyboards do to a scan', () => {
  it('changes nothing of who is meant', () => {
    const own = scan(passportOf(han)).travellerId
    expect(own).not.toBeNull()
    expect(scan(']I00180700123').travellerId).toBe(own)
    expect(scan('ㅡ70011223').candidates[0]?.name).toBe('HAN SARANG')
    expect(scan('ㅗ무').candidates[0]?.name).toBe('HAN SARANG')
  })
  it('leaves half a passport in doubt: the lower line names one person, the upper one may name several', () => {
    const [upper = '', lower = ''] = passportOf(han).split('\n')
    expect(scan(lower)).toMatchObject({ kind: 'mrz', travellerId: scan(passportOf(han)).travellerId })
    expect(scan(lower).problems).toContain('half-read')
    expect(scan(upper)).toMatchObject({ kind: 'mrz', travellerId: null })
    expect(names(upper)).toEqual(['HAN SARANG'])
  })
  it('takes letters and digits for a tag only where the airline exists', () => {
    expect(scan('QQ123456').kind).not.toBe('bagTag')
    expect(scan('KE700123').candidates[0]?.name).toBe('HAN SARANG')
  })
})
