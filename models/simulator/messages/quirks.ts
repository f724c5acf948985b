/** Odd but legal layouts that a small share of messages shows, so that a reader meets them. */
import type { Random } from '../Random.ts'

export type MessageQuirks = {
  /** Values broken over lines of 69 characters. */
  readonly wrapped: boolean
  readonly noUna: boolean
  readonly wrongCount: boolean
  /** Titles glued to given names: GILDONGMR. */
  readonly gluedTitles: boolean
}

export const noQuirks: MessageQuirks = { wrapped: false, noUna: false, wrongCount: false, gluedTitles: false }

/** Each quirk by itself with the given share. */
export function drawQuirks(share: number, random: Random): MessageQuirks {
  return {
    wrapped: random.chance(share),
    noUna: random.chance(share),
    wrongCount: random.chance(share),
    gluedTitles: random.chance(share),
  }
}

export function quirkNames(quirks: MessageQuirks): readonly string[] {
  return Object.entries(quirks).flatMap(([name, on]) => (on ? [name] : []))
}

/** Breaks lines after 69 characters, as telex-minded senders do, in the middle of words. */
export function wrapLines(text: string): string {
  const flat = text.replaceAll('\n', '')
  const lines: string[] = []
  for (let i = 0; i < flat.length; i += 69) lines.push(flat.slice(i, i + 69))
  return lines.join('\n')
}
