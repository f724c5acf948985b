/**
 * Finds every word within an edit budget without comparing all of them. A word is cut into budget + 1 pieces: whoever is
 * within the budget shares at least one piece unchanged, moved no further than the budget can account for on both sides of it
 * (Pass-Join: Li, Deng, Wang & Feng, VLDB 2011). Two neighbouring letters in the wrong order touch two pieces at the price of
 * one edit, but only where they stand on either side of a cut: the word asked for is also looked up with each such pair put
 * right. What is found still has to be measured. Hot: pieces are kept as hashes in one flat chained table; two pieces of one
 * hash only cost a measurement.
 */
import { createHashChains, type HashChains } from './createHashChains.ts'

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

type Question = {
  /** Letters of the word asked for, at most `longestWord`. */
  readonly letters: Uint16Array
  readonly mask: number
  readonly found: number[]
}

export function createPieceIndex(): PieceIndex {
  const table = createHashChains()
  const sieve = createSieve()
  let size = 0

  /** A piece can lie `shift` further left only if the words before and after it make up for that within `edits`. */
  const lookUp = (asking: Question, { length, budget }: Size, edits: number): void => {
    const { letters } = asking
    const longer = letters.length - length
    const low = Math.ceil((longer - edits) / 2)
    const high = Math.floor((longer + edits) / 2)
    const cuts = cutsOf(length, budget)
    for (let at = 0; at + 1 < cuts.length; at++) {
      const [start, end] = [cuts[at] as number, cuts[at + 1] as number]
      for (let shift = Math.max(low, -start); shift <= high && end + shift <= letters.length; shift++) {
        const key = keyOf({ length, budget, at }, letters, { start: start + shift, end: end + shift })
        for (let place = table.first(key); place >= 0; place = table.next(place)) {
          if (table.keyAt(place) === key) sieve.take(table.wordAt(place), asking, 2 * budget)
        }
      }
    }
  }

  /** Pairs on either side of a cut, put right: one edit is spent, so the word moved by one less than the budget. */
  const lookUpSwapped = (asking: Question, size: Size): void => {
    const { letters } = asking
    const edits = size.budget - 1
    const cuts = cutsOf(size.length, size.budget)
    for (let i = 0; i + 1 < letters.length; i++) {
      if (letters[i] === letters[i + 1] || !isNearCut(cuts, i + 1, edits)) continue
      swap(letters, i)
      lookUp(asking, size, edits)
      swap(letters, i)
    }
  }

  return {
    add(text) {
      sieve.add(maskOf(text))
      fileWord(table, lettersOf(text), size)
      size++
    },
    candidates(text) {
      const asking: Question = { letters: lettersOf(text), mask: maskOf(text), found: [] }
      const own = asking.letters.length
      sieve.open()
      for (let length = Math.max(1, own - mostEdits); length <= own + mostEdits; length++) {
        const budget = budgetOf(Math.max(own, length))
        const apart = Math.abs(own - length)
        if (apart <= budget) lookUp(asking, { length, budget }, budget)
        if (apart < budget) lookUpSwapped(asking, { length, budget })
      }
      return asking.found
    },
  }
}

/** Lets each word through once a question, and only if its letters differ by no more than the edits can change. */
function createSieve() {
  let masks = new Int32Array(1024)
  let asked = new Uint32Array(1024)
  let question = 0
  let size = 0
  return {
    add(mask: number): void {
      if (size === masks.length) {
        masks = enlarge(masks, new Int32Array(size * 2))
        asked = enlarge(asked, new Uint32Array(size * 2))
      }
      masks[size++] = mask
    },
    open: (): void => void question++,
    take(word: number, { mask, found }: Question, letterChanges: number): void {
      if (asked[word] === question || countBits((masks[word] as number) ^ mask) > letterChanges) return
      asked[word] = question
      found.push(word)
    },
  }
}

function fileWord(table: HashChains, letters: Uint16Array, word: number): void {
  const { length } = letters
  for (const budget of budgetsOf(length)) {
    const cuts = cutsOf(length, budget)
    for (let at = 0; at + 1 < cuts.length; at++) {
      const piece = { start: cuts[at] as number, end: cuts[at + 1] as number }
      table.add(keyOf({ length, budget, at }, letters, piece), word)
    }
  }
}

type Size = { readonly length: number; readonly budget: number }

/** A longer neighbour may have the larger budget, so a word is filed under each budget that a comparison with it can have. */
const budgetTable: readonly (readonly number[])[] = Array.from({ length: longestWord + 1 }, (_, length) => [
  ...new Set([budgetOf(length), budgetOf(length + 1), budgetOf(length + 2), budgetOf(length + mostEdits)]),
])
const budgetsOf = (length: number): readonly number[] => budgetTable[length] ?? []

type Place = { readonly length: number; readonly budget: number; readonly at: number }

/** FNV-1a over the place and the letters of a piece. */
function keyOf(
  { length, budget, at }: Place,
  letters: Uint16Array,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  let hash = Math.imul(0x811c9dc5 ^ (length * 16 + budget * 4 + at), 0x01000193)
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (letters[i] as number), 0x01000193)
  return hash
}

/** Where the `budget + 1` pieces of nearly the same length begin, and where the last one ends. */
const cutTable: readonly (readonly (readonly number[])[])[] = Array.from(
  { length: longestWord + mostEdits + 1 },
  (_, length) =>
    Array.from({ length: mostEdits + 1 }, (__, budget) => {
      const pieces = Math.min(budget + 1, length)
      return Array.from({ length: pieces + 1 }, (___, at) => Math.floor((at * length) / pieces))
    }),
)
const cutsOf = (length: number, budget: number): readonly number[] => cutTable[length]?.[budget] ?? []

function isNearCut(cuts: readonly number[], place: number, edits: number): boolean {
  for (let at = 1; at + 1 < cuts.length; at++) if (Math.abs((cuts[at] as number) - place) <= edits) return true
  return false
}

function swap(letters: Uint16Array, at: number): void {
  const letter = letters[at] as number
  letters[at] = letters[at + 1] as number
  letters[at + 1] = letter
}

function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(Math.min(text.length, longestWord))
  for (let i = 0; i < letters.length; i++) letters[i] = text.charCodeAt(i)
  return letters
}

/** One bit a letter that occurs; an edit changes at most two bits, a swap none. */
function maskOf(text: string): number {
  let mask = 0
  for (let i = 0; i < text.length && i < longestWord; i++) {
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
