/** Tells a scanner that types like a keyboard from a person: many characters, very fast, ending in Enter. */

/** Scanners send a character every 1 to 20 ms; the fastest typists need about 60. */
export const burstPauseMs = 45
const shortestScan = 6
/** Lines of a machine-readable zone by their length (ICAO Doc 9303): passports, visas, identity cards. */
const mrzLines: Readonly<Record<number, number>> = { 44: 2, 36: 2, 30: 3 }

export type BurstReader = {
  /** Takes one key; answers the scanned text when this key ends a scan, else null. */
  readonly take: (key: string, atMs: number) => string | null
  /** Whether this Enter ended a line of a scan that has more lines to come. */
  readonly isHolding: () => boolean
  /** Gives up waiting for further lines: what came so far is the scan. */
  readonly flush: () => string | null
  /** Characters of the burst that is running. */
  readonly size: () => number
}

export function createBurstReader(): BurstReader {
  let text = ''
  let lines: string[] = []
  let lastMs = Number.NEGATIVE_INFINITY
  const flush = () => {
    const scanned = lines.length > 0 ? lines.join('\n') : null
    lines = []
    return scanned
  }
  const endLine = () => {
    lines.push(text)
    text = ''
    const first = lines[0] ?? ''
    return lines.length < linesOf(first) ? null : flush()
  }
  return {
    flush,
    isHolding: () => lines.length > 0,
    size: () => text.length,
    take(key, atMs) {
      const fast = atMs - lastMs <= burstPauseMs
      lastMs = atMs
      // Whatever key comes after a pause begins anew: scanners press Shift before a capital, and an old shortcut is no part of a scan.
      if (!fast) text = ''
      if (key === 'Enter') {
        if (fast && text.length >= shortestScan) return endLine()
        text = ''
        return null
      }
      if (key.length === 1) text += key
      return null
    },
  }
}

function linesOf(line: string): number {
  return /^[A-Z0-9<]+$/.test(line) && line.includes('<') ? (mrzLines[line.length] ?? 1) : 1
}
