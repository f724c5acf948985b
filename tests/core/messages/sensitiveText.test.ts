/** The quick search for sensitive words agrees with the plain one, which tries every word at every place. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSensitiveText } from '#core/messages/sensitive/isSensitiveText.ts'
import { sensitiveCodeSet, sensitiveWords } from '#core/messages/sensitive/sensitiveTable.ts'

const words = [...Object.values(sensitiveWords).flat(), ...sensitiveCodeSet]
const plain = new RegExp(
  [
    `(?<![A-Za-z])(?:${words
      .filter((word) => /^[A-Z]/.test(word))
      .map((word) => word.replaceAll(' ', '[ -]?'))
      .join('|')})(?![A-Za-z])`,
    ...words.filter((word) => !/^[A-Z]/.test(word)),
  ].join('|'),
  'i',
)

/** Words of the list whole, cut, in small letters, with a dash for a blank, and what may stand between them. */
const word = fc.constantFrom(...words)
const piece = fc.oneof(
  word,
  fc.tuple(word, fc.nat(6)).map(([text, cut]) => text.slice(0, text.length - cut)),
  word.map((text) => text.toLowerCase().replaceAll(' ', '-')),
  fc.constantFrom(' ', '-', '', 'S', 'é', '홍', '12', '/', 'TRAVEL', 'INVENTED ROAD'),
)

it('agrees with trying every word at every place', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join('')
      expect(isSensitiveText(text), text).toBe(plain.test(text))
    }),
    { numRuns: 4000, seed: 21 },
  )
})

it.each(words)('%s is found alone, and not inside a longer word', (text) => {
  expect(isSensitiveText(text)).toBe(true)
  expect(isSensitiveText(`A ${text.toLowerCase()}, B`)).toBe(true)
  if (/^[A-Z]/.test(text)) expect(isSensitiveText(`XQ${text}QX`)).toBe(false)
})
