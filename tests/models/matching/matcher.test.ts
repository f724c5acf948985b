import { describe, expect, it } from 'vitest'
import { createMatcher, type MatchEntry, type MatchSubject } from '#models/matching/createMatcher.ts'
import { budgetOf, createPieceIndex } from '#models/matching/createPieceIndex.ts'
import { editDistance } from '#models/matching/editDistance.ts'

const entry = (reference: string, surname: string, given: string, more: Partial<MatchEntry> = {}): MatchEntry => ({
  reference,
  surname,
  given,
  aliases: [],
  birthOn: null,
  sex: null,
  nationality: null,
  documentNumber: null,
  reason: null,
  ...more,
})
const subject = (surname: string, given: string, more: Partial<MatchSubject> = {}): MatchSubject => ({
  surname,
  given,
  birthOn: null,
  sex: null,
  nationality: null,
  documentNumbers: [],
  ...more,
})

describe('the watchlist matcher', () => {
  const matcher = createMatcher([
    entry('W1', 'HUSSEIN', 'MOHAMMED', { birthOn: '1980-01-02', sex: 'M', nationality: 'IRQ' }),
    entry('W2', 'KIM', 'MIN SU', { birthOn: '1975-05-05' }),
    entry('W3', 'YI', 'YEONG HUI', { aliases: ['LEE/SUZY'] }),
    entry('W4', 'MEYER', 'JONAS', { documentNumber: 'C01X-12345' }),
  ])

  it('finds the same name written in other Latin spellings', () => {
    expect(matcher.match(subject('HUSAYN', 'MUHAMMAD'))[0]?.reference).toBe('W1')
    expect(matcher.match(subject('GIM', 'MINSU'))[0]?.reference).toBe('W2')
    expect(matcher.match(subject('LEE', 'YOUNGHEE'), 0.8)[0]?.reference).toBe('W3')
    expect(matcher.match(subject('LEE', 'SUZY'))[0]?.reference).toBe('W3')
  })

  it('finds a name whose parts stand in the other order', () => {
    expect(matcher.match(subject('MOHAMMED', 'HUSSEIN'))[0]?.reference).toBe('W1')
  })

  it('leaves other people alone', () => {
    expect(matcher.match(subject('KIM', 'YOUNGJA'))).toEqual([])
    expect(matcher.match(subject('SMITH', 'ANNA'))).toEqual([])
    expect(matcher.match(subject('KIM', 'MINSU', { birthOn: '1999-12-31' }))).toEqual([])
  })

  it('confirms by document number however it is written, and says so', () => {
    const [hit] = matcher.match(subject('BRAUN', 'OTTO', { documentNumbers: ['c01x 12345'] }))
    expect(hit).toMatchObject({ reference: 'W4', confirmed: true, score: 1 })
    expect(hit?.evidence[0]).toBe('document.equal:C01X-12345')
  })

  it('confirms by name with the same full birth date, not by name alone', () => {
    expect(matcher.match(subject('KIM', 'MIN SU', { birthOn: '1975-05-05' }))[0]?.confirmed).toBe(true)
    expect(matcher.match(subject('KIM', 'MIN SU'))[0]?.confirmed).toBe(false)
  })

  it('takes the sex and the birth year into account', () => {
    const plain = matcher.match(subject('HUSSEIN', 'MOHAMMED'), 0)[0]?.score ?? 0
    const other = matcher.match(subject('HUSSEIN', 'MOHAMMED', { sex: 'F', birthOn: '1950-01-01' }), 0)[0]?.score ?? 0
    expect(other).toBeLessThan(plain - 0.3)
  })

  it('gives the same hits whatever the order of the list', () => {
    const list = Array.from({ length: 300 }, (_, i) =>
      entry(`R${i}`, ['KIM', 'LEE', 'PARK'][i % 3] ?? 'KIM', `MIN${'ABCDEFGHIJ'[i % 10]}O`),
    )
    const hits = (entries: readonly MatchEntry[]) =>
      createMatcher(entries)
        .match(subject('LEE', 'MINCO'))
        .map((hit) => hit.reference)
    expect(hits(list)).toEqual(hits(list.toReversed()))
  })
})

describe('the edit distance', () => {
  it('equals the plain table for random words', () => {
    let seed = 7
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648)
    const word = () => Array.from({ length: next() % 9 }, () => 'ABCD'[next() % 4]).join('')
    for (let round = 0; round < 3000; round++) {
      const [a, b] = [word(), word()]
      expect(editDistance(a, b, 3), `${a} ${b}`).toBe(Math.min(plainDistance(a, b), 4))
    }
  })
})

describe('the piece index', () => {
  it('loses no word that is within the budget', () => {
    let seed = 11
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648)
    const word = () => Array.from({ length: 1 + ((next() >> 8) % 14) }, () => 'ABCDE'[(next() >> 8) % 5]).join('')
    const words = Array.from({ length: 3000 }, word)
    const index = createPieceIndex()
    for (const text of words) index.add(text)
    let near = 0
    for (let round = 0; round < 300; round++) {
      const asked = word()
      const candidates = new Set(index.candidates(asked))
      words.forEach((text, number) => {
        const budget = budgetOf(Math.max(text.length, asked.length))
        if (editDistance(asked, text, budget) > budget) return
        near++
        expect(candidates.has(number), `${asked} ${text}`).toBe(true)
      })
    }
    expect(near).toBeGreaterThan(300)
  })
})

/** Optimal string alignment as in the textbook, whole table. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, at(i - 2, j - 2) + 1)
      ;(table[i] as number[])[j] = value
    }
  }
  return at(a.length, b.length)
}
