import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonName } from '#core/traveller/PersonName.ts'
import { createKeyedHash } from '#station/identity/createKeyedHash.ts'
import { normalSeat } from '#station/merge/buildTraveller.ts'
import { normalDocumentNumber } from '#station/merge/documentKey.ts'
import { expandTags } from '#station/merge/expandTags.ts'
import { isNearName } from '#station/merge/isNearName.ts'
import { isSameName, nameKey } from '#station/merge/nameKeys.ts'
import { normalDesignator } from '#station/intake/findArrival.ts'

const name = (surname: string, given: string): PersonName => ({
  asSent: `${surname}/${given}`,
  surname,
  given,
  title: null,
  search: `${surname} ${given}`,
})

describe('names', () => {
  it.each([
    ['HONG', 'GILDONG', 'HONG', 'GIL DONG', true],
    ['BELT', 'SOPHY', 'BELT', 'SOPHY OLIVIA', true],
    ['KIM', 'MINA', 'KIM', 'MINAH', true],
    ['KIM', 'MINA', 'KIM', 'MINHO', false],
    ['KIM', 'M', 'KIM', 'MINA', false],
    ['KIM', 'MINA', 'LIM', 'MINA', false],
    ['DE LA CRUZ', 'ANA', 'DELACRUZ', 'ANA', true],
  ])('%s %s and %s %s: %s', (surnameA, givenA, surnameB, givenB, expected) => {
    expect(isSameName(name(surnameA, givenA), name(surnameB, givenB))).toBe(expected)
    expect(isSameName(name(surnameB, givenB), name(surnameA, givenA))).toBe(expected)
  })

  it.each([
    ['CHOI', 'TAEHONO', 'CHOI', 'TAEHOON', true],
    ['GIM', 'MINA', 'KIM', 'MINA', true],
    ['GILDONG', 'HONG', 'HONG', 'GILDONG', true],
    ['KIM', 'MINA', 'KIM', 'JUNHO', false],
    ['KIM', 'MINA', 'KIM', 'SORA', false],
    ['LI', 'BO', 'LI', 'XU', false],
  ])('%s %s may be a misspelt %s %s: %s', (surnameA, givenA, surnameB, givenB, expected) => {
    expect(isNearName(name(surnameA, givenA), name(surnameB, givenB))).toBe(expected)
  })

  it('gives one key by the short way and by the long way', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'Z', 'K', ' ', '-', 'é', '홍', '1') }), (text) => {
        expect(nameKey(text)).toBe(text.toUpperCase().replace(/[^\p{L}]/gu, ''))
      }),
    )
  })
})

describe('tags', () => {
  it('counts up the serial alone, and wraps it', () => {
    expect(expandTags({ first: '0180999999', count: 2, destination: null })).toEqual(['0180999999', '0180000000'])
    expect(expandTags({ first: 'ZZ012345', count: 3, destination: null })).toEqual(['ZZ012345', 'ZZ012346', 'ZZ012347'])
  })
  it('keeps the first of a count that cannot be', () => {
    expect(expandTags({ first: '0123456787', count: 722_356, destination: 'ICN' })).toEqual(['0123456787'])
    expect(expandTags({ first: 'RUSH', count: 3, destination: null })).toEqual(['RUSH'])
  })
})

it.each([
  ['039G', '39G'],
  ['012a ', '12A'],
  ['XXX', null],
  ['', null],
])('reads seat %j as %j', (sent, seat) => expect(normalSeat(sent)).toBe(seat))

it.each([
  ['KE 0018', 'KE18'],
  ['KE018', 'KE18'],
  ['7C2503', '7C2503'],
  ['KE18A', 'KE18A'],
])('reads flight %j as %j', (sent, designator) => expect(normalDesignator(sent)).toBe(designator))

it('writes one document number one way', () => {
  expect(normalDocumentNumber('m 1234-5678')).toBe('M12345678')
})

it('makes pseudonyms that differ from station to station and fit a number', () => {
  const [a, b] = [createKeyedHash(Buffer.alloc(32, 1)), createKeyedHash(Buffer.alloc(32, 2))]
  expect(a('D|KOR|M1')).toBe(a('D|KOR|M1'))
  expect(a('D|KOR|M1')).not.toBe(b('D|KOR|M1'))
  const values = new Set(Array.from({ length: 20_000 }, (_, i) => a(`person ${i}`)))
  expect(values.size).toBe(20_000)
  expect([...values].every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true)
})
