/** Bag tags: ten digits where they can be, ranges counted once. */
import { describe, expect, it } from 'vitest'
import { parseTag } from '#core/baggage/parseTag.ts'
import { createTagSet } from '#core/baggage/TagSet.ts'

describe('a bag tag', () => {
  it.each([
    ['0180123456', {}, '0180123456'],
    ['0180 123456', {}, '0180123456'],
    ['123456', { carrier: '180' }, '0180123456'],
    ['0506', { carrier: 'UA', accounting: '006' }, '0006000506'],
    ['KE 123456', {}, 'KE123456'],
    ['KE123456', { accounting: '180' }, '0180123456'],
    ['123456', { carrier: 'KE' }, 'KE123456'],
    ['180123456', {}, '0180123456'],
    ['ZZ012345', {}, 'ZZ012345'],
  ])('%s with %j is %s', (text, stated, tag) => {
    expect(parseTag(text, { carrier: '', accounting: '', ...stated })).toBe(tag)
  })

  it('in a range counts once, and only the serial wraps', () => {
    const tags = createTagSet()
    tags.add('0180999999', 3)
    tags.add('0180000000', 1)
    tags.add('0180123456', 2)
    tags.add('0180123457', 2)
    tags.add('KE123456', 2)
    tags.add('KE123457', 1)
    expect(tags.size()).toBe(3 + 3 + 2)
  })

  it('counts a hundred thousand tags like a plain set does', () => {
    const tags = createTagSet()
    const plain = new Set<number>()
    for (let i = 0; i < 100_000; i++) {
      const number = (i * 7919) % 1_000_000
      tags.add(`0180${String(number).padStart(6, '0')}`, 2)
      plain.add(number).add((number + 1) % 1_000_000)
    }
    expect(tags.size()).toBe(plain.size)
  })
})
