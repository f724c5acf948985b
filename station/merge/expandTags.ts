/** The single tag numbers of a range: only the six-digit serial counts up, and wraps, as on the printed tags (IATA 740). */
import type { TagRange } from '#core/booking/CheckIn.ts'

/** More than this on one traveller is a misread count, not a wardrobe: only the first number is kept. */
const mostPieces = 99

const serials = 1_000_000

export function expandTags(range: TagRange): readonly string[] {
  const count = range.count > 0 && range.count <= mostPieces ? range.count : 1
  const digits = /\d{1,6}$/.exec(range.first)?.[0]
  if (digits === undefined) return [range.first]
  const stem = range.first.slice(0, range.first.length - digits.length)
  const wrap = Math.min(serials, 10 ** digits.length)
  return Array.from({ length: count }, (_, piece) => {
    return stem + String((Number(digits) + piece) % wrap).padStart(digits.length, '0')
  })
}
