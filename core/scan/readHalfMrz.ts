/**
 * Reads one line of a machine-readable zone: the reader lost the other, or was drawn through too fast. The upper line of a passport
 * gives a name, the lower one number and birth with their check digits; neither is ever enough to be sure of a person.
 */
import { type MrzReading, readZone } from './readMrz.ts'
import type { MrzFormat } from './splitMrz.ts'

/** Document code, issuing state, name with its `<<`; state names are letters. */
const upper = /^[PVIAC][A-Z<][A-Z<]{3}[A-Z]+<[A-Z<]+$/
/** Number and digit, nationality, birth and digit, sex, expiry and digit. */
const lower = /^[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9<]{6}\d[MFX<][0-9<]{6}\d[A-Z0-9<]*$/
/** Readers that stop in the middle of the upper line still give a name. */
const shortest = 12
const widths: readonly (readonly [width: number, format: MrzFormat])[] = [
  [36, 'TD2'],
  [44, 'TD3'],
]
/** What belongs to which line; the composite digit needs both. */
const inUpper: ReadonlySet<string> = new Set(['documentCode', 'issuer', 'name'])

/** Null where the text is no such line. */
export function readHalfMrz(text: string, on: string): MrzReading | null {
  const line = text.toUpperCase().replaceAll('«', '<<').replaceAll(/\s/g, '')
  const isUpper = upper.test(line) && line.includes('<<') && line.length >= shortest
  if (!isUpper && !lower.test(line)) return null
  const format = widths.find(([width]) => line.length <= width)?.[1]
  if (format === undefined) return null
  const width = format === 'TD2' ? 36 : 44
  const padded = line.padEnd(width, '<')
  const reading = readZone({ format, lines: isUpper ? [padded, ''] : ['', padded] }, on)
  return {
    ...reading,
    fields: reading.fields.filter(
      (it) => it.field !== 'composite' && it.field !== 'optional' && inUpper.has(it.field) === isUpper,
    ),
    // What is missing is no wrong digit.
    problems: [
      'half-read',
      ...reading.problems.filter((it) => !isUpper && it !== 'check-digit:composite' && it !== 'check-digit:optional'),
    ],
    likelyNumbers: isUpper ? [] : reading.likelyNumbers,
  }
}
