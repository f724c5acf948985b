/** The codes of a window are those of its text, whatever is added and let go, and nothing stands behind their end. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTextWindow } from '#core/messages/TextWindow.ts'

const piece = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'AB é홍\u00a0\ud83d\ufeff'), maxLength: 40 }),
)

it('follows the text of a window through every change', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.nat(60), fc.boolean()), { maxLength: 30 }), (steps) => {
      const window = createTextWindow()
      for (const [text, cut, looks] of steps) {
        window.append(text)
        if (looks) window.codes()
        window.release(window.base() + cut)
        const held = window.text()
        const codes = window.codes()
        expect([...codes.subarray(0, held.length)]).toEqual([...held].flatMap((letter) => codesOf(letter)))
        for (let behind = 0; behind < 8 && codes.length > 0; behind++) expect(codes[held.length + behind]).toBe(0xffff)
      }
    }),
    { numRuns: 400, seed: 21 },
  )
})

it('gives the same codes for a long text of ASCII and one with a letter beyond it', () => {
  const plain = 'TIF+HONG:I+GILDONG MR:A:1\r\n'.repeat(5000)
  for (const text of [plain, `${plain}é`, `홍${plain}`]) {
    const window = createTextWindow()
    window.append(text.slice(0, 70_000))
    window.codes()
    window.append(text.slice(70_000))
    const codes = window.codes()
    expect(String.fromCharCode(...codes.subarray(69_000, 71_000))).toBe(text.slice(69_000, 71_000))
    expect(codes[text.length - 1]).toBe(text.charCodeAt(text.length - 1))
  }
})

function codesOf(letter: string): readonly number[] {
  return letter.split('').map((unit) => unit.charCodeAt(0))
}
