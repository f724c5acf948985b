/** Segment tags of PNRGOV and PAXLST: where one stands at the start of a line, a segment begins even if the last one was not closed. */
const tags = (
  'UNB UNG UNH UNT UNE UNZ UNS MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD ' +
  'TBD ABI SAC LTS BGM RFF DTM NAD CTA COM TDT LOC ATT MEA GEI FTX EMP NAT DOC CPI QTY CNT AUT PDT'
).split(' ')

export const knownTags: ReadonlySet<string> = new Set(tags)

/** The same by number, from 1 on; number 0 is none of them. */
export const tagsByNumber: readonly string[] = ['', ...tags]
export const numberByTag: ReadonlyMap<string, number> = new Map(tags.map((tag, index) => [tag, index + 1]))

const letters = 26
const numbers = new Uint8Array(letters ** 3)
for (const [number, tag] of tagsByNumber.entries()) if (number > 0) numbers[placeOf(tag)] = number

/** Number of the tag whose three characters have these codes; 0 where it is not known. */
export function tagNumberOf(codes: Uint16Array, at: number): number {
  const first = (codes[at] as number) - 65
  const second = (codes[at + 1] as number) - 65
  const third = (codes[at + 2] as number) - 65
  // As an unsigned number anything before A is large.
  if (first >>> 0 >= letters || second >>> 0 >= letters || third >>> 0 >= letters) return 0
  return numbers[(first * letters + second) * letters + third] as number
}

function placeOf(tag: string): number {
  return [...tag].reduce((place, letter) => place * letters + letter.charCodeAt(0) - 65, 0)
}
