/**
 * Makes a short value once and gives the same string ever after: codes of airports, carriers, classes and states, references and
 * clocks are more than half of the values of a message, and a look here costs less than a new string.
 */

/** Four characters of seven bits make a number that tells them apart. */
const longest = 4
const slotBits = 12

const keys = new Int32Array(1 << slotBits)
const texts = Array.from({ length: 1 << slotBits }, () => '')

/** A number for the characters [from, to); -1 where they are too many or not ASCII. */
export function shortKey(codes: Uint16Array, from: number, to: number): number {
  if (to - from > longest) return -1
  let key = 0
  let all = 0
  for (let at = from; at < to; at++) {
    const code = codes[at] as number
    all |= code
    key = (key << 7) | code
  }
  // The null character would make texts of different length the same.
  return all > 127 || (codes[from] as number) === 0 ? -1 : key
}

/** The text of a key, where it was kept last in its place; '' where it is not known. */
export function knownText(key: number): string {
  const slot = slotOf(key)
  return keys[slot] === key ? (texts[slot] as string) : ''
}

export function keepText(key: number, text: string): string {
  const slot = slotOf(key)
  keys[slot] = key
  texts[slot] = text
  return text
}

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): neighbouring keys spread over all places. */
function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - slotBits)
}
