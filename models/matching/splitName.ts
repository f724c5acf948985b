/** Cuts a name into the words that are compared, with their weights, in every way it may be written. */
import type { NameWord } from './alignTokens.ts'
import { particles } from './foldToken.ts'

/** Family names tell people apart better than given names in most lists (weights as in OpenSanctions' logic-v2). */
const familyWeight = 1.3
const initialWeight = 0.5
const particleWeight = 0.2

/** The name as it stands, and with the given names joined (`GIL DONG` is also `GILDONG`). */
export function splitName(surname: string, given: string): readonly (readonly NameWord[])[] {
  const family = toWords(surname, familyWeight)
  const own = toWords(given, 1)
  if (family.length + own.length === 0) return []
  const plain = [...family, ...own]
  const long = own.filter((word) => word.text.length > 1)
  if (long.length < 2) return [plain]
  const joined = { text: long.map((word) => word.text).join(''), weight: 1 }
  return [plain, [...family, joined]]
}

function toWords(text: string, weight: number): readonly NameWord[] {
  return text
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '')
    .map((word) => ({
      text: word,
      weight: particles.has(word) ? particleWeight : word.length === 1 ? initialWeight : weight,
    }))
}
