/** Counts distinct bag tag numbers in little memory: ten-digit numbers as bits in pages, all others as text. */
import { isDigits } from '../text/isDigits.ts'
import { toNumber } from '../text/toNumber.ts'

export type TagSet = {
  /** Adds `count` numbers from `first` on; only the six-digit serial counts up and wraps, as on the printed tags. */
  add(first: string, count: number): void
  size(): number
}

const serials = 1_000_000
const pageBits = 1 << 12

export function createTagSet(): TagSet {
  const pages = new Map<number, Uint32Array>()
  const others = new Set<string>()
  let size = 0
  const addNumber = (value: number): void => {
    const page = Math.floor(value / pageBits)
    let bits = pages.get(page)
    if (!bits) {
      bits = new Uint32Array(pageBits / 32)
      pages.set(page, bits)
    }
    const at = value % pageBits
    const mask = 1 << (at & 31)
    const word = bits[at >> 5] as number
    if ((word & mask) === 0) size++
    bits[at >> 5] = word | mask
  }
  return {
    add(first, count) {
      if (first.length === 10 && isDigits(first)) {
        const airline = toNumber(first.slice(0, 4)) * serials
        const serial = toNumber(first.slice(4))
        for (let i = 0; i < count; i++) addNumber(airline + ((serial + i) % serials))
        return
      }
      const digits = /\d{1,6}$/.exec(first)?.[0] ?? ''
      const stem = first.slice(0, first.length - digits.length)
      const width = digits.length
      for (let i = 0; i < (width > 0 ? count : 1); i++) {
        others.add(width === 0 ? first : stem + String((Number(digits) + i) % 10 ** width).padStart(width, '0'))
      }
    },
    size: () => size + others.size,
  }
}
