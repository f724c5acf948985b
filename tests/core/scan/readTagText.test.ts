import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearTags, readTagText } from '#core/scan/readTagText.ts'

describe('a bag tag', () => {
  it('is read from the bar code, from a range, from the printed form and from sloppy typing', () => {
    expect(readTagText('0180123456')).toEqual({ first: '0180123456', count: 1, carrier: null })
    expect(readTagText('0180123456003')).toEqual({ first: '0180123456', count: 3, carrier: null })
    expect(readTagText('KE123456')).toEqual({ first: 'KE123456', count: 1, carrier: 'KE' })
    expect(readTagText(' ke 123-456 \r')).toEqual({ first: 'KE123456', count: 1, carrier: 'KE' })
    expect(readTagText('7C 123456')?.carrier).toBe('7C')
  })

  it('is not seen where the reader saw nothing, or in other texts', () => {
    for (const text of ['0000000000', '0000000000001', '12345', 'HONG GILDONG', '12A', '12345678901', '']) {
      expect(readTagText(text)).toBeNull()
    }
  })

  it('has as its near misses every tag that differs by one digit or two swapped neighbours, itself excepted', () => {
    const near = nearTags('0180123456')
    expect(near).toContain('0180123465')
    expect(near).toContain('0188123456')
    expect(near).not.toContain('0180123456')
    expect(new Set(near).size).toBe(near.length)
    expect(nearTags('KE123456')).toEqual([])
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readTagText(text)))
  })
})
