import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoToMs } from '#core/time/isoToMs.ts'

describe('reading ISO times', () => {
  it('agrees with Date.parse on every instant between 1900 and 2200', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, (at) => {
        const iso = at.toISOString()
        expect(isoToMs(iso)).toBe(at.getTime())
        expect(isoToMs(`${iso.slice(0, 19)}Z`)).toBe(Date.parse(`${iso.slice(0, 19)}Z`))
        expect(isoToMs(`${iso.slice(0, 16)}Z`)).toBe(Date.parse(`${iso.slice(0, 16)}Z`))
        expect(isoToMs(iso.slice(0, 10))).toBe(Date.parse(iso.slice(0, 10)))
      }),
    )
  })

  it('takes a time without a zone as UTC and honours an offset', () => {
    expect(isoToMs('2026-11-22T10:30')).toBe(Date.UTC(2026, 10, 22, 10, 30))
    expect(isoToMs('2026-11-22T10:30:15')).toBe(Date.UTC(2026, 10, 22, 10, 30, 15))
    expect(isoToMs('2026-11-22T10:30+09:00')).toBe(Date.UTC(2026, 10, 22, 1, 30))
  })

  it('gives NaN for what it cannot read, and never throws', () => {
    for (const text of [
      null,
      undefined,
      '',
      '2026',
      '2026-13-01',
      '2026-11-00',
      'yesterday at noon',
      '20261122T1030Z',
    ]) {
      expect(isoToMs(text)).toBeNaN()
    }
    fc.assert(fc.property(fc.string(), (text) => typeof isoToMs(text) === 'number'))
  })
})
