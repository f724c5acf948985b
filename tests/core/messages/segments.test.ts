/** The fast segment source agrees with the plain one, however the text is cut; numbers and names survive writing and reading. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBytes } from '#core/messages/parseBytes.ts'
import { createMessageReader } from '#core/messages/createMessageReader.ts'
import { splitPlainly } from '../helpers/plainSegments.ts'
import { readSegments } from '../helpers/readSegments.ts'
import { writeBenchMessage } from '#station/bench/writeBenchMessage.ts'

const tags = ['TIF', 'SSR', 'TVL', 'IFT', 'DAT', 'NAD', 'LOC', 'QQQ']
const value = fc.string({ unit: fc.constantFrom(..."ABCXYZ019 ?'+:/-.éé홍"), maxLength: 12 }).map((text) => text.trim())
const elements = fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
const gap = fc.constantFrom('', '\n', '\r\n', '\n   ')
const segment = fc.tuple(fc.constantFrom(...tags), elements, gap)
const message = fc.array(segment, { minLength: 1, maxLength: 30 })

const release = (text: string): string => text.replaceAll(/[?'+:]/g, '?$&')
const write = (segments: readonly (readonly [string, readonly (readonly string[])[], string])[]): string =>
  segments
    .map(([tag, parts, after]) => `${[tag, ...parts.map((part) => part.map(release).join(':'))].join('+')}'${after}`)
    .join('')

const envelope = "UNB+IATA:1+1A+KRC+261121:0649+1'\nUNH+1+PNRGOV:13:1:IA'\n"

describe('cutting text into segments', () => {
  it('agrees with the plain way on every message and every cut', () => {
    fc.assert(
      fc.property(
        message,
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        (segments, pieces) => {
          const text = envelope + write(segments)
          const fast = readSegments(text, pieces)
          expect(fast.problems).toEqual([])
          expect(fast.segments).toEqual(splitPlainly(text))
        },
      ),
      { numRuns: 1500, seed: 11 },
    )
  })

  it('gives back every value that was written', () => {
    fc.assert(
      fc.property(message, (segments) => {
        const read = readSegments(envelope + write(segments), [1 << 20]).segments.slice(2)
        expect(read.map(({ tag, elements: parts }) => [tag, parts])).toEqual(
          segments.map(([tag, parts]) => [tag, parts]),
        )
      }),
      { numRuns: 500, seed: 12 },
    )
  })

  it('reads the same whatever the separators are', () => {
    const others: Readonly<Record<string, string>> = { ':': ';', '+': '*', '?': '\\', "'": '~' }
    const written = (text: string): string => text.replaceAll(/[:+?']/g, (sign) => others[sign] as string)
    fc.assert(
      fc.property(message, fc.integer({ min: 1, max: 50 }), (segments, piece) => {
        const text = envelope + write(segments)
        const plain = splitPlainly(text)
        // What stands for itself in one set of signs stands for itself in the other: only the signs between values differ.
        const read = readSegments(`UNA;*,\\ ~${written(text)}`, [700, piece])
        expect(read.problems).toEqual([])
        const shift = 'UNA:+.? '.length + 1
        const expected = plain.map(({ tag, elements: parts, start, end }) => ({
          tag,
          elements: parts.map((components) => components.map(written)),
          start: start + shift,
          end: end + shift,
        }))
        expect(read.segments).toEqual(expected)
      }),
      { numRuns: 300, seed: 13 },
    )
  })

  it('reads segments longer than usual like the plain way', () => {
    for (const length of [2030, 2047, 2048, 2049, 5000]) {
      const text = `${envelope}IFT+4:28+${'A+B:'.repeat(length / 4)}'\nTIF+HONG:I+GILDONG MR:A:1'\nSRC'\n`
      expect(readSegments(text, [300]).segments).toEqual(splitPlainly(text))
    }
  })

  it('keeps what was released at the border of two pieces', () => {
    const text = `${envelope}TIF+O?'HARA??:I+JO?+HN:A:1'\nIFT+4+A??'\nIFT+4+B???''\nSRC'\n`
    const plain = splitPlainly(text)
    for (let piece = 1; piece < text.length; piece++) expect(readSegments(text, [piece]).segments).toEqual(plain)
  })

  it('finds a person glued to any segment whose end was forgotten', () => {
    for (const before of [
      'RCI+1A:ABC123:C',
      'ORG+1A:MUC+KE',
      'SSR+OTHS:HK:1:KE::::',
      'FOP+CC::910200:VI',
      'COM+82105550100:TE',
    ]) {
      const name = before.startsWith('COM') ? 'NAD+FL+++HONG:GILDONG' : 'TIF+HONG:I+GILDONG MR:A:1'
      const read = readSegments(`${envelope}${before}${name}'\nDAT+700:201126:0559'\nSRC'\n`, [400]).segments.slice(2)
      expect(read.map(({ tag }) => tag)).toEqual([before.slice(0, 3), name.slice(0, 3), 'DAT', 'SRC'])
    }
    const free = `${envelope}IFT+4:28+LATIF+MOHAMMED'\nLTS+TIF+HONG:I+GIL:A'\nTIF+TIF+MOHAMMED LATIF+X:A'\nSRC'\n`
    expect(readSegments(free, [400]).segments).toEqual(splitPlainly(free))
  })

  it('reads wrapped lines like the plain way', () => {
    const text = `${envelope}TIF+HON\n  G:I+GIL\r\nDONG MR:A:1'\nSSR+DOCS:HK:1:KE::\n:::/P/KOR'\n`
    expect(readSegments(text, [7]).segments).toEqual(splitPlainly(text))
  })
})

describe('reading a file in chunks', () => {
  const bytes = new TextEncoder().encode(writeBenchMessage(400_000))
  const options = { fileName: 'x', receivedAt: '2026-11-22T00:00:00Z' }

  it('gives the same items whatever the chunks are', () => {
    const whole = parseBytes(bytes, options)
    for (const size of [33_333, 65_536, 131_072, 1000]) {
      const reader = createMessageReader(options)
      const items = []
      for (let at = 0; at < bytes.length; at += size) items.push(...reader.push(bytes.subarray(at, at + size)))
      items.push(...reader.end())
      expect(items).toEqual(whole)
    }
  })

  it('gives a booking out before the message ends', () => {
    const reader = createMessageReader(options)
    const early = reader.push(bytes.subarray(0, 200_000))
    expect(early.filter((item) => item.kind === 'pnr').length).toBeGreaterThan(80)
  })
})
