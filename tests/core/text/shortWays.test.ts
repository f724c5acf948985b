/** Short ways of texts and lists give what the long way gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHistoryCodes } from '#core/messages/pnrgov/parseHistoryCodes.ts'
import { isDigits } from '#core/text/isDigits.ts'
import { joinInstant, joinLocal, parseClock, parseDayFirst } from '#core/text/parseDate.ts'
import { parseName } from '#core/text/parseName.ts'
import { searchName } from '#core/text/searchName.ts'
import { toNumber } from '#core/text/toNumber.ts'
import { upper } from '#core/text/upper.ts'
import { withItem } from '#core/text/withItem.ts'

const odd = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'019 .-+eéßıA/z٣'), maxLength: 12 }),
)

describe('short ways of texts', () => {
  it('makes the same capitals and numbers as the engine', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(upper(text)).toBe(text.toUpperCase())
        expect(toNumber(text)).toBe(Number(text))
        expect(isDigits(text)).toBe(/^[0-9]+$/.test(text))
      }),
      { numRuns: 3000, seed: 41 },
    )
  })

  it('searches a name by what the whole name would be', () => {
    const name = fc.string({ unit: fc.constantFrom(..."ABK -'.éł김"), maxLength: 8 })
    fc.assert(
      fc.property(name, name, (surname, given) => {
        const read = parseName(surname, given)
        const full = [read.surname, read.given].filter((part) => part !== '').join(' ')
        expect(read.search).toBe(searchName(full))
      }),
      { numRuns: 3000, seed: 42 },
    )
  })

  it('reads history codes as the written rule says', () => {
    const rule = /^\d+\/([A-Z])(?:[A-Z]*\/([A-Z]+))?/
    const actions: Readonly<Record<string, string>> = { O: 'added', A: 'added', X: 'cancelled', C: 'changed' }
    const subjects: Readonly<Record<string, string>> = {
      NM: 'name',
      SG: 'segment',
      SSR: 'service',
      FP: 'payment',
      RM: 'remark',
    }
    const part = fc.constantFrom('0', '12', '/', 'O', 'A', 'X', 'C', 'Z', 'NM', 'SG', 'SSR', 'FP', 'RM', ' ', 'é', '')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const text = parts.join('')
        const found = rule.exec(text)
        const letter = found ? found[1] : /^[AXC][A-Z]\b/.test(text) ? text[0] : undefined
        const { action, subject } = parseHistoryCodes(text)
        expect(action).toBe(actions[letter ?? ''] ?? 'other')
        const known = subjects[found?.[2] ?? '']
        if (known !== undefined) expect(subject).toBe(known)
      }),
      { numRuns: 4000, seed: 43 },
    )
  })

  it('gives the same day and instant every time it is asked', () => {
    for (let round = 0; round < 2; round++) {
      expect(parseDayFirst('290224', 'near', '2026-11-21')).toBe('2024-02-29')
      expect(parseDayFirst('290225', 'near', '2026-11-21')).toBe(null)
      expect(joinInstant('2024-02-29', parseClock('0541'))).toBe('2024-02-29T05:41:00Z')
      expect(joinLocal('2024-02-29', parseClock('2400'))).toBe('2024-02-29T23:59')
      // Clocks that were not made here are joined as they are.
      expect(joinLocal('2024-02-29', '25:99')).toBe('2024-02-29T25:99')
    }
  })
})

it('adds items to a list one by one, in order', () => {
  let list: number[] = []
  for (let item = 0; item < 8; item++) {
    list = withItem(list, item)
    expect(list).toEqual(Array.from({ length: item + 1 }, (_, index) => index))
  }
})
