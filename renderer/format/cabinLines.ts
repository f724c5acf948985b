/** Cuts the rows of a cabin into as few lines as fit beside each other, of even length, and says how large a seat can be. */
import type { CabinRow } from './cabinMap.ts'

export type CabinLines = { readonly lines: readonly (readonly CabinRow[])[]; readonly seatRem: number }

/** Nose, letters, doors and the gaps between cabins. */
const besideRem = 9.5
/** A seat must hold a mark that can be read, and need not be larger than a thumb. */
const leastRem = 1.6
const mostRem = 2.75

export function cabinLines(rows: readonly CabinRow[], widthRem: number): CabinLines {
  const perLine = Math.max(6, Math.floor((widthRem - besideRem) / leastRem))
  const count = Math.max(1, Math.ceil(rows.length / perLine))
  const length = Math.max(1, Math.ceil(rows.length / count))
  const lines = Array.from({ length: count }, (_, at) => rows.slice(at * length, (at + 1) * length))
  const seatRem = Math.min(mostRem, Math.max(leastRem, (widthRem - besideRem) / length))
  return { lines: lines.filter((line) => line.length > 0), seatRem }
}
