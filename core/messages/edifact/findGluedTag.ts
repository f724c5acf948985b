/** Finds a segment that runs on into the next one on the same line because its end was forgotten: `RPI+1+HKAPD+333`. */
import { knownTags } from './knownTags.ts'
import type { Separators } from './Separators.ts'

/** Segments that never have more elements; only where there are more may a value that ends in a tag be the start of a segment. */
export const mostElements: ReadonlyMap<string, number> = new Map(
  Object.entries({
    UNT: 2,
    UNE: 2,
    UNZ: 2,
    RPI: 2,
    APD: 6,
    REF: 1,
    TRA: 3,
    SSD: 9,
    EQN: 1,
    CNT: 1,
    DTM: 1,
    RFF: 1,
    NAT: 2,
    GEI: 3,
    ATT: 4,
    LOC: 5,
    MEA: 4,
    BGM: 4,
    TVL: 8,
  }),
)

/** Index of the tag that begins the next segment inside [from, to), or -1. */
export function findGluedTag(
  text: string,
  range: { readonly from: number; readonly to: number },
  separators: Separators,
): number {
  const { from, to } = range
  for (let at = from + 3; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === separators.release) at++
    else if (code === separators.element && at - from > 6 && knownTags.has(text.slice(at - 3, at))) return at - 3
  }
  return -1
}
