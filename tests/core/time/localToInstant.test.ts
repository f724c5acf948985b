import { Temporal } from 'temporal-polyfill'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantToLocal } from '#core/time/instantToLocal.ts'
import { localToInstant } from '#core/time/localToInstant.ts'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 16))
const zones = [
  'Asia/Seoul',
  'America/Sao_Paulo',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Dublin',
]

describe('wall-clock times of airports', () => {
  it('become UTC instants by the rules of the zone', () => {
    expect(iso(localToInstant('2026-11-22T16:30', 'Asia/Seoul'))).toBe('2026-11-22T07:30')
    expect(iso(localToInstant('2026-07-01T12:00', 'America/New_York'))).toBe('2026-07-01T16:00')
    expect(iso(localToInstant('2026-12-01T12:00', 'America/New_York'))).toBe('2026-12-01T17:00')
  })

  it('move forward out of a skipped hour and mean the first of a repeated one', () => {
    expect(iso(localToInstant('2026-03-08T02:30', 'America/New_York'))).toBe('2026-03-08T07:30')
    expect(iso(localToInstant('2026-11-01T01:30', 'America/New_York'))).toBe('2026-11-01T05:30')
  })

  it('agree with Temporal on any minute of ten years, also around clock changes', () => {
    const minute = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
        const local = new Date(at * 60_000).toISOString().slice(0, 16)
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds
        expect(localToInstant(local, zone)).toBe(expected)
        const back = Temporal.Instant.fromEpochMilliseconds(expected).toZonedDateTimeISO(zone).toPlainDateTime()
        expect(new Date(instantToLocal(expected, zone)).toISOString().slice(0, 16)).toBe(back.toString().slice(0, 16))
      }),
      { numRuns: 300 },
    )
  })

  it('are unknown without a time of day or a zone that exists', () => {
    expect(localToInstant('2026-11-22', 'Asia/Seoul')).toBeNull()
    expect(localToInstant(null, 'Asia/Seoul')).toBeNull()
    expect(localToInstant('2026-11-22T16:30', 'Moon/Tranquility')).toBeNull()
    expect(instantToLocal(Number.NaN, 'Asia/Seoul')).toBeNaN()
    expect(instantToLocal(0, 'Moon/Tranquility')).toBeNaN()
  })
})
