/**
 * Measures many words against one: Damerau-Levenshtein distance as in `editDistance`, a whole column of the table in one machine
 * word (Hyyro, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003). Three times as fast as
 * the table for words of eight letters.
 */
import { editDistance } from './editDistance.ts'

export type EditMeter = {
  /** The word that the following ones are measured against. */
  open(word: string): void
  /** Number of edits, or `budget + 1` where it is more. */
  measure(other: string, budget: number): number
}

/** Bits of a machine word that can be shifted without its sign. */
const mostLetters = 30
const knownCodes = 128

export function createEditMeter(): EditMeter {
  /** For each letter, where it stands in the open word. */
  const places = new Int32Array(knownCodes)
  let open = ''
  let isPlain = false
  return {
    open(word) {
      if (isPlain) for (let i = 0; i < open.length; i++) places[open.charCodeAt(i)] = 0
      open = word
      isPlain = word.length > 0 && word.length <= mostLetters && hasKnownCodes(word)
      if (isPlain) for (let i = 0; i < word.length; i++) places[word.charCodeAt(i)]! |= 1 << i
    },
    measure(other, budget) {
      if (!isPlain || other.length > mostLetters || !hasKnownCodes(other)) return editDistance(open, other, budget)
      if (Math.abs(open.length - other.length) > budget) return budget + 1
      return Math.min(measureBits({ places, length: open.length }, other, budget), budget + 1)
    },
  }
}

type Word = { readonly places: Int32Array; readonly length: number }

/** Names as in the paper: VP, VN (vertical steps up and down), D0 (diagonal without cost), HP, HN (horizontal steps). */
function measureBits({ places, length }: Word, other: string, budget: number): number {
  const last = 1 << (length - 1)
  let vp = -1
  let vn = 0
  let d0 = 0
  let before = 0
  let edits = length
  for (let i = 0; i < other.length; i++) {
    const same = places[other.charCodeAt(i)] as number
    const swapped = ((~d0 & same) << 1) & before
    d0 = ((((same & vp) + vp) | 0) ^ vp) | same | vn | swapped
    let hp = vn | ~(d0 | vp)
    let hn = d0 & vp
    if ((hp & last) !== 0) edits++
    else if ((hn & last) !== 0) edits--
    // Each letter still to come can take back one edit at most.
    if (edits - (other.length - 1 - i) > budget) return budget + 1
    hp = (hp << 1) | 1
    hn <<= 1
    vp = hn | ~(d0 | hp)
    vn = hp & d0
    before = same
  }
  return edits
}

function hasKnownCodes(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= knownCodes) return false
  return true
}
