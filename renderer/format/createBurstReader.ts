/**
 * Tells a scanner that types like a keyboard from a person. Once so many characters came so fast that no person typed them, the
 * rest may come slower: radio links and busy machines hold single keys back.
 */

/** Scanners send a character every 1 to 20 ms; the fastest typists need about 60. */
export const burstPauseMs = 45
/** Of so many fast characters in a row no person is the author; a locator has as many. */
const surelyScanned = 6
/** With a line end as fast behind them fewer tell: a bar code of a seat. */
const scannedToTheEnd = 3
/** A key held back before that: what stood before it still belongs to the scan. */
const joinMs = 90
/** A pause inside a scan, and between the lines of one; after a longer one the scan is over. */
export const scanPauseMs = 300
/** The second of two line ends comes at once; a person needs longer to press Enter upon what a scan showed. */
const tailMs = 100
/** Lines of a machine-readable zone by their length (ICAO Doc 9303): passports, visas, identity cards. */
const mrzLines = [
  { width: 44, lines: 2 },
  { width: 36, lines: 2 },
  { width: 30, lines: 3 },
] as const
/** Readers lose filler at the end of a line. */
const missingAtMost = 2

export type Taken =
  /** Nothing of a scan, as far as can be told now. */
  | { readonly kind: 'key' }
  /** A character of what is surely a scan; `isFirst` where that became sure just now. */
  | { readonly kind: 'part'; readonly isFirst: boolean }
  /** The end of a line of a scan that has more lines. */
  | { readonly kind: 'line' }
  | { readonly kind: 'scan'; readonly text: string }
  /** One more line end behind a scan: some readers send two. */
  | { readonly kind: 'tail' }

export type BurstReader = {
  /** Takes a letter, or the name of a key, as `keyLetter` gives them. */
  readonly take: (letter: string, atMs: number) => Taken
  /** Nothing more came: what came so far is the scan; null where there is none. */
  readonly flush: () => string | null
  /** Characters that came fast one after the other. */
  readonly run: () => number
  /** Characters that may belong to a scan. */
  readonly size: () => number
}

type State = { text: string; run: number; lines: string[]; lastMs: number; endedMs: number }

export function createBurstReader(): BurstReader {
  const never = Number.NEGATIVE_INFINITY
  const state: State = { text: '', run: 0, lines: [], lastMs: never, endedMs: never }
  return {
    take(letter, atMs) {
      const pause = atMs - state.lastMs
      if (isModifier(letter)) return { kind: 'key' }
      state.lastMs = atMs
      if (letter === 'Enter' || letter === 'Tab') return endLine(state, pause, atMs)
      if (letter.length === 1) return addLetter(state, letter, pause)
      clear(state)
      return { kind: 'key' }
    },
    flush: () => flush(state),
    run: () => state.run,
    size: () => state.text.length,
  }
}

const isModifier = (letter: string): boolean => /^(?:Shift|CapsLock|NumLock|Control|Alt|AltGraph|Meta|Fn)$/.test(letter)
const isScan = ({ run }: State): boolean => run >= surelyScanned

function addLetter(state: State, letter: string, pause: number): Taken {
  if (isScan(state) && pause <= scanPauseMs) {
    state.text += letter
    state.run += 1
    return { kind: 'part', isFirst: false }
  }
  // Scanners press Shift before a capital, and an old shortcut is no part of a scan.
  state.text = pause <= joinMs && !isScan(state) ? state.text + letter : letter
  state.run = pause <= burstPauseMs && !isScan(state) ? state.run + 1 : 1
  return isScan(state) ? { kind: 'part', isFirst: true } : { kind: 'key' }
}

function endLine(state: State, pause: number, atMs: number): Taken {
  const isShortScan = state.run >= scannedToTheEnd && pause <= burstPauseMs
  if ((isScan(state) && pause <= scanPauseMs) || isShortScan) {
    state.lines.push(state.text)
    clear(state)
    state.endedMs = atMs
    return state.lines.length < linesOf(state.lines[0] ?? '')
      ? { kind: 'line' }
      : { kind: 'scan', text: flush(state) ?? '' }
  }
  clear(state)
  return atMs - state.endedMs <= tailMs ? { kind: 'tail' } : { kind: 'key' }
}

function flush(state: State): string | null {
  const lines = isScan(state) ? [...state.lines, state.text] : state.lines
  const scanned = lines.length > 0 ? lines.join('\n') : null
  state.lines = []
  clear(state)
  return scanned
}

function clear(state: State): void {
  state.text = ''
  state.run = 0
}

/** Capitals become small letters where Caps Lock is on. */
function linesOf(line: string): number {
  if (!/^[A-Z0-9<]+$/i.test(line) || !line.includes('<')) return 1
  return mrzLines.find(({ width }) => line.length <= width && line.length >= width - missingAtMost)?.lines ?? 1
}
