/**
 * Reads the bar code of a boarding pass (IATA Resolution 792). Written here because the package `bcbp` (the oracle of the
 * tests) reads anything as a pass, asks the clock for the year and turns day 366 into New Year silently.
 */
import { parseName } from '../text/parseName.ts'
import { bcbpLeg, bcbpRepeated, bcbpStart, bcbpUnique } from './bcbpLayout.ts'
import { cutFields, widthOf } from './cutFields.ts'
import { nearestDayOfYear } from './nearestDayOfYear.ts'
import { readTagText, type TagReading } from './readTagText.ts'
import type { ScannedField } from './ScannedField.ts'
import { stripControls } from './stripControls.ts'

export type BoardingPassLeg = {
  readonly locator: string | null
  readonly from: string
  readonly to: string
  readonly carrier: string
  /** Without leading zeros; with its suffix letter. */
  readonly number: string
  /** Local day of departure, the one nearest to the scan; null where the day cannot be. */
  readonly departureOn: string | null
  readonly cabin: string | null
  /** `12A`, without leading zeros; null without a seat. */
  readonly seat: string | null
  readonly sequence: number | null
}

export type BoardingPass = {
  readonly surname: string
  readonly given: string
  /** The name fills its 20 characters: letters may be missing at its end. */
  readonly nameTruncated: boolean
  readonly legs: readonly BoardingPassLeg[]
  readonly tags: readonly TagReading[]
  readonly fields: readonly ScannedField[]
  readonly problems: readonly string[]
}

type Part = { readonly leg: BoardingPassLeg; readonly conditional: string; readonly end: number }

/** Null where the text is no boarding pass. `on` is the day of the scan, `YYYY-MM-DD`. */
export function readBoardingPass(text: string, on: string): BoardingPass | null {
  // Lower case is a reader with the wrong keyboard; a control character is its prefix or suffix.
  const code = stripControls(text).trimEnd().toUpperCase()
  const start = cutFields(code, bcbpStart)
  const legs = Number(start.get('legs'))
  if (start.get('formatCode') !== 'M' || !(legs >= 1 && legs <= 4)) return null
  const parts = readLegs(code, legs, on)
  const first = parts[0]
  if (first === undefined) return null
  const unique = cutFields(uniquePart(first.conditional), bcbpUnique)
  // Given names carry the title behind them, alone or glued: `GILDONG MR`, `GILDONGMR`.
  const [family = '', own = ''] = (start.get('name') ?? '').split('/')
  const { surname, given } = parseName(family.trim(), own.trim())
  const tags = ['bagTags', 'bagTags2', 'bagTags3']
    .map((name) => readTagText(unique.get(name) ?? ''))
    .filter((tag) => tag !== null)
  return {
    surname,
    given,
    nameTruncated: (start.get('name') ?? '').length === 20,
    legs: parts.map((part) => part.leg),
    tags,
    fields: describe(start.get('name') ?? '', parts, tags),
    problems: problemsOf(parts, legs),
  }
}

/** As many legs as can be read; an unreadable first one means that this is no boarding pass. */
function readLegs(code: string, legs: number, on: string): readonly Part[] {
  const parts: Part[] = []
  let at = widthOf(bcbpStart)
  for (let index = 0; index < legs; index++) {
    const part = readLeg(code, at, on)
    if (part === null) break
    parts.push(part)
    at = part.end
  }
  return parts
}

function readLeg(code: string, at: number, on: string): Part | null {
  const width = widthOf(bcbpLeg)
  // Some readers cut blanks at the end; the sequence and what follows may then be missing, the flight may not.
  const fields = cutFields(code.slice(at, at + width), bcbpLeg)
  const [from = '', to = '', carrier = ''] = [fields.get('from'), fields.get('to'), fields.get('carrier')]
  const number = fields.get('flightNumber') ?? ''
  if (!/^[A-Z]{3}$/.test(from) || !/^[A-Z]{3}$/.test(to) || !/^[A-Z0-9]{2,3}$/.test(carrier)) return null
  if (!/^\d{1,4}[A-Z]?$/.test(number)) return null
  const length = Number.parseInt(fields.get('conditionalLength') ?? '', 16)
  const begin = at + width
  const end = begin + (Number.isNaN(length) ? 0 : length)
  const seat = (fields.get('seat') ?? '').replace(/^0+(?=\d)/, '')
  return {
    leg: {
      locator: fields.get('locator') || null,
      from,
      to,
      carrier,
      number: number.replace(/^0+(?=\d)/, ''),
      departureOn: nearestDayOfYear(Number(fields.get('dayOfYear')), on),
      cabin: fields.get('cabin') || null,
      seat: /^\d{1,3}[A-Z]$/.test(seat) ? seat : null,
      sequence: readSequence(fields.get('sequence') ?? ''),
    },
    conditional: code.slice(begin, end),
    end,
  }
}

/** `0025` with a letter or blank behind it. */
function readSequence(text: string): number | null {
  const digits = /^\d{1,5}/.exec(text)?.[0]
  return digits === undefined ? null : Number(digits)
}

/** `>`, version, length in hexadecimal, then the fields. */
function uniquePart(conditional: string): string {
  if (!conditional.startsWith('>')) return ''
  const length = Number.parseInt(conditional.slice(2, 4), 16)
  return Number.isNaN(length) ? '' : conditional.slice(4, 4 + length)
}

function describe(name: string, parts: readonly Part[], tags: readonly TagReading[]): readonly ScannedField[] {
  const own = parts.flatMap(({ leg, conditional }, index): ScannedField[] => {
    const repeated = cutFields(repeatedPart(conditional, index === 0), bcbpRepeated)
    const ticket = `${repeated.get('airlineNumber') ?? ''}${repeated.get('ticketSerial') ?? ''}`
    const rows: readonly (readonly [string, string | null])[] = [
      ['flight', `${leg.carrier}${leg.number}`],
      ['route', `${leg.from}-${leg.to}`],
      ['date', leg.departureOn],
      ['locator', leg.locator],
      ['seat', leg.seat],
      ['cabin', leg.cabin],
      ['sequence', leg.sequence === null ? null : String(leg.sequence)],
      ['ticket', ticket],
      ['frequentFlyer', `${repeated.get('frequentFlyerAirline') ?? ''}${repeated.get('frequentFlyerNumber') ?? ''}`],
    ]
    return rows.flatMap(([field, value]) => (value ? [{ field, value, check: 'none' as const }] : []))
  })
  return [{ field: 'name', value: name, check: 'none' }, ...own, ...tags.map(tagField)]
}

function tagField(tag: TagReading): ScannedField {
  return { field: 'bagTag', value: tag.count > 1 ? `${tag.first} +${tag.count - 1}` : tag.first, check: 'none' }
}

function repeatedPart(conditional: string, isFirst: boolean): string {
  const unique = isFirst && conditional.startsWith('>') ? 4 + uniquePart(conditional).length : 0
  const length = Number.parseInt(conditional.slice(unique, unique + 2), 16)
  return Number.isNaN(length) ? '' : conditional.slice(unique + 2, unique + 2 + length)
}

function problemsOf(parts: readonly Part[], legs: number): readonly string[] {
  const problems = parts.flatMap(({ leg }) => (leg.departureOn === null ? ['date-unreadable:dayOfYear'] : []))
  return parts.length < legs ? [...problems, 'legs-missing'] : problems
}
