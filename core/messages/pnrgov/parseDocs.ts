/** Reads the slashed text of SSR DOCS and DOCO into a travel document, and says what it could not read. */
import { parseNamedMonth } from '../../text/parseDate.ts'
import { parseSex } from '../../text/parseSex.ts'
import { upper } from '../../text/upper.ts'
import type { TravelDocument } from '../../traveller/TravelDocument.ts'
import type { RawSpan } from '../RawSpan.ts'

export type ReadDocument = {
  readonly document: TravelDocument
  readonly infant: boolean
  readonly unread: readonly string[]
  /** Index of the type among the slashed parts; -1 where it is missing. */
  readonly at: number
}
export type DocsPlace = { readonly on: string; readonly span: RawSpan }

const kinds: Readonly<Record<string, TravelDocument['kind']>> = {
  P: 'passport',
  PP: 'passport',
  I: 'identity',
  ID: 'identity',
  A: 'identity',
  C: 'identity',
  V: 'visa',
  IR: 'residence',
  R: 'residence',
  AC: 'crew',
}

const infantSexes: ReadonlySet<string> = new Set(['MI', 'FI', 'IM', 'IF'])

/** `/type/issuer/number/nationality/birth/sex/expiry/surname/given/second/H`; the type may be missing a slash or be one late. */
export function parseDocs(text: string, place: DocsPlace): ReadDocument | null {
  const parts = splitParts(text)
  // The type is among the first three parts; where it is missing, the issuer of three letters comes first.
  const late = parts[1] === '' && kinds[(parts[2] ?? '').toUpperCase()] !== undefined
  const found = isType(parts[0]) ? 0 : isType(parts[1]) ? 1 : late ? 2 : -1
  const at = found >= 0 || parts[0] !== '' ? found : parts[1] === '' ? 1 : 0
  const part = (index: number): string => parts[at + index] ?? ''
  const unread: string[] = []
  const date = (value: string, rule: 'past' | 'expiry'): string | null => {
    const day = value === '' ? null : parseNamedMonth(withoutBlanks(value), rule, place.on)
    if (day === null && value !== '') unread.push(value)
    return day
  }
  const code = at >= 0 ? upper(part(0)) : ''
  const sexText = upper(part(5))
  const sex = parseSex(sexText)
  if (sex === null && sexText !== '' && sexText !== 'U') unread.push(part(5))
  const second = part(9) === 'H' ? '' : part(9)
  const given = second === '' ? part(8) : `${part(8)} ${second}`.trim()
  const document: TravelDocument = {
    kind: code === '' ? 'passport' : (kinds[code] ?? 'other'),
    code: code || null,
    number: withoutBlanks(part(2)) || null,
    issuer: upper(part(1)) || null,
    nationality: upper(part(3)) || null,
    birthOn: date(part(4), 'past'),
    sex,
    issuedOn: null,
    expiresOn: date(part(6), 'expiry'),
    surname: part(7) || null,
    given: given || null,
    source: 'PNR',
    span: place.span,
  }
  const empty = document.number === null && document.surname === null && document.birthOn === null
  return empty ? null : { document, infant: infantSexes.has(sexText), unread, at }
}

/** `birthplace/V/number/place of issue/date of issue/country it is for/I`. */
export function parseDoco(text: string, place: DocsPlace): ReadDocument | null {
  const parts = splitParts(text)
  const at = parts.findIndex((part) => /^[VRK]$/i.test(part))
  if (at < 0 || !parts[at + 1]) return null
  const issued = (parts[at + 3] ?? '').replaceAll(' ', '')
  const issuedOn = issued === '' ? null : parseNamedMonth(issued, 'past', place.on)
  const code = (parts[at] as string).toUpperCase()
  const document: TravelDocument = {
    kind: code === 'V' ? 'visa' : 'other',
    code,
    number: (parts[at + 1] as string).replaceAll(' ', ''),
    issuer: parts[at + 4]?.toUpperCase() || null,
    nationality: null,
    birthOn: null,
    sex: null,
    issuedOn,
    expiresOn: null,
    surname: null,
    given: null,
    source: 'PNR',
    span: place.span,
  }
  return {
    document,
    infant: parts.at(-1) === 'I' && parts.length > at + 5,
    unread: issued !== '' && issuedOn === null ? [issued] : [],
    at,
  }
}

function splitParts(text: string): string[] {
  const parts: string[] = []
  for (let from = 0; from <= text.length; ) {
    const slash = text.indexOf('/', from)
    const to = slash < 0 ? text.length : slash
    parts.push(to > from ? text.slice(from, to).trim() : '')
    from = to + 1
  }
  return parts
}

/** One or two letters. */
function isType(part: string | undefined): boolean {
  if (part === undefined || part.length === 0 || part.length > 2) return false
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i) & 0xdf
    if (code < 65 || code > 90) return false
  }
  return true
}

function withoutBlanks(text: string): string {
  return text.includes(' ') ? text.replaceAll(' ', '') : text
}
