/** The same text is read whatever it is encoded in, and however its bytes arrive. */
import { array, assert, constantFrom, integer, property, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createByteDecoder } from '#core/messages/decodeText.ts'

function decode(bytes: Uint8Array, pieces: readonly number[]): string {
  const decoder = createByteDecoder()
  let text = ''
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = pieces[turn % pieces.length] ?? 1
    text += decoder.decode(bytes.subarray(at, at + length))
    at += length
  }
  return text + decoder.end()
}

const pieces = array(integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

describe('decoding', () => {
  it('gives UTF-8 back, with its mark, however it is cut', () => {
    assert(
      property(string({ unit: constantFrom(...'aZ é홍𝄞\ufeff\n'), maxLength: 60 }), pieces, (text, lengths) => {
        const bytes = new TextEncoder().encode(`UNB+${text}`)
        expect(decode(bytes, lengths)).toBe(`UNB+${text}`)
      }),
      { seed: 5 },
    )
  })

  it('gives any bytes the same text however they are cut', () => {
    assert(
      property(uint8Array({ maxLength: 80 }), pieces, (bytes, lengths) => {
        expect(decode(bytes, lengths)).toBe(decode(bytes, [1000]))
      }),
      { seed: 6, numRuns: 1000 },
    )
  })

  it('takes single bytes that are no UTF-8 for Western letters', () => {
    const bytes = Uint8Array.from(
      [...'UNB+M'].map((letter) => letter.charCodeAt(0)).concat([0xdc, 0x4c, 0x2b, 0xed, 0x99, 0x8d]),
    )
    const decoder = createByteDecoder()
    expect(decoder.decode(bytes) + decoder.end()).toBe('UNB+MÜL+홍')
    expect(decoder.encoding()).toBe('windows-1252')
  })

  it('knows UTF-16 with and without its mark', () => {
    const wide = (text: string): Uint8Array =>
      new Uint8Array(Uint16Array.from([...text].map((letter) => letter.charCodeAt(0))).buffer)
    expect(decode(wide('\ufeffUNB+홍'), [3])).toContain('UNB+홍')
    expect(decode(wide('UNB+IATA'), [5])).toBe('UNB+IATA')
  })
})
