/** Several looks at one document: one letter seen wrong once is outvoted, doubt waits, another document starts anew. */
import { describe, expect, it } from 'vitest'
import { addLook, type GatheredLooks, judgeLooks } from '#core/scan/zone/gatherLooks.ts'
import { glyphs } from '#core/scan/zone/glyphNet.ts'
import type { ZoneLook } from '#core/scan/zone/readZone.ts'
import { zoneShapes } from '#core/scan/zone/zoneShapes.ts'
import { zoneText } from '../../../helpers/zoneTexts.ts'

const on = '2026-11-22'
const passport = zoneText('TD3', 1)
const shapeOf = (columns: number, kind: string) =>
  zoneShapes.find((one) => one.columns === columns && one.format.startsWith(kind)) as ZoneLook['shape']

/** As if the reader had seen these lines, each letter this surely. */
function look(lines: readonly string[], sure: (cell: number) => number = () => 0.999): ZoneLook {
  const shape = shapeOf(lines[0]?.length ?? 0, lines[0]?.startsWith('V') ? 'MRV' : 'TD')
  const likely = new Float32Array(shape.allowed.length * glyphs.length).fill(Number.NEGATIVE_INFINITY)
  const text = lines.join('')
  shape.allowed.forEach((allowed, cell) => {
    for (const glyph of allowed) {
      const share = glyphs[glyph] === text[cell] ? sure(cell) : (1 - sure(cell)) / Math.max(1, allowed.length - 1)
      likely[cell * glyphs.length + glyph] = Math.log(share)
    }
  })
  return { shape, likely, lines }
}

const gather = (looks: readonly ZoneLook[]): GatheredLooks => {
  const [first, ...rest] = looks
  return rest.reduce<GatheredLooks>((all, one) => addLook(all, one), addLook(null, first as ZoneLook))
}
const misread = (lines: readonly string[], column: number, letter: string): readonly string[] => {
  const [first = '', second = ''] = lines
  return [first.slice(0, column) + letter + first.slice(column + 1), second]
}

describe('looks at one document', () => {
  it('are taken when two agree, never on one alone', () => {
    expect(judgeLooks(gather([look(passport)]), on)).toEqual({ kind: 'again' })
    expect(judgeLooks(gather([look(passport), look(passport)]), on)).toEqual({
      kind: 'taken',
      text: passport.join('\n'),
    })
  })

  it('outvote a letter of a name that one of them saw wrong, and wait until they agree again', () => {
    const letter = passport[0]?.[6] === 'O' ? 'Q' : 'O'
    const slipped = look(misread(passport, 6, letter), (cell) => (cell === 6 ? 0.7 : 0.999))
    const before = [look(passport), slipped]
    expect(judgeLooks(gather(before), on).kind).toBe('again')
    const all = gather([...before, look(passport), look(passport), look(passport)])
    expect(all.lines).toEqual(passport)
    expect(judgeLooks(all, on)).toEqual({ kind: 'taken', text: passport.join('\n') })
  })

  it('are never taken while a letter of a name is in doubt, however often they agree', () => {
    const doubtful = look(passport, (cell) => (cell === 7 ? 0.6 : 0.999))
    expect(judgeLooks(gather(Array.from({ length: 20 }, () => doubtful)), on)).toEqual({ kind: 'again' })
  })

  it('at the first 36 columns of a large visa are taken only where the name has ended there', () => {
    const cut = (names: string): readonly string[] => {
      const [first = '', second = ''] = zoneText('MRV-A', 4)
      return [`${first.slice(0, 5)}${names}`.padEnd(44, '<').slice(0, 36), second.slice(0, 36)]
    }
    const twice = (lines: readonly string[]) => judgeLooks(gather([look(lines), look(lines)]), on).kind
    expect(twice(cut('KIM<<GILDONG'))).toBe('taken')
    expect(twice(cut('VANDERBERG<<ALEXANDRA<WILHELMINA'))).toBe('again')
  })

  it('start anew with another document', () => {
    const other = zoneText('TD3', 2)
    const gathered = gather([look(passport), look(other)])
    expect(gathered.looks).toBe(1)
    expect(judgeLooks(gathered, on)).toEqual({ kind: 'again' })
  })

  it('give a document whose own digit is wrong only after eight, so that a slip of the reader is not taken for it', () => {
    const [first = '', second = ''] = passport
    const wrong = [first, `${second.slice(0, 9)}${(Number(second[9]) + 1) % 10}${second.slice(10)}`]
    expect(judgeLooks(gather(Array.from({ length: 7 }, () => look(wrong))), on)).toEqual({ kind: 'again' })
    expect(judgeLooks(gather(Array.from({ length: 8 }, () => look(wrong))), on)).toEqual({
      kind: 'taken',
      text: wrong.join('\n'),
    })
  })
})
