import { describe, expect, it } from 'vitest'
import { catalogue } from '#models/features/catalogue.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
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

const many = (count: number, row: Parameters<typeof table>[0][number]) => Array.from({ length: count }, () => row)

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
