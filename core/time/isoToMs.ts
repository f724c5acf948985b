/**
 * Reads an ISO 8601 instant, wall-clock time or calendar day as epoch milliseconds; NaN (arithmetic's own unknown) otherwise.
 * Text without a zone counts as UTC: PNRGOV times other than flight times are UTC (IATA PNRGOV principles, 2.1).
 * Written out by hand because features read tens of times per traveller and Date.parse takes most of their budget.
 */
export function isoToMs(text: string | null | undefined): number {
  if (text === null || text === undefined || text.length < 10) return Number.NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const day = digits(text, 8, 2)
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN
  const midnight = daysFromCivil({ year, month, day }) * 86_400_000
  if (text.length === 10) return midnight
  const plain = text.length === 16 || (text.length >= 17 && text.charCodeAt(16) === 90) /* Z */
  if (plain) return midnight + digits(text, 11, 2) * 3_600_000 + digits(text, 14, 2) * 60_000
  const length = text.length
  if ((length === 20 || length === 24) && text.charCodeAt(length - 1) === 90) {
    const ms = length === 24 ? digits(text, 20, 3) : 0
    return midnight + digits(text, 11, 2) * 3_600_000 + digits(text, 14, 2) * 60_000 + digits(text, 17, 2) * 1000 + ms
  }
  return Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`)
}

function digits(text: string, start: number, count: number): number {
  let value = 0
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Days since 1970-01-01 of a Gregorian day (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFromCivil(date: { readonly year: number; readonly month: number; readonly day: number }): number {
  const year = date.month <= 2 ? date.year - 1 : date.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
