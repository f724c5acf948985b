/** Dates of machine-readable zones: `YYMMDD`, where month and day may be filler; the century is not printed. */
import { daysInMonth } from '../text/daysInMonth.ts'

/**
 * `past`: a birth, the newest century not after `on` and at most 120 years back. `near`: an expiry, within 50 years.
 * @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as far as it is known; null where nothing is
 */
export function parseMrzDate(text: string, rule: 'past' | 'near', on: string): string | null {
  const parts = /^(\d{2})(\d{2}|<<)(\d{2}|<<)$/.exec(text)
  if (parts === null) return null
  const [, yy = '', mm = '', dd = ''] = parts
  const month = mm === '<<' ? null : Number(mm)
  const day = dd === '<<' || month === null ? null : Number(dd)
  if (month !== null && (month < 1 || month > 12)) return null
  const year = yearOf(Number(yy), rule, { month, day, on })
  if (day !== null && (day < 1 || day > daysInMonth(year, month ?? 1))) return null
  return [String(year), mm, dd].slice(0, day === null ? (month === null ? 1 : 2) : 3).join('-')
}

type Rest = { readonly month: number | null; readonly day: number | null; readonly on: string }

function yearOf(short: number, rule: 'past' | 'near', { month, day, on }: Rest): number {
  const now = Number(on.slice(0, 4))
  const full = now - (now % 100) + short
  if (rule === 'near') {
    if (full > now + 50) return full - 100
    return full < now - 50 ? full + 100 : full
  }
  const text = [
    full,
    ...[month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0')),
  ].join('-')
  return text > on.slice(0, text.length) ? full - 100 : full
}
