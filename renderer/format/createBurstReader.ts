/** Tells a scanner that types like a keyboard from a person: many characters, very fast, ending in Enter. */

/** Scanners send a character every 1 to 20 ms; the fastest typists need about 60. */
const burstGapMs = 45
const shortestScan = 6

export type BurstReader = {
  /** Takes one key; answers the scanned text when this key ends a scan, else null. */
  readonly take: (key: string, atMs: number) => string | null
  /** Characters of the burst that is running. */
  readonly size: () => number
  readonly reset: () => void
}

export function createBurstReader(): BurstReader {
  let text = ''
  let lastMs = Number.NEGATIVE_INFINITY
  return {
    take(key, atMs) {
      const fast = atMs - lastMs <= burstGapMs
      lastMs = atMs
      if (key === 'Enter') {
        const scanned = fast && text.length >= shortestScan ? text : null
        text = ''
        return scanned
      }
      if (key.length !== 1) return null
      text = fast ? text + key : key
      return null
    },
    size: () => text.length,
    reset() {
      text = ''
    },
  }
}

export const burstPauseMs = burstGapMs
