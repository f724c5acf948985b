import { describe, expect, it } from 'vitest'
import { catalogue } from '#models/features/catalogue.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
import { advisePattern } from '#models/patterns/advisePattern.ts'
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import { formatRule } from '#models/patterns/formatRule.ts'
import { measurePatterns } from '#models/patterns/measurePatterns.ts'
import type { RiskPattern } from '#models/patterns/RiskPattern.ts'

/** Rows of one feature, `lead-hours`, with a label and whether the check was a random one. */
function table(
  rows: readonly { readonly lead: number; readonly label: -1 | 0 | 1; readonly random?: boolean }[],
): TrainingTable {
  const width = catalogue.length
  const values = new Float32Array(rows.length * width).fill(Number.NaN)
  rows.forEach(({ lead }, row) => {
    values[row * width + featureIndex('lead-hours')] = lead
  })
  return {
    rows: values,
    n: rows.length,
    labels: Int8Array.from(rows, ({ label }) => label),
    propensity: new Float32Array(rows.length).fill(1),
    randomArm: Uint8Array.from(rows, ({ random }) => (random ? 1 : 0)),
    at: new Float64Array(rows.length),
    day: new Int32Array(rows.length),
    identity: new Int32Array(rows.length),
    truth: null,
  }
}

const late: RiskPattern = {
  id: 'goods-late',
  name: { ko: '임박 예약', en: 'late booking' },
  justification: 'A written justification for the test.',
  validFrom: '2026-01-01',
  validUntil: null,
  when: { feature: 'lead-hours', is: '<', value: 24 },
}

const many = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row)

describe('what risk patterns are worth', () => {
  it('is the rate among inspected hits over the rate of the random checks', () => {
    const rows = [
      ...many(30, { lead: 5, label: 1 as const }),
      ...many(70, { lead: 5, label: 0 as const }),
      ...many(50, { lead: 5, label: -1 as const }),
      ...many(2, { lead: 500, label: 1 as const, random: true }),
      ...many(98, { lead: 500, label: 0 as const, random: true }),
    ]
    const [measure] = measurePatterns(table(rows), [late])
    expect(measure).toMatchObject({ id: 'goods-late', hits: 150, inspected: 100, found: 30, rate: 0.3, isProven: true })
    expect(measure?.lift).toBeCloseTo(15, 9)
    // Wilson, 30 of 100: 0.2189 to 0.3958.
    expect(measure?.interval?.low).toBeCloseTo(0.2189, 3)
    expect(measure?.interval?.high).toBeCloseTo(0.3958, 3)
  })

  it('lets a check count for as many as it stands for: who was picked on suspicion does not speak for all who fit', () => {
    const rows = [...many(20, { lead: 5, label: 1 as const }), ...many(20, { lead: 5, label: 0 as const })]
    const picked = { ...table(rows), propensity: Float32Array.from(rows, ({ label }) => (label === 1 ? 1 : 0.05)) }
    const [measure] = measurePatterns(picked, [late])
    expect(measure).toMatchObject({ inspected: 40, found: 20 })
    expect(measure?.rate).toBeCloseTo(20 / 420, 5)
    // 420^2 / (20 + 20 * 400) = 22 rows' worth: fewer than were checked.
    expect((measure?.interval?.high ?? 0) - (measure?.interval?.low ?? 0)).toBeGreaterThan(0.15)
  })

  it('is not proven by a single find', () => {
    const rows = [
      { lead: 5, label: 1 as const },
      { lead: 5, label: 0 as const },
      ...many(20, { lead: 500, label: 1 as const, random: true }),
      ...many(80, { lead: 500, label: 0 as const, random: true }),
    ]
    const [measure] = measurePatterns(table(rows), [late])
    expect(measure?.lift).toBeCloseTo(2.5, 9)
    expect(measure?.isProven).toBe(false)
  })

  it('is not proven against a rate that is hardly known itself', () => {
    const hits = [...many(4, { lead: 5, label: 1 as const }), ...many(46, { lead: 5, label: 0 as const })]
    const few = [
      { lead: 500, label: 1 as const, random: true },
      ...many(99, { lead: 500, label: 0 as const, random: true }),
    ]
    const many100 = many(100, few).flat()
    expect(measurePatterns(table([...hits, ...few]), [late])[0]?.isProven).toBe(false)
    expect(measurePatterns(table([...hits, ...many100]), [late])[0]?.isProven).toBe(true)
  })

  it('stays open where nobody who fits was inspected', () => {
    const [measure] = measurePatterns(table(many(3, { lead: 5, label: -1 })), [late])
    expect(measure).toEqual({
      id: 'goods-late',
      hits: 3,
      inspected: 0,
      found: 0,
      rate: null,
      interval: null,
      lift: null,
      isProven: false,
    })
  })

  it('asks for the flight only where the pattern does', () => {
    const onFlight = { ...late, when: { fact: 'flight' as const, in: ['KE18'] } }
    const rows = table(many(2, { lead: 5, label: 0 }))
    expect(measurePatterns(rows, [onFlight])[0]?.hits).toBe(0)
    const flightOf = (row: number) => ({ carrier: 'KE', number: row === 0 ? '18' : '19', from: 'LAX' })
    expect(measurePatterns(rows, [onFlight], flightOf)[0]?.hits).toBe(1)
  })
})

