import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agencyCodec } from '#models/features/agencyCodec.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { listCodec } from '#models/features/listCodec.ts'
import { shortTextCodec } from '#models/features/shortTextCodec.ts'

const limit = 2 ** 24

describe('codes of categories', () => {
  it('bring every text of one to four letters or digits back, in capitals, and fit a Float32', () => {
    const text = fc.stringMatching(/^[A-Za-z0-9]{1,4}$/)
    fc.assert(
      fc.property(text, (value) => {
        const code = shortTextCodec.encode(value)
        expect(code).toBeLessThan(limit)
        expect(Math.fround(code)).toBe(code)
        expect(shortTextCodec.decode(code)).toBe(value.toUpperCase())
      }),
    )
  })

  it('tell A from AA and 0 from 00, and know no code of nothing', () => {
    const codes = ['A', 'AA', 'AAA', '0', '00', 'A0'].map((text) => shortTextCodec.encode(text))
    expect(new Set(codes).size).toBe(6)
    expect(shortTextCodec.encode('')).toBeNaN()
    expect(shortTextCodec.encode('SEOUL')).toBeNaN()
    expect(shortTextCodec.encode('A-')).toBeNaN()
    expect(shortTextCodec.decode(0)).toBeNull()
    expect(shortTextCodec.decode(1.5)).toBeNull()
  })

  it('bring IATA agency numbers back, with and without their check digit', () => {
    // 1730001 = 7 x 247143, so the check digit is 0.
    expect(agencyCodec.encode('17300010')).toBe(1730001)
    expect(agencyCodec.encode('1730001')).toBe(1730001)
    expect(agencyCodec.decode(1730001)).toBe('1730001')
    expect(agencyCodec.decode(42)).toBe('0000042')
  })

  it('hash other agency names into their own range, the same on every station', () => {
    const code = agencyCodec.encode('SELKE0123')
    expect(code).toBe(agencyCodec.encode('selke0123'))
    expect(code).toBeGreaterThanOrEqual(10_000_000)
    expect(code).toBeLessThan(limit)
    expect(agencyCodec.decode(code)).toBe(`#${(code - 10_000_000).toString(16)}`)
    // Wrong check digit: no IATA number.
    expect(agencyCodec.encode('17300011')).toBeGreaterThanOrEqual(10_000_000)
  })

  it('number closed lists by their places', () => {
    const codec = listCodec('x', ['a', 'b'])
    expect([codec.encode('a'), codec.encode('b')]).toEqual([0, 1])
    expect(codec.encode('c')).toBeNaN()
    expect(codec.decode(2)).toBeNull()
  })

  it('never throw, whatever text or number comes', () => {
    for (const { codec } of catalogue) {
      if (codec === null) continue
      fc.assert(
        fc.property(fc.string(), fc.double(), (text, code) => {
          const encoded = codec.encode(text)
          expect(Number.isNaN(encoded) || (Number.isInteger(encoded) && encoded >= 0 && encoded < limit)).toBe(true)
          const decoded = codec.decode(code)
          expect(decoded === null || typeof decoded === 'string').toBe(true)
        }),
        { numRuns: 30 },
      )
    }
  })
})
