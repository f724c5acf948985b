import { describe, expect, it } from 'vitest'
import { cityName, originName } from '../../renderer/format/cityName.ts'
import { cutText } from '../../renderer/format/cutText.ts'
import { flightIdName } from '../../renderer/format/flightIdName.ts'
import { linkGraph } from '../../renderer/format/linkGraph.ts'

const other = (travellerId: string, outcome: string | null = null) => ({
  travellerId,
  name: travellerId.toUpperCase(),
  flight: 'KE018',
  date: '2026-11-20',
  outcome,
})
const link = (kind: string, others: readonly ReturnType<typeof other>[]) => ({
  kind,
  value: `${kind} value`,
  people: others.length,
  finds: others.filter((it) => it.outcome !== null && it.outcome !== 'nothing').length,
  others: [...others],
})

describe('the drawing of links', () => {
  it('shows a person who shares two things once, with a line from each', () => {
    const graph = linkGraph([link('phone', [other('a')]), link('card', [other('a', null), other('b')])])
    expect(graph?.people.map((it) => it.person.travellerId)).toEqual(['a', 'b'])
    expect(graph?.ties.map((it) => it.id)).toEqual(['0 a', '1 a', '1 b'])
  })

  it('tells drugs, another find, a clean check and no check apart', () => {
    const people = [other('a', 'drugs'), other('b', 'counterfeit'), other('c', 'nothing'), other('d')]
    const graph = linkGraph([link('phone', people)])
    expect(graph?.people.map((it) => it.mark)).toEqual(['drugs', 'found', 'clean', 'open'])
    expect(graph?.ties.map((it) => it.found)).toEqual([true, true, false, false])
  })

  it('keeps finds where not all fit, and says how many are left to the list', () => {
    const many = [...Array.from({ length: 14 }, (_, at) => other(`p${at}`)), other('found', 'drugs')]
    const graph = linkGraph([link('phone', many)])
    expect(graph?.people.map((it) => it.person.travellerId)).toContain('found')
    expect((graph?.people.length ?? 0) + (graph?.left ?? 0)).toBe(15)
  })

  it('keeps every node inside and apart, and is left out where nobody is named', () => {
    const graph = linkGraph([
      link('phone', [other('a'), other('b')]),
      link('card', [other('c')]),
      link('email', [other('d')]),
    ])
    for (const rows of [graph?.people ?? [], graph?.values ?? []]) {
      for (const [at, { y }] of rows.entries()) {
        expect(y).toBeGreaterThanOrEqual(20)
        expect(y).toBeLessThanOrEqual((graph?.height ?? 0) - 20)
        if (at > 0) expect(y - (rows[at - 1]?.y ?? 0)).toBeGreaterThanOrEqual(36)
      }
    }
    expect(linkGraph([{ ...link('agency', []), people: 4000 }])).toBeNull()
  })
})

describe('names on screens', () => {
  it('give a city in Korean where it has a name, else in English, else as its code', () => {
    const flight = { from: 'LAX', fromCity: 'Los Angeles', fromCityKo: '로스앤젤레스' }
    expect(originName(flight, 'ko')).toBe('로스앤젤레스')
    expect(originName(flight, 'en')).toBe('Los Angeles')
    expect(originName({ ...flight, fromCityKo: null }, 'ko')).toBe('Los Angeles')
    expect(cityName({ en: null, ko: null, code: 'XXX' }, 'ko')).toBe('XXX')
  })

  it('say a flight by its id, and leave an odd id as it is', () => {
    expect(flightIdName('KE18-20261121-LAXICN')).toBe('KE018 · LAX → ICN · 11-21')
    expect(flightIdName('unknown')).toBe('unknown')
  })

  it('keep both ends of a value that is too long', () => {
    expect(cutText('abcdefghij', 10)).toBe('abcdefghij')
    expect(cutText('abcdefghijk', 7)).toBe('abc…ijk')
    expect(cutText('abcdefghijk', 7)).toHaveLength(7)
  })
})
