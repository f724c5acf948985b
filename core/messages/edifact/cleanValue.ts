/** The value that a sender meant, out of how it had to be written. */

const lineFeed = 10
const carriageReturn = 13

/** Takes release characters away, and line ends with the indentation after them: a wrapped value is one value. */
export function cleanValue(value: string, release: number): string {
  let clean = ''
  /** Where the run of characters begins that stays as it is. */
  let kept = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === release && at + 1 < value.length) {
      clean += value.slice(kept, at)
      kept = ++at
    } else if (code === lineFeed || code === carriageReturn) {
      clean += value.slice(kept, at)
      while (at + 1 < value.length && isBlank(value.charCodeAt(at + 1))) at++
      kept = at + 1
    }
  }
  return kept === 0 ? value : clean + value.slice(kept)
}

export function isBlank(code: number): boolean {
  return code > 32 ? code === 0xa0 : code === 32 || (code >= 9 && code <= 13)
}
