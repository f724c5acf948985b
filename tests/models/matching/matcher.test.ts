import { describe, expect, it } from 'vitest'
import { createMatcher, type MatchEntry, type MatchSubject } from '#models/matching/createMatcher.ts'
import { createEditMeter } from '#models/matching/createEditMeter.ts'
import { budgetOf, createPieceIndex } from '#models/matching/createPieceIndex.ts'
import { editDistance } from '#models/matching/editDistance.ts'
import { matchPlainly, plainDistance } from './matchPlainly.ts'

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

describe('the index beside a plain scan', () => {
  let seed = 23
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) >> 8
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T
  const syllables = ['KI', 'MIN', 'SU', 'HAN', 'RO', 'AL', 'VA', 'DEH', 'OO', 'PHI', 'CK', 'LEE', 'TA', 'MOR', 'ZUN']
  const word = () => Array.from({ length: 1 + (next() % 4) }, () => pick(syllables)).join('')
  /** A name of nothing but initials is looked for nowhere. */
  const slip = (text: string): string => {
    if (text.length < 4) return text
    const at = next() % Math.max(1, text.length)
    const kinds = [
      () => text.slice(0, at) + text.slice(at + 1),
      () => `${text.slice(0, at)}X${text.slice(at)}`,
      () => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
      () => text,
    ]
    return pick(kinds)()
  }
  const dates = ['1980-01-02', '1980-02-01', '1975', null, null, null, null]
  const surnames = Array.from({ length: 40 }, word)
  const entries = Array.from({ length: 250 }, (_, i) =>
    entry(`E${i}`, pick(surnames), next() % 3 === 0 ? `${word()} ${word()}` : word(), {
      aliases: next() % 5 === 0 ? [`${word()}/${word()} ${word()}`] : [],
      birthOn: pick(dates),
      sex: pick(['M', 'F', null, null, null]),
      documentNumber: next() % 6 === 0 ? `P${next() % 500}` : null,
    }),
  )
  const matcher = createMatcher(entries)
  const asked = Array.from({ length: 100 }, () => {
    const { surname, given } = pick(entries)
    const swapped = next() % 5 === 0
    return subject(slip(swapped ? given : surname), slip(swapped ? surname : given), {
      birthOn: pick(dates),
      sex: pick(['M', 'F', null, null, null]),
      documentNumbers: next() % 6 === 0 ? [`P-${next() % 500}`] : [],
    })
  })

  it('finds the same people with the same scores', () => {
    let hits = 0
    for (const one of asked) {
      const found = matcher.match(one).map(({ reference, score }) => ({ reference, score }))
      hits += found.length
      expect(found, JSON.stringify(one)).toEqual(matchPlainly(entries, one, 0.85))
    }
    expect(hits).toBeGreaterThan(40)
  })
})

describe('the edit distance', () => {
  it('by bits equals the plain table, whatever was measured before', () => {
    let seed = 5
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) >> 8
    const long = (length: number) => Array.from({ length }, () => 'ABCÉ'[next() % (length > 40 ? 4 : 3)]).join('')
    const meter = createEditMeter()
    for (let round = 0; round < 300; round++) {
      const own = long(round % 37 === 0 ? 45 : next() % 12)
      meter.open(own)
      for (let other = 0; other < 12; other++) {
        const text = long(round % 41 === 0 ? 34 : next() % 12)
        for (const budget of [0, 1, 2, 3]) {
          expect(meter.measure(text, budget), `${own} ${text}`).toBe(Math.min(plainDistance(own, text), budget + 1))
        }
      }
    }
  })

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
