/** Adds up what the parts of one transmission hold, because EQN and CNT state totals over all parts (01:C, 02, 03:F), in any order. */
import type { MessageHeader } from '../ParsedItem.ts'

export type PartTally = {
  /** Adds one part and gives the totals where all parts from the first to the last are there now, else null. */
  add(part: TallyPart): PartCounts | null
  /** Transmissions of which several parts were seen and others were not. */
  readGaps(): readonly PartGap[]
}

export type PartCounts = { readonly pnrs: number; readonly passengers: number; readonly crew: number }

export type TallyPart = {
  readonly key: string | null
  readonly part: MessageHeader['part']
  readonly counts: PartCounts
}

export type PartGap = { readonly seen: readonly number[]; readonly missing: readonly number[] }

type Open = { readonly parts: Map<number, PartCounts>; last: number | null }

export function createPartTally(): PartTally {
  const open = new Map<string, Open>()
  return {
    add({ key, part, counts }) {
      if (key === null || part === null || (part.first && part.last)) return counts
      const seen = open.get(key) ?? { parts: new Map(), last: null }
      open.set(key, seen)
      seen.parts.set(part.number, counts)
      if (part.last) seen.last = part.number
      if (seen.last === null || missingParts(seen.parts, seen.last).length > 0) return null
      open.delete(key)
      return sum([...seen.parts.values()])
    },
    readGaps: () =>
      [...open.values()].flatMap(({ parts, last }) => {
        const missing = parts.size > 1 ? missingParts(parts, last ?? Math.max(...parts.keys()) + 1) : []
        return missing.length === 0 ? [] : [{ seen: [...parts.keys()].toSorted((a, b) => a - b), missing }]
      }),
  }
}

/** Numbers of the parts up to the last that are not there; a thousand at most, whatever a sender numbers. */
export function missingParts(seen: { has(number: number): boolean }, last: number): readonly number[] {
  const missing: number[] = []
  for (let number = 1; number <= Math.min(last, 1000); number++) if (!seen.has(number)) missing.push(number)
  return missing
}

function sum(counts: readonly PartCounts[]): PartCounts {
  const total = { pnrs: 0, passengers: 0, crew: 0 }
  for (const { pnrs, passengers, crew } of counts) {
    total.pnrs += pnrs
    total.passengers += passengers
    total.crew += crew
  }
  return total
}
