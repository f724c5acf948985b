import { describe, expect, it } from 'vitest'
import { countryName } from '../../renderer/format/countryName.ts'
import { formatBags } from '../../renderer/format/formatBags.ts'
import { formatBytes } from '../../renderer/format/formatBytes.ts'
import { formatAge, formatCountdown, formatHours, formatSpan } from '../../renderer/format/formatDuration.ts'
import { formatClock, formatLocalClock } from '../../renderer/format/formatInstant.ts'
import { formatLogOdds } from '../../renderer/format/formatLogOdds.ts'
import { formatOneIn } from '../../renderer/format/formatOneIn.ts'
import { formatPercent } from '../../renderer/format/formatPercent.ts'
import { formatTag } from '../../renderer/format/formatTag.ts'
import { drugLength, highLength } from '../../renderer/format/riskLength.ts'

const minutes = 60_000

describe('numbers as an inspector reads them', () => {
  it('says drug risk as one in N with thousands', () => {
    expect(formatOneIn(2900, 'ko')).toBe('1 / 2,900')
    expect(formatOneIn(64, 'en')).toBe('1 in 64')
    expect(formatOneIn(0.4, 'en')).toBe('1 in 1')
    expect(formatOneIn(Number.POSITIVE_INFINITY, 'ko')).toBe('–')
  })

  it('says percent without losing small risks', () => {
    expect([0.46, 0.0995, 0.042, 0.004, 0.0004, 0].map(formatPercent)).toEqual([
      '46%',
      '10%',
      '4.2%',
      '0.4%',
      '<0.1%',
      '0%',
    ])
    expect(formatPercent(Number.NaN)).toBe('–')
    // Rarer than all others is nobody.
    expect([0.9996, 1].map(formatPercent)).toEqual(['>99%', '100%'])
  })

  it('writes contributions with a true minus', () => {
    expect([1.06, -0.42, 0.01].map((value) => formatLogOdds(value))).toEqual(['+1.1', '−0.4', '0.0'])
  })

  it('makes a longer bar for a greater risk, never empty and never over the edge', () => {
    for (const length of [highLength, (it: number) => drugLength(1 / it)]) {
      const lengths = [0.000001, 0.0005, 0.01, 0.1, 0.5, 1].map(length)
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
      expect(lengths[0]).toBeGreaterThan(0)
      expect(lengths.at(-1)).toBeLessThanOrEqual(1)
    }
  })

  it('counts down to a landing and up after it', () => {
    expect(formatCountdown(38 * minutes, 'ko')).toBe('38분 남음')
    expect(formatCountdown(-12 * minutes, 'en')).toBe('12 min ago')
    expect(formatCountdown(30_000, 'ko')).toBe('지금')
    expect(formatSpan(125 * minutes, 'en')).toBe('2 h 05 min')
    expect(formatSpan(120 * minutes, 'ko')).toBe('2시간')
    expect(formatSpan(72 * 60 * minutes, 'ko')).toBe('3일')
  })

  it('says the age of data', () => {
    expect(formatAge(12 * minutes, 'ko')).toBe('12분 전')
    expect(formatAge(10_000, 'en')).toBe('just now')
  })

  it('says hours on the ground', () => {
    expect([null, 2.14, 16.3, 120].map((it) => formatHours(it, 'ko'))).toEqual(['–', '2.1시간', '16시간', '5일'])
  })

  it('reads clocks in the hall zone and leaves wall clocks alone', () => {
    expect(formatClock('2026-11-22T08:40:00Z', 'Asia/Seoul')).toBe('17:40')
    expect(formatLocalClock('2026-11-22T17:40')).toBe('17:40')
    expect(formatLocalClock('2026-11-22')).toBe('–')
    expect(formatClock(null, 'Asia/Seoul')).toBe('–')
  })

  it('says bags, tags and file sizes', () => {
    expect(formatBags({ pieces: 3, weightKg: 71.2 })).toBe('3 · 71 kg')
    expect(formatBags({ pieces: 0, weightKg: 0 })).toBe('0')
    expect(formatBags({ pieces: 2, weightKg: null })).toBe('2')
    expect(formatTag('0180412345')).toBe('0180 412 345')
    expect(formatTag('KE 412345')).toBe('KE 412345')
    expect([812, 14_200, 3_210_000].map(formatBytes)).toEqual(['812 B', '14 kB', '3.2 MB'])
  })

  it('names countries in both languages and leaves unknown codes as they are', () => {
    expect(countryName('DEU', 'ko')).toBe('독일')
    expect(countryName('BRA', 'en')).toBe('Brazil')
    expect(countryName('XXA', 'ko')).toBe('XXA')
  })
})
