import { describe, expect, it } from 'vitest'
import { describeRarity, leastOthers, type Others } from '#models/reasons/describeRarity.ts'

const others = (values: readonly number[]): Others => ({
  sorted: Float32Array.from(values).sort(),
  on: 'route',
  days: 90,
})
const counting = Array.from({ length: 1000 }, (_, at) => at)
const number = { kind: 'number' } as const
const category = { kind: 'category' } as const

describe('how rare a value is', () => {
  it('is said of numbers on the side where they are rare', () => {
    expect(describeRarity(number, 996, others(counting))).toEqual({
      share: 0.004,
      text: {
        en: 'as much or more with 0.4% of travellers on this route in 90 days',
        ko: '90일간 이 노선의 0.4%만 이 값 이상',
      },
    })
    expect(describeRarity(number, 9, others(counting))?.text.ko).toBe('90일간 이 노선의 1%만 이 값 이하')
  })

  it('is said of categories and flags by those who have the same', () => {
    const values = others([...Array.from({ length: 996 }, () => 1), 2, 2, 2, 2])
    expect(describeRarity(category, 2, { ...values, on: 'station' })?.text).toEqual({
      en: 'seen with 0.4% of all travellers here in 90 days',
      ko: '90일간 전체의 0.4%',
    })
    expect(describeRarity(category, 1, values)?.share).toBeCloseTo(0.996, 9)
  })

  it('calls what half of all have the same, not as much or more', () => {
    const zeros = others([...Array.from({ length: 900 }, () => 0), ...counting.slice(0, 100)])
    expect(describeRarity(number, 0, zeros)?.text.en).toMatch(/^seen with 90% of/)
  })

  it('counts those of whom it is unknown among the others, and says nothing of an unknown value or of few others', () => {
    const half = others([...counting.slice(0, 500), ...Array.from({ length: 500 }, () => Number.NaN)])
    expect(describeRarity(number, 499, half)?.share).toBe(0.001)
    expect(describeRarity(number, Number.NaN, half)).toBeNull()
    expect(describeRarity(number, 1, others(counting.slice(0, leastOthers - 1)))).toBeNull()
  })

  it('never says zero: nobody of a thousand is fewer than one in a thousand', () => {
    expect(describeRarity(category, 5000, others(counting))?.text.en).toBe(
      'seen with <0.1% of travellers on this route in 90 days',
    )
  })
})
