/**
 * Reads the machine-readable zone of a passport, identity card or visa. Written here because one table serves all five
 * formats: the package `mrz` (the oracle of the tests) knows no visas, throws on a stray blank, refuses specimen states
 * and takes 95 microseconds. Nothing is refused for a wrong digit: each field says how its own digit stands.
 */
import type { Sex } from '../traveller/TravelDocument.ts'
import { mrzCheckDigit } from './mrzCheckDigit.ts'
import { type MrzField, mrzLayouts } from './mrzLayouts.ts'
import { parseMrzDate } from './parseMrzDate.ts'
import { repairNumber } from './repairNumber.ts'
import type { CheckState, ScannedField } from './ScannedField.ts'
import { type MrzFormat, splitMrz } from './splitMrz.ts'

export type MrzReading = {
  readonly format: MrzFormat
  readonly documentCode: string
  readonly issuer: string | null
  readonly documentNumber: string | null
  readonly surname: string
  readonly given: string
  /** The name fills its field: letters may be missing at its end. */
  readonly nameTruncated: boolean
  readonly nationality: string | null
  readonly birthOn: string | null
  readonly sex: Sex | null
  readonly expiresOn: string | null
  readonly fields: readonly ScannedField[]
  readonly problems: readonly string[]
  /** The lines as understood, where something had to be put right. */
  readonly repaired: string | null
  /** Document numbers that one misread character would make of this one; only where its check digit is wrong. */
  readonly likelyNumbers: readonly string[]
}

/** A line that was not read is empty. */
export type Zone = { readonly lines: readonly string[]; readonly format: MrzFormat }

/** Null where the text is no machine-readable zone. `on` is today, `YYYY-MM-DD`, for the century of dates. */
export function readMrz(text: string, on: string): MrzReading | null {
  const split = splitMrz(text)
  if (split === null) return null
  return { ...readZone(split, on), repaired: split.repaired ? split.lines.join('\n') : null }
}

export function readZone(zone: Zone, on: string): MrzReading {
  const layout = mrzLayouts[zone.format]
  const value = new Map(layout.fields.map((field) => [field.field, sliceOf(zone, field.at)]))
  const number = readNumber(zone)
  const name = splitName(value.get('name') ?? '')
  const birth = parseMrzDate(value.get('birthDate') ?? '', 'past', on)
  const expiry = parseMrzDate(value.get('expiryDate') ?? '', 'near', on)
  const fields = layout.fields.map((field) => describeField(zone, field, number))
  const composite = checkComposite(zone)
  return {
    format: zone.format,
    documentCode: trim(value.get('documentCode') ?? ''),
    issuer: trim(value.get('issuer') ?? '') || null,
    documentNumber: number.text || null,
    ...name,
    nameTruncated: !(value.get('name') ?? '').endsWith('<'),
    nationality: trim(value.get('nationality') ?? '') || null,
    birthOn: birth,
    sex: sexOf(value.get('sex') ?? ''),
    expiresOn: expiry,
    fields: composite === null ? fields : [...fields, composite],
    problems: problemsOf({ fields, composite, birth, expiry, on }),
    repaired: null,
    likelyNumbers: number.check === 'wrong' ? likelyNumbers(zone) : [],
  }
}

function sliceOf(zone: Zone, [line, start, end]: MrzField['at']): string {
  return zone.lines[line]?.slice(start, end) ?? ''
}

const trim = (text: string): string => text.replace(/<+$/, '').replaceAll('<', ' ').trim()

function sexOf(text: string): Sex | null {
  if (text === 'M' || text === 'F') return text
  // Doc 9303 writes the third sex as filler; some states print X.
  return text === '<' || text === 'X' ? 'X' : null
}

type NumberReading = { readonly text: string; readonly check: CheckState }

/**
 * Cards may have numbers longer than nine characters: then the place of the digit is filler, and the rest of the number with
 * its digit stands at the start of the optional field (Doc 9303 part 5, 4.2.2 note j).
 */
function readNumber(zone: Zone): NumberReading {
  const layout = mrzLayouts[zone.format]
  const field = layout.fields.find((one) => one.field === 'documentNumber') as MrzField
  const plain = sliceOf(zone, field.at)
  const digit = charAt(zone, field.digit)
  const optional = layout.fields.find((one) => one.field === 'optional')
  const rest = optional === undefined ? '' : (sliceOf(zone, optional.at).split('<', 1)[0] ?? '')
  const mayBeLong = zone.format === 'TD1' || zone.format === 'TD2'
  if (mayBeLong && digit === '<' && !plain.endsWith('<') && rest.length >= 2) {
    const whole = plain + rest.slice(0, -1)
    return { text: whole, check: compare(whole, rest.slice(-1)) }
  }
  return {
    text: trim(plain).replaceAll(' ', ''),
    check: digit === '<' && plain.endsWith('<') && trim(plain) === '' ? 'none' : compare(plain, digit),
  }
}

/** Long numbers of cards go on in another field: there nothing is guessed. */
function likelyNumbers(zone: Zone): readonly string[] {
  const field = mrzLayouts[zone.format].fields.find((one) => one.field === 'documentNumber')
  return field === undefined ? [] : repairNumber(sliceOf(zone, field.at), charAt(zone, field.digit))
}

function describeField(zone: Zone, field: MrzField, number: NumberReading): ScannedField {
  if (field.field === 'documentNumber') return { field: field.field, value: number.text, check: number.check }
  const text = sliceOf(zone, field.at)
  const value = field.field === 'name' ? trim(text.replace('<<', ', ')) : trim(text)
  if (field.digit === null) return { field: field.field, value, check: 'none' }
  const digit = charAt(zone, field.digit)
  // An empty optional field may have filler instead of its digit (Doc 9303 part 4, 4.2.2.2).
  const isEmpty = /^<*$/.test(text)
  if (isEmpty && digit === '<') return { field: field.field, value, check: 'none' }
  return { field: field.field, value, check: compare(text, digit) }
}

function checkComposite(zone: Zone): ScannedField | null {
  const { composite } = mrzLayouts[zone.format]
  if (composite === null) return null
  const text = composite.ranges.map((range) => sliceOf(zone, range)).join('')
  const digit = charAt(zone, composite.digit)
  return { field: 'composite', value: digit, check: compare(text, digit) }
}

function charAt(zone: Zone, place: MrzField['digit']): string {
  return place === null ? '' : (zone.lines[place[0]]?.[place[1]] ?? '')
}

function compare(text: string, digit: string): CheckState {
  return String(mrzCheckDigit(text)) === digit ? 'ok' : 'wrong'
}

/** `HONG<<GIL<DONG` is surname HONG, given GIL DONG; a name in one part is a surname. */
function splitName(text: string): { readonly surname: string; readonly given: string } {
  const [surname = '', ...given] = text.replace(/<+$/, '').split('<<')
  return { surname: trim(surname), given: trim(given.join('<')) }
}

type Doubts = {
  readonly fields: readonly ScannedField[]
  readonly composite: ScannedField | null
  readonly birth: string | null
  readonly expiry: string | null
  readonly on: string
}

function problemsOf({ fields, composite, birth, expiry, on }: Doubts): readonly string[] {
  const all = composite === null ? fields : [...fields, composite]
  const wrong = all.filter((field) => field.check === 'wrong').map((field) => `check-digit:${field.field}`)
  const doubts = [...wrong]
  if (birth === null) doubts.push('date-unreadable:birthDate')
  if (expiry === null) doubts.push('date-unreadable:expiryDate')
  else if (expiry < on) doubts.push('document-expired')
  return doubts
}
