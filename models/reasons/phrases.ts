/** Numbers, spans of time, places and rates as people say them, in English and Korean. */
import type { Derived } from '../features/deriveFacts.ts'
import type { Words } from './Sentence.ts'

/** `3 bags`, `1 bag`. */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  const whole = Math.round(value)
  return `${format(whole)} ${whole === 1 ? singular : plural}`
}

/** `once`, `twice`, `5 times`. */
export function often(value: number): string {
  const whole = Math.round(value)
  return whole === 1 ? 'once' : whole === 2 ? 'twice' : `${format(whole)} times`
}

/** Thousands apart; one decimal below ten where it says something. */
export function format(value: number): string {
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.')
  if (!/^\d+$/.test(whole)) return String(rounded)
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${rounded < 0 ? '-' : ''}${apart}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Minutes below an hour, hours below two days, days below two months, then months and years. */
export function span(hours: number): Words {
  const size = Math.abs(hours)
  if (size < 0.95) return [`${Math.round(size * 60)} min`, `${Math.round(size * 60)}분`]
  if (size < 48) return [`${Math.round(size)} h`, `${Math.round(size)}시간`]
  return spanOfDays(size / 24)
}

export function spanOfDays(days: number): Words {
  const size = Math.abs(days)
  if (size < 1) return size === 0 ? ['0 days', '0일'] : span(size * 24)
  if (size < 61) return [count(size, 'day'), `${Math.round(size)}일`]
  return spanOfMonths(size / 30.436_875)
}

export function spanOfMonths(months: number): Words {
  const size = Math.abs(months)
  if (size < 24) return [count(size, 'month'), `${Math.round(size)}개월`]
  return [count(size / 12, 'year'), `${Math.round(size / 12)}년`]
}

/** `USD 1,240`; `1,240달러` in Korean. */
export function usd(value: number): Words {
  const rounded = value >= 100 ? Math.round(value) : value
  return [`USD ${format(rounded)}`, `${format(rounded)}달러`]
}

/** Country names; the code where the table does not know it. */
export function country(code: string | null, d: Derived): Words {
  if (code === null || code === '') return ['an unknown country', '미상 국가']
  const found = d.reference.country(code)
  return found ? [found.en, found.ko] : [code, code]
}

/** `2.1%`, with as many digits as a small share needs. */
export function percent(share: number): string {
  const value = share * 100
  if (value !== 0 && Math.abs(value) < 0.05) return 'under 0.1%'
  return `${format(value)}%`
}

/** `1 of 400`, to two significant digits. */
export function oneIn(rate: number): Words {
  if (!(rate > 0)) return ['none', '없음']
  const people = Math.max(1, 1 / rate)
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(people)) - 1)
  const rounded = format(Math.round(people / scale) * scale)
  return [`1 of ${rounded}`, `${rounded}건 중 1건`]
}

/** `1.8 x`; small ratios keep a digit. */
export function times(ratio: number): Words {
  const text = format(ratio)
  return [`${text} x`, `${text}배`]
}
