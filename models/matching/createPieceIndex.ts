/**
 * Finds every word within an edit budget without comparing all of them. A word is cut into budget + 1 pieces: whoever is
 * within the budget shares at least one piece unchanged, moved by at most the budget (Pass-Join: Li, Deng, Wang & Feng,
 * VLDB 2011). Two neighbouring letters in the wrong order touch two pieces at the price of one edit, so the word asked for is
 * also looked up with each such pair put right. What is found still has to be measured.
 */

export type PieceIndex = {
  /** Numbers count up from 0. */
  add(text: string): void
  /** Words that may be within the budget of the longer length, each once. */
  candidates(text: string): readonly number[]
}

/** Edits that a word may have, by the length of the longer one: short words are too alike to forgive anything. */
export function budgetOf(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3
}

const longestWord = 63
const mostEdits = 3

export function createPieceIndex(): PieceIndex {
  const postings = new Map<string, number[]>()
  let masks = new Int32Array(1024)
  let asked = new Uint32Array(1024)
  let question = 0
  let size = 0

  const collect = (text: string, found: number[]): void => {
    const own = Math.min(text.length, longestWord)
    const mask = maskOf(text)
    for (let length = Math.max(1, own - mostEdits); length <= own + mostEdits; length++) {
      const budget = budgetOf(Math.max(own, length))
      if (Math.abs(own - length) > budget) continue
      for (const [at, start, end] of cuts(length, budget)) {
        for (let shift = -budget; shift <= budget; shift++) {
          if (start + shift < 0 || end + shift > own) continue
          const list = postings.get(keyOf({ length, budget, at }, text.slice(start + shift, end + shift)))
          if (list === undefined) continue
          for (const word of list) {
            if (asked[word] === question || countBits((masks[word] ?? 0) ^ mask) > 2 * budget) continue
            asked[word] = question
            found.push(word)
          }
        }
      }
    }
  }

  return {
    add(text) {
      if (size === masks.length) {
        masks = enlarge(masks, new Int32Array(size * 2))
        asked = enlarge(asked, new Uint32Array(size * 2))
      }
      masks[size] = maskOf(text)
      for (const [key, word] of keysOf(text, size)) {
        const list = postings.get(key)
        if (list === undefined) postings.set(key, [word])
        else list.push(word)
      }
      size++
    },
    candidates(text) {
      const found: number[] = []
      question++
      collect(text, found)
      for (let i = 0; i + 1 < text.length; i++) {
        if (text[i] !== text[i + 1]) collect(swap(text, i), found)
      }
      return found
    },
  }
}

/** A longer neighbour may have the larger budget, so a word is filed under each budget that a comparison with it can have. */
function* keysOf(text: string, word: number): Generator<readonly [string, number]> {
  const length = Math.min(text.length, longestWord)
  for (const budget of new Set([
    budgetOf(length),
    budgetOf(length + 1),
    budgetOf(length + 2),
    budgetOf(length + mostEdits),
  ])) {
    for (const [at, start, end] of cuts(length, budget))
      yield [keyOf({ length, budget, at }, text.slice(start, end)), word]
  }
}

type Place = { readonly length: number; readonly budget: number; readonly at: number }
type Cut = readonly [at: number, start: number, end: number]

const keyOf = ({ length, budget, at }: Place, piece: string): string =>
  String.fromCharCode(length * 16 + budget * 4 + at) + piece

/** `budget + 1` pieces of nearly the same length, for every length and budget. */
const cutTable: readonly (readonly (readonly Cut[])[])[] = Array.from(
  { length: longestWord + mostEdits + 1 },
  (_, length) =>
    Array.from({ length: mostEdits + 1 }, (__, budget) => {
      const pieces = Math.min(budget + 1, length)
      return Array.from(
        { length: pieces },
        (___, at): Cut => [at, Math.floor((at * length) / pieces), Math.floor(((at + 1) * length) / pieces)],
      )
    }),
)
const cuts = (length: number, budget: number): readonly Cut[] => cutTable[length]?.[budget] ?? []

const swap = (text: string, at: number): string => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)

/** One bit a letter that occurs; an edit changes at most two bits, a swap none. */
function maskOf(text: string): number {
  let mask = 0
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 65
    mask |= letter >= 0 && letter < 26 ? 1 << letter : 1 << 26
  }
  return mask
}

/** Population count by halves (Hacker's Delight, figure 5-2). */
function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function enlarge<Numbers extends Int32Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
