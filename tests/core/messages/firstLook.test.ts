/** The first look of the sensitive filter lets nothing pass that the careful one would take out. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSensitiveText } from '#core/messages/sensitive/isSensitiveText.ts'
import { isSuspectCode } from '#core/messages/sensitive/isSuspectCode.ts'
import { maskCards } from '#core/messages/sensitive/maskCards.ts'
import { sensitiveLatin } from '#core/messages/sensitive/sensitiveTable.ts'

const isSuspect = (text: string): boolean => {
  // Something else stands before and behind, as in a message.
  const around = `A${text}B`
  return isSuspectCode(Uint16Array.from(around.split('').map((unit) => unit.charCodeAt(0))), 1, 1 + text.length)
}
const word = fc
  .constantFrom(...sensitiveLatin)
  .chain((text) => fc.constantFrom(text, text.toLowerCase(), text.replaceAll(' ', '-')))
const rest = fc.string({ unit: fc.constantFrom(...'ABCMUSLI 019-/.é종교'), maxLength: 12 })
const card = fc.constantFrom('4000000000000002', '4000 0000 0000 0002', '378282246310005', '6011-1111-1111-1117')

it('suspects every text that is sensitive or holds a card number', () => {
  fc.assert(
    fc.property(rest, fc.oneof(word, rest, card), rest, (before, middle, behind) => {
      const text = before + middle + behind
      if (isSensitiveText(text) || maskCards(text, '#') !== text) expect(isSuspect(text)).toBe(true)
    }),
    { numRuns: 5000, seed: 31 },
  )
})

it('suspects every listed word alone, and passes what messages are full of', () => {
  for (const text of sensitiveLatin) expect([text, isSuspect(text)]).toEqual([text, true])
  for (const text of ['KE', '20261121', 'SELKE08AA', '0180123456', 'MINJUN MR', 'SKYPASS', ''])
    expect(isSuspect(text)).toBe(false)
})
