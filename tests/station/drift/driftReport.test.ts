import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { contract } from '#core/contract/contract.ts'
import type { DriftReport } from '#core/contract/packReports.ts'
import { measureExploration } from '#station/drift/measureExploration.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { type HandMadeTraveller, makeWeeks } from './makeWeeks.ts'

let test: TestEngine
let report: DriftReport

/** 200 travellers, ages 20 to 59 and four airports in turn, every second one checked. */
function quietWeek(foundOfTen: number): readonly HandMadeTraveller[] {
  return Array.from({ length: 200 }, (_, at) => ({
    features: { 'age-years': 20 + (at % 40), 'departure-airport': 100 + (at % 4) },
    check: at % 2 === 0 ? { found: (at / 2) % 10 < foundOfTen, isRandom: at % 20 === 0 } : null,
  }))
}

/** Everyone is 25, and half come from an airport that nobody came from before. */
function oddWeek(): readonly HandMadeTraveller[] {
  return quietWeek(0).map((one, at) => ({
    ...one,
    features: { 'age-years': 25, 'departure-airport': at % 2 === 0 ? 999 : 100 + (Math.floor(at / 2) % 4) },
  }))
}

beforeAll(async () => {
  test = await openTestEngine()
  makeWeeks(test.engine.station.store, [
    ...Array.from({ length: 4 }, () => quietWeek(2)),
    quietWeek(2),
    oddWeek(),
    oddWeek(),
  ])
  report = await (await test.signIn('auditor')).packs.drift({ model: 'high' })
})
afterAll(() => test.close())

const week = (name: string) => report.weeks.find((one) => one.week === name)
const feature = (name: string, id: string) => week(name)?.features.find((one) => one.id === id)

describe('drift of hand-made weeks', () => {
  it('is measured against the earliest four weeks where no pack was trained here, as the contract promises', () => {
    const schema = contract.packs.drift['~orpc'].outputSchema as z.ZodType
    expect(schema.parse(report)).toEqual(report)
    expect(report.reference).toEqual({
      kind: 'earliest',
      from: '2026-03-02',
      to: '2026-03-29',
      travellers: 800,
      hitRate: 0.2,
    })
    expect(report.weeks.map((one) => one.week)).toEqual(['2026-W14', '2026-W15', '2026-W16'])
  })

  it('sets the scores of each week beside those of the reference by Kolmogorov and Smirnov, corrected for the weeks', () => {
    const odd = week('2026-W15')?.scoreKs
    const quiet = week('2026-W14')?.scoreKs
    expect(odd?.distance).toBeGreaterThan(quiet?.distance ?? 1)
    expect(odd?.pValue).toBeLessThan(0.001)
    expect(quiet?.pValue).toBeGreaterThan(0.2)
    expect(feature('2026-W15', 'age-years')).toMatchObject({
      meaning: 'Full years of age on arrival.',
      meaningKo: '입국일 기준 만 나이',
    })
  })

  it('is nothing in a week like those before', () => {
    expect(feature('2026-W14', 'age-years')).toMatchObject({ psi: 0, band: 'steady' })
    expect(week('2026-W14')).toMatchObject({
      shifting: 0,
      changed: 0,
      unseenShare: 0,
      inspected: 100,
      found: 20,
      cusum: 0,
    })
  })

  it('shows the feature that changed and the airport that is new, with the figures of a calculation by hand', () => {
    // Four airports from 1/4 to 1/8 each, a new one from half a row in 800 to 1/2; less 4 (1/800 + 1/200) for chance.
    const half = 0.5 / 800
    const byHand = 4 * (0.125 - 0.25) * Math.log(0.5) + (0.5 - half) * Math.log(0.5 / half) - 4 * (1 / 800 + 1 / 200)
    const airport = feature('2026-W15', 'departure-airport')
    expect(airport?.psi).toBeCloseTo(byHand, 6)
    expect(airport).toMatchObject({ band: 'changed', unseenShare: 0.5 })
    expect(feature('2026-W15', 'age-years')?.band).toBe('changed')
    expect(week('2026-W15')?.changed).toBe(2)
  })

  it('adds up the shortfall of finds: 20 expected of 100 with a deviation of 4, none found, slack a half', () => {
    expect(week('2026-W15')).toMatchObject({ found: 0, cusum: 4.5, alarm: false })
    expect(week('2026-W16')).toMatchObject({ found: 0, cusum: 9, alarm: true })
    expect(report.alarms).toEqual(expect.arrayContaining(['features', 'unseen', 'hitRate']))
  })

  it('says that the pack promised what was not found, where there is a pack', () => {
    const calibration = week('2026-W16')?.calibration ?? null
    if (report.packId === null) return expect(calibration).toBeNull()
    expect(calibration?.found).toMatchObject({ value: 0 })
    expect(calibration?.found.high).toBeCloseTo(0.037, 3)
    expect(calibration?.inStep).toBe((calibration?.expected ?? 1) <= (calibration?.found.high ?? 0))
  })
})

describe('exploration', () => {
  it('counts random checks and how many are missing for 0.4 points either way', () => {
    expect(report.exploration).toMatchObject({ checks: 70, found: 50, goal: 0.004 })
    expect(report.exploration.checksMissing).toBe(report.exploration.checksNeeded - 70)
  })

  it('asks for about 3,800 at a rate of 1.6 % before anything is known', () => {
    const none = measureExploration([])
    expect(none).toMatchObject({ checks: 0, hitRate: null })
    expect(none.checksNeeded).toBeGreaterThan(3700)
    expect(none.checksNeeded).toBeLessThan(3900)
  })
})

it('stays quiet where every flight of the reference came from elsewhere, and so do those of the week', async () => {
  const other = await openTestEngine()
  try {
    const fromOneAirport = (at: number) =>
      quietWeek(2).map((one) => ({ ...one, features: { ...one.features, 'departure-airport': 500 + (at % 5) } }))
    makeWeeks(
      other.engine.station.store,
      Array.from({ length: 12 }, (_, at) => fromOneAirport(at)),
    )
    const { weeks } = await (await other.signIn('auditor')).packs.drift({ model: 'high' })
    expect(weeks.map((one) => one.changed)).toEqual(weeks.map(() => 0))
    expect(Math.max(...weeks.map((one) => one.unseenShare ?? 1))).toBe(0)
  } finally {
    await other.close()
  }
})
