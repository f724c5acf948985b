/** A bag tag read out by its end, as people do: found on the flights of now, and only there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { passportOf, smallFlight, type SmallPerson } from '../../helpers/smallFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

const person = (surname: string, document: string, tag: string): SmallPerson => ({
  ...{ surname, given: 'SARANG', birth: '880808', seat: '12A' },
  ...{ document, tag },
})
const han = person('HAN', 'M70011223', '0180700123')
const jung = person('JUNG', 'M70044556', '0180700456')
/** The same serial under another airline, on the other flight. */
const twin = person('OH', 'M70077889', '0205700456')

let test: TestEngine
let inspector: LocalClient

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T08:00:00Z')
  inspector = await test.signIn('inspector')
  const flights = [
    { number: '8101', arrival: new Date('2026-11-22T07:50:00Z'), people: [han, jung] },
    { number: '8102', arrival: new Date('2026-11-22T09:00:00Z'), people: [twin] },
  ]
  for (const { name, text } of flights.flatMap(smallFlight))
    await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
})
afterAll(() => test.close())

describe('the end of a bag tag', () => {
  it.each(['700123', '700 123', '0700123', '80700123', 'KE700123', '0180700123'])(
    '%s opens its owner',
    async (text) => {
      const answer = await inspector.scan.resolve({ text })
      expect(answer.kind).toBe('bagTag')
      expect(answer.candidates.map((one) => one.name)).toEqual(['HAN SARANG'])
      expect(answer.travellerId).toBe(answer.candidates[0]?.travellerId)
    },
  )

  it('that two bags bear is a choice with each of them, the flight in hand alone where one is', async () => {
    const { travellerId, candidates } = await inspector.scan.resolve({ text: '700456' })
    expect(travellerId).toBeNull()
    expect(candidates.map((one) => [one.name, one.by]).toSorted()).toEqual([
      ['JUNG SARANG', 'tag'],
      ['OH SARANG', 'tag'],
    ])
    const flightId = candidates.find((one) => one.name === 'OH SARANG')?.flightId ?? ''
    const onFlight = await inspector.scan.resolve({ text: '700456', flightId })
    expect(onFlight.candidates.map((one) => one.name)).toEqual(['OH SARANG'])
    expect(onFlight.travellerId).toBe(onFlight.candidates[0]?.travellerId)
  })

  it('of no bag, or days later, names nobody', async () => {
    expect((await inspector.scan.resolve({ text: '999888' })).candidates).toEqual([])
    test.setTime('2026-11-26T08:00:00Z')
    const later = await test.signIn('inspector')
    expect((await later.scan.resolve({ text: '700123' })).candidates).toEqual([])
    test.setTime('2026-11-22T08:00:00Z')
    inspector = await test.signIn('inspector')
  })
})

describe('a passport with one character misread', () => {
  it('says that the check digit is wrong and offers what it may be, whoever the name points to', async () => {
    const [first = '', second = ''] = passportOf(han).split('\n')
    const answer = await inspector.scan.resolve({ text: `${first}\n${second.replace('M70011223', 'M7O011223')}` })
    const field = answer.fields.find((one) => one.field === 'documentNumber')
    const read = answer.repaired ?? answer.repairs?.map(({ to }) => to).join()
    expect(field?.check === 'wrong' || answer.repaired !== null).toBe(true)
    expect(read).toContain('M70011223')
    expect(answer.candidates[0]?.name).toBe('HAN SARANG')
  })
})
