/** Which glyphs may stand where: much of each format is letters alone or digits alone. */
import { mrzLayouts } from '../mrzLayouts.ts'
import type { MrzFormat } from '../splitMrz.ts'
import { glyphs } from './glyphNet.ts'

export type ZoneShape = {
  readonly columns: number
  readonly lines: number
  readonly format: MrzFormat
  /** For each cell, line by line: the indexes of the glyphs that may stand there. */
  readonly allowed: readonly (readonly number[])[]
}

const indexesOf = (letters: string): readonly number[] => [...letters].map((letter) => glyphs.indexOf(letter))
const digits = '0123456789'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const all = indexesOf(glyphs)
const names = indexesOf(`${capitals}<`)
const days = indexesOf(`${digits}<`)

const fillable: ReadonlySet<string> = new Set(['optional', 'documentNumber'])

/** By field (ICAO Doc 9303 parts 4 to 7, data elements); the others may hold anything. */
const fieldGlyphs: Readonly<Record<string, readonly number[]>> = {
  issuer: names,
  name: names,
  nationality: names,
  birthDate: days,
  expiryDate: days,
  sex: indexesOf('MFX<'),
}
/** Passports are P and cards may be; A and C are crew, I identity, V visas (first letter of the document code). */
const formats: readonly (readonly [format: MrzFormat, columns: number, lines: number, kinds: string])[] = [
  ['TD3', 44, 2, 'P'],
  ['MRV-A', 44, 2, 'V'],
  ['TD2', 36, 2, 'ACIP'],
  ['MRV-B', 36, 2, 'V'],
  ['TD1', 30, 3, 'ACIP'],
]

export const zoneShapes: readonly ZoneShape[] = formats.map(([format, columns, lines, kinds]) => {
  const allowed: (readonly number[])[] = Array.from({ length: columns * lines }, () => all)
  const { fields, composite } = mrzLayouts[format]
  for (const { field, at, digit } of fields) {
    const [line, start, end] = at
    for (let column = start; column < end; column++) allowed[line * columns + column] = fieldGlyphs[field] ?? all
    // A number too long for its field, or an empty field, has filler instead of its digit.
    if (digit !== null) allowed[digit[0] * columns + digit[1]] = fillable.has(field) ? days : indexesOf(digits)
  }
  if (composite !== null) allowed[composite.digit[0] * columns + composite.digit[1]] = indexesOf(digits)
  allowed[0] = indexesOf(kinds)
  allowed[1] = names
  return { columns, lines, format, allowed }
})
