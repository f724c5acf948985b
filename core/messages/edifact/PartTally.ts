/** Adds up what the parts of one transmission hold, because EQN and CNT state totals over all parts (01:C, 02, 03:F). */
import type { MessageHeader } from '../ParsedItem.ts'

export type PartTally = {
  /** Adds one part and gives the totals where all parts from the first to the last were seen, else null. */
  add(part: TallyPart): PartCounts | null
}

export type PartCounts = { readonly pnrs: number; readonly passengers: number; readonly crew: number }

export type TallyPart = {
  readonly key: string | null
  readonly part: MessageHeader['part']
  readonly counts: PartCounts
}

type Open = { next: number; pnrs: number; passengers: number; crew: number }

export function createPartTally(): PartTally {
  const open = new Map<string, Open>()
  return {
    add({ key, part, counts }) {
      if (key === null || part === null || (part.first && part.last)) return counts
      const sum = part.first ? { next: part.number, pnrs: 0, passengers: 0, crew: 0 } : open.get(key)
      // A part without those before it in this file: the totals cannot be checked here.
      if (sum === undefined || sum.next !== part.number) {
        open.delete(key)
        return null
      }
      sum.next++
      sum.pnrs += counts.pnrs
      sum.passengers += counts.passengers
      sum.crew += counts.crew
      if (part.last) open.delete(key)
      else open.set(key, sum)
      return part.last ? { pnrs: sum.pnrs, passengers: sum.passengers, crew: sum.crew } : null
    },
  }
}
