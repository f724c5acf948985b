/** Reads the date and time forms of airline messages into ISO text; anything unreadable is null, never a guess. */
import { daysInMonth } from './daysInMonth.ts'
import { upper } from './upper.ts'

/**
 * Which century two digits mean. `past`: at most 120 years back, never after the reference year (births). `expiry`: within
 * 30 years ahead, else past. `near`: within 50 years of the reference.
 */
export type CenturyRule = 'past' | 'expiry' | 'near'

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))
/** `-MM-DD` by month * 32 + day, and `HH:MM` by hour * 60 + minute: a message has a date in every other segment. */
const monthDays = Array.from({ length: 13 * 32 }, (_, index) => `-${twoDigits[index >> 5]}-${twoDigits[index & 31]}`)
const clocks = Array.from(
  { length: 24 * 60 },
  (_, minute) => `${twoDigits[(minute / 60) | 0]}:${twoDigits[minute % 60]}`,
)
/** A clock with the letter before it, and as the end of an instant: one string is added to a day, not three. */
const timeTails = clocks.map((clock) => `T${clock}`)
const instantTails = clocks.map((clock) => `T${clock}:00Z`)
/** The days of a year as text, made when they first occur: those around a flight, and of births, come again and again. */
const mostYears = 250
const daysOfYear = new Map<number, (string | undefined)[]>()
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** `DDMMYY` or `DDMMYYYY` as in TVL, DAT and RCI -> `YYYY-MM-DD`. `on` is the day of receipt, `YYYY-MM-DD`. */
export function parseDayFirst(text: string, rule: CenturyRule, on: string): string | null {
  if (text.length !== 6 && text.length !== 8) return null
  const day = digits(text, 0, 2)
  const month = digits(text, 2, 4)
  const year = digits(text, 4, text.length)
  return text.length === 8 ? formatDay(year, month, day) : withCentury({ year, month, day }, rule, on)
}

/** `YYMMDD` or `YYYYMMDD` as in UNB and DTM -> `YYYY-MM-DD`. */
export function parseYearFirst(text: string, rule: CenturyRule, on: string): string | null {
  if (text.length === 8) return formatDay(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8))
  if (text.length !== 6) return null
  return withCentury({ year: digits(text, 0, 2), month: digits(text, 2, 4), day: digits(text, 4, 6) }, rule, on)
}

/** `01JUL78`, `1JUL78`, `01JUL1978`, as in SSR texts. */
export function parseNamedMonth(text: string, rule: CenturyRule, on: string): string | null {
  const letters = text.length > 5 && !isDigit(text.charCodeAt(1)) ? 1 : 2
  const month = months.indexOf(upper(text.slice(letters, letters + 3))) + 1
  if (month === 0) return null
  const day = digits(text, 0, letters)
  const length = text.length - letters - 3
  const year = digits(text, letters + 3, text.length)
  if (length === 4) return formatDay(year, month, day)
  return length === 2 ? withCentury({ year, month, day }, rule, on) : null
}

/** `16APR` as in baggage messages: the year that brings it nearest to `on`. */
export function parseDayWithoutYear(text: string, on: string): string | null {
  const compact = text.replaceAll(' ', '').toUpperCase()
  if (compact.length === 7 || compact.length === 9) return parseNamedMonth(compact, 'near', on)
  const letters = compact.length === 4 ? 1 : 2
  if (compact.length !== letters + 3) return null
  const month = months.indexOf(compact.slice(letters)) + 1
  const day = digits(compact, 0, letters)
  if (month === 0 || day < 0) return null
  const year = Number(on.slice(0, 4))
  let best: string | null = null
  for (const candidate of [year - 1, year, year + 1]) {
    const date = formatDay(candidate, month, day)
    if (date && (best === null || distance(date, on) < distance(best, on))) best = date
  }
  return best
}

/** `YYYY-MM-DD`, or with a time after it; the day of an ISO text when it is a real day. */
export function parseIsoDay(text: string): string | null {
  if (text.length < 10 || text[4] !== '-' || text[7] !== '-') return null
  return formatDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
}

/** `HHMM` or `HHMMSS` -> `HH:MM`; `2400` is the end of the day and reads as 23:59. */
export function parseClock(text: string): string | null {
  if (text.length !== 4 && text.length !== 6) return text.length === 3 ? parseClock(`0${text}`) : null
  const hour = digits(text, 0, 2)
  const minute = digits(text, 2, 4)
  if (text.length === 6 && digits(text, 4, 6) < 0) return null
  if (hour === 24 && minute === 0) return '23:59'
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return null
  return clocks[hour * 60 + minute] as string
}

/** A day and a clock joined: `2013-05-27T14:30`, or the day alone. */
export function joinLocal(day: string | null, clock: string | null): string | null {
  return day === null || clock === null ? day : day + (timeTails[minuteOf(clock)] ?? `T${clock}`)
}

/** The same as an instant in UTC: `2013-05-27T14:30:00Z`, or the day alone. */
export function joinInstant(day: string | null, clock: string | null): string | null {
  return day === null || clock === null ? day : day + (instantTails[minuteOf(clock)] ?? `T${clock}:00Z`)
}

/** Minute of the day of `HH:MM`; -1 for anything else. */
function minuteOf(clock: string): number {
  if (clock.length !== 5 || clock.charCodeAt(2) !== 58) return -1
  const hour = digits(clock, 0, 2)
  const minute = digits(clock, 3, 5)
  return hour < 0 || minute < 0 || minute > 59 ? -1 : hour * 60 + minute
}

type ShortDate = { readonly year: number; readonly month: number; readonly day: number }

function withCentury({ year, month, day }: ShortDate, rule: CenturyRule, on: string): string | null {
  if (year < 0) return null
  const now = Math.max(1000, digits(on, 0, 4))
  const century = now - (now % 100)
  let full = century + year
  if (rule === 'near' && full > now + 50) full -= 100
  if (rule === 'near' && full <= now - 50) full += 100
  if (rule === 'expiry' && full > now + 30) full -= 100
  if (rule === 'expiry' && full <= now - 70) full += 100
  if (rule === 'past' && full > now) full -= 100
  const text = formatDay(full, month, day)
  if (rule === 'past' && text !== null && text > on.slice(0, 10)) return formatDay(full - 100, month, day)
  return text
}

function formatDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  let days = daysOfYear.get(year)
  if (days === undefined) {
    days = Array.from({ length: 13 * 32 }, () => undefined)
    if (daysOfYear.size < mostYears) daysOfYear.set(year, days)
  }
  const index = month * 32 + day
  return (days[index] ??= `${year}${monthDays[index]}`)
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b.slice(0, 10)))
}

/** The number that stands in [start, end), or -1 where anything but digits does. */
function digits(text: string, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!isDigit(code)) return -1
    value = value * 10 + code - 48
  }
  return start < end ? value : -1
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
