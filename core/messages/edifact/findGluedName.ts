/** Finds a person who is glued to a segment whose end was forgotten on the same line: `RCI+KE:KK1111:CTIF+HONG:I+GILDONG MR:A:1`. */
import type { Separators } from './Separators.ts'

/** In these such text is a quotation or the name itself. */
const withNames: ReadonlySet<string> = new Set(['TIF', 'NAD', 'LTS'])

/** True where the characters before `at` are a tag that brings a person: a quick look, at every element. */
export function endsInNameTag(codes: Uint16Array, at: number): boolean {
  const last = codes[at - 1]
  if (last === 70) return codes[at - 2] === 73 && codes[at - 3] === 84 /* TIF */
  return last === 68 && codes[at - 2] === 65 && codes[at - 3] === 78 /* NAD */
}

/** Index inside [from, to) where the name begins, or -1. Only what has the form of a name counts: LATIF may be a word. */
export function findGluedName(
  text: string,
  range: { readonly from: number; readonly to: number },
  separators: Separators,
): number {
  const tag = text.slice(range.from, range.from + 3)
  if (withNames.has(tag)) return -1
  const behind = range.from + 3
  const found = namePattern(separators).exec(text.slice(behind, range.to))
  return found === null ? -1 : behind + found.index
}

/** TIF with a type of traveller, or NAD with the role of a traveller or a crew member. */
function namePattern({ element, component }: Separators): RegExp {
  const [plus, colon] = [element, component].map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
  const value = `[^${plus}${colon}]*`
  const types = 'ADT|A|CHD|CNN|CH|C|INF|INS|IN|I'
  const tif = `TIF${plus}${value}(?:${colon}[A-Z])?${plus}${value}${colon}(?:${types})(?![A-Z0-9])`
  return new RegExp(`${tif}|NAD${plus}(?:FL|FM|DDU|DDT)${plus}`)
}
