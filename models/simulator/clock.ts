/** Calendar arithmetic in whole minutes since 1970-01-01T00:00Z; no time zone database, no Date objects in hot loops. */

const minutesPerDay = 1440
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const

type DayTexts = { readonly iso: string; readonly dmy: string; readonly ymd: string; readonly docs: string }
const cache = new Map<number, DayTexts>()

const two = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))

/** Days since the epoch of an ISO calendar day. */
export function dayOf(iso: string): number {
  const time = Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)))
  return Math.round(time / 86_400_000)
}

/** Minutes since the epoch of an ISO instant. */
export function minuteOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 60_000)
}

function textsOf(day: number): DayTexts {
  const known = cache.get(day)
  if (known !== undefined) return known
  const date = new Date(day * 86_400_000)
  const y = date.getUTCFullYear()
  const m = date.getUTCMonth()
  const d = two[date.getUTCDate()] as string
  const mm = two[m + 1] as string
  const yy = two[y % 100] as string
  const texts = { iso: `${y}-${mm}-${d}`, dmy: d + mm + yy, ymd: yy + mm + d, docs: d + months[m] + yy }
  cache.set(day, texts)
  return texts
}

/** `2026-11-22` */
export const isoDay = (day: number): string => textsOf(day).iso
/** `221126`, as TVL, DAT and RCI write it. */
export const dmy = (day: number): string => textsOf(day).dmy
/** `261122`, as UNB and PAXLST write it. */
export const ymd = (day: number): string => textsOf(day).ymd
/** `22NOV26`, as DOCS writes it. */
export const docsDay = (day: number): string => textsOf(day).docs
/** `22NOV`, as baggage messages write it. */
export const bagDay = (day: number): string => textsOf(day).docs.slice(0, 5)

export const dayOfMinute = (minute: number): number => Math.floor(minute / minutesPerDay)

/** `0915` */
export function hhmm(minute: number): string {
  const m = ((minute % minutesPerDay) + minutesPerDay) % minutesPerDay
  return (two[Math.floor(m / 60)] as string) + (two[m % 60] as string)
}

/** `221126:0915` */
export const dmyTime = (minute: number): string => `${dmy(dayOfMinute(minute))}:${hhmm(minute)}`

/** `2026-11-22T09:15` without a zone. */
export function isoLocal(minute: number): string {
  const time = hhmm(minute)
  return `${isoDay(dayOfMinute(minute))}T${time.slice(0, 2)}:${time.slice(2)}`
}

/** `2026-11-22T09:15:00Z` */
export const isoInstant = (minute: number): string => `${isoLocal(minute)}:00Z`

/** Day in the year, 0-based, for seasons. */
export function dayInYear(day: number): number {
  return day - dayOf(`${isoDay(day).slice(0, 4)}-01-01`)
}

/** 0 Sunday .. 6 Saturday; the epoch was a Thursday. */
export const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7

export type SavingRule = 'none' | 'eu' | 'us' | 'bc' | 'au' | 'nz'

/** First or last Sunday of a month as days since the epoch. */
function sunday(year: number, month: number, nth: number): number {
  const first = dayOf(`${year}-${two[month]}-01`)
  const offset = (7 - weekday(first)) % 7
  if (nth > 0) return first + offset + (nth - 1) * 7
  const next = month === 12 ? dayOf(`${year + 1}-01-01`) : dayOf(`${year}-${two[month + 1]}-01`)
  return next - 1 - weekday(next - 1)
}

/**
 * Whether summer time holds on a day. Rules in force 2007-2026: EU last Sunday of March to last of October; US second of
 * March to first of November; Australia (south-east) first of October to first of April; New Zealand last of September
 * to first of April; British Columbia as the United States until it stayed on summer time from 8 March 2026. The hour of the change itself is ignored: no simulated flight leaves in it.
 */
export function isSummerTime(rule: SavingRule, day: number): boolean {
  if (rule === 'none') return false
  const year = Number(isoDay(day).slice(0, 4))
  if (rule === 'eu') return day >= sunday(year, 3, -1) && day < sunday(year, 10, -1)
  if (rule === 'bc' && day >= dayOf('2026-03-08')) return true
  if (rule === 'us' || rule === 'bc') return day >= sunday(year, 3, 2) && day < sunday(year, 11, 1)
  const start = rule === 'au' ? sunday(year, 10, 1) : sunday(year, 9, -1)
  return day >= start || day < sunday(year, 4, 1)
}