describe('what a measure suggests', () => {
  const ground = { hits: 100, travellers: 50_000, inspected: 60, lift: 3, base: 0.025, isProven: false } as const
  const range = (low: number, high: number) => ({ value: (low + high) / 2, low, high })

  it('is to keep what is proven, to wait where it is too early, and to retire what finds less than chance', () => {
    expect(advisePattern({ ...ground, isProven: true, interval: range(0.05, 0.2) })).toBe('keep')
    expect(advisePattern({ ...ground, interval: range(0.01, 0.2) })).toBe('watch')
    expect(advisePattern({ ...ground, interval: null })).toBe('watch')
    expect(advisePattern({ ...ground, interval: range(0, 0.02) })).toBe('retire')
  })

  it('is to retire what fires on more than one in fifty, or has had two hundred checks in vain', () => {
    expect(advisePattern({ ...ground, hits: 1500, interval: range(0.01, 0.2) })).toBe('retire')
    expect(advisePattern({ ...ground, inspected: 300, lift: 1.1, interval: range(0.01, 0.04) })).toBe('retire')
    expect(advisePattern({ ...ground, inspected: 300, lift: 2, interval: range(0.01, 0.08) })).toBe('watch')
  })
})

describe('a rule in words', () => {
  it('names every condition in both languages, with brackets where and meets or', () => {
    for (const { when } of defaultPatterns) {
      const { en, ko } = formatRule(when)
      expect(ko).toMatch(/[가-힣]/)
      expect(`${en}${ko}`).not.toMatch(/undefined|NaN|\[object/)
    }
    const stranger = defaultPatterns.find(({ id }) => id === 'drug-paid-by-stranger')
    expect(stranger && formatRule(stranger.when)).toEqual({
      en: 'The stated holder of the card is nobody of the booking: yes AND (((Sold in a country that is neither on the inbound route nor this one: yes OR Ticket issued in a city of a country not on the route: yes) AND Hours from making the booking to departure of this flight below 168) OR Hours from making the booking to departure of this flight below 48)',
      ko: '카드 명의인이 예약에 있는 사람이 아닌지 여부: 예 그리고 (((입국 경로에도 우리나라에도 속하지 않는 나라에서 판매되었는지 여부: 예 또는 경로에 없는 나라의 도시에서 발권되었는지 여부: 예) 그리고 예약한 때부터 이 항공편 출발까지의 시간 168 미만) 또는 예약한 때부터 이 항공편 출발까지의 시간 48 미만)',
    })
    expect(formatRule({ not: { feature: 'nationality', is: 'in', values: ['KOR', 'JPN'] } })).toEqual({
      en: 'NOT (Nationality, ISO 3166-1 alpha-3: KOR, JPN)',
      ko: '(국적(ISO 3166-1 세 글자 부호): KOR, JPN) 아님',
    })
    expect(formatRule({ feature: 'stay-days', is: 'unknown' }).ko).toBe('예약된 출국일까지의 날수: 미상')
    expect(formatRule({ fact: 'from', in: ['GRU'] }).en).toBe('from airport: GRU')
  })
})
