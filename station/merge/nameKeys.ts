/** Forms of a name for matching: letters only, and whether two names can be one person's. */
import type { PersonName } from '#core/traveller/PersonName.ts'

const notLetter = /[^\p{L}]/gu

export function nameKey(search: string): string {
  return search.toUpperCase().replace(notLetter, '')
}

/**
 * Carriers cut and join given names differently (`GIL DONG`, `GILDONG`, `SOPHY` for `SOPHY OLIVIA`), so given names
 * match where one begins the other; surnames must be equal. One letter alone proves nothing.
 */
export function isSameName(a: PersonName, b: PersonName): boolean {
  if (nameKey(a.search) === nameKey(b.search)) return true
  const surname = nameKey(a.surname)
  if (surname === '' || surname !== nameKey(b.surname)) return false
  const givenA = nameKey(a.given)
  const givenB = nameKey(b.given)
  if (givenA.length < 2 || givenB.length < 2) return false
  return givenA.startsWith(givenB) || givenB.startsWith(givenA)
}

/** Some word of two letters or more in common: the same person with names in another order, or a married name. */
export function sharesWord(a: PersonName, b: PersonName): boolean {
  const words = new Set(a.search.split(' ').filter((word) => word.length > 1))
  return b.search.split(' ').some((word) => words.has(word))
}
