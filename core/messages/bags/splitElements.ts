/** One line of a baggage message (IATA RP 1745): its letter, its parts between slashes, and where it stands. */
export type BagLine = {
  /** `N` of `.N/…`; empty for lines without one, such as `BSM`, `CHG` and `ENDBSM`. */
  readonly letter: string
  readonly parts: readonly string[]
  readonly text: string
  /** File offset of the first character of the line. */
  readonly offset: number
}

export function splitElements(text: string, offset: number): BagLine {
  const found = /^\s*\.([A-Z])\//i.exec(text)
  if (!found) return { letter: '', parts: [], text, offset }
  const parts = text
    .slice(found[0].length)
    .split('/')
    .map((part) => part.trim())
  return { letter: (found[1] as string).toUpperCase(), parts, text, offset }
}
