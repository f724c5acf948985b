/** Field types of the product's own files: strict in what they give, lenient in what they take (text of a table or JSON values). */
import { z } from 'zod'
import { parseClock, parseDayFirst, parseIsoDay, parseYearFirst } from '../../text/parseDate.ts'

const blank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

const text = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : value

const lenient = <T extends z.ZodType>(read: (value: unknown) => unknown, schema: T) =>
  z.preprocess((value) => (blank(value) ? null : read(value)), schema.nullable())

export const textField = lenient(text, z.string())

export const upperField = lenient((value) => {
  const own = text(value)
  return typeof own === 'string' ? own.toUpperCase() : own
}, z.string())

export const numberField = lenient(
  (value) => (typeof value === 'string' ? Number(value.replaceAll(/[\s,]/g, '')) : value),
  z.number(),
)

/** A whole number, with or without its unit: `4일`, `3 days`, `2명`. */
export const integerField = lenient(
  (value) =>
    typeof value === 'string' ? Number(value.trim().replace(/\s*(?:일|박|명|인|days?|persons?)$/i, '')) : value,
  z.int().min(0),
)

export const booleanField = lenient((value) => {
  if (typeof value !== 'string') return value
  const word = value.trim().toLowerCase()
  return /^(?:true|1|y|yes|예)$/.test(word) ? true : /^(?:false|0|n|no|아니오)$/.test(word) ? false : value
}, z.boolean())

/** `YYYY-MM-DD`; also read from `YYYYMMDD`, `YYYY/MM/DD`, `YYYY.MM.DD` and an instant. */
export const dayField = lenient((value) => parseDay(value) ?? undefined, z.string().regex(/^\d{4}-\d{2}-\d{2}$/))

/** An instant in UTC, or a day where no time is known. */
export const instantField = lenient(
  (value) => parseInstant(value) ?? undefined,
  z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z)?$/),
)

/** Wall-clock time of an airport, `YYYY-MM-DDTHH:mm`. */
export const localField = lenient(
  (value) => parseLocal(value) ?? undefined,
  z.string().regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/),
)

/** A list; in a table its values are parted by `|` or `;`. */
export const listField = z.preprocess((value) => {
  if (blank(value)) return []
  const parts = typeof value === 'string' ? value.split(/[|;]/) : value
  return Array.isArray(parts)
    ? parts.map((part) => (typeof part === 'string' ? part.trim() : part)).filter((part) => part !== '')
    : parts
}, z.array(z.string()))

function parseDay(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const plain = value.trim().replace(/^(\d{4})[/.](\d{2})[/.](\d{2})/, '$1-$2-$3')
  if (/^\d{8}$/.test(plain)) return parseYearFirst(plain, 'past', plain) ?? parseDayFirst(plain, 'past', plain)
  return parseIsoDay(plain)
}

function parseInstant(value: unknown): string | null {
  const day = parseDay(value)
  if (day === null || typeof value !== 'string') return null
  const found = /[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(value.trim())
  if (!found) return value.trim().length <= 10 ? day : null
  const [, hour = '', minute = '', second = '00', zone = 'Z'] = found
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const at = Date.parse(`${day}T${hour}:${minute}:${second}${offset}`)
  return Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`
}

function parseLocal(value: unknown): string | null {
  const day = parseDay(value)
  if (day === null || typeof value !== 'string') return null
  const found = /[T ](\d{2}):?(\d{2})/.exec(value.trim())
  const clock = found ? parseClock(`${found[1]}${found[2]}`) : null
  return clock === null ? (value.trim().length <= 10 ? day : null) : `${day}T${clock}`
}
