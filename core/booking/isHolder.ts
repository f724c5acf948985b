/** Compares the holder stated for a card with a traveller's name, whatever the order, the blanks or an initial. */
import { searchName } from '../text/searchName.ts'
import type { PersonName } from '../traveller/PersonName.ts'

export function isHolder(holder: string, name: PersonName): boolean {
  // Most holders of other names are told by this alone.
  if (!holdsLetters(searchName(holder), searchName(name.surname))) return false
  const stated = tokens(holder)
  const joined = stated.join('')
  const surname = tokens(name.surname).join('')
  const given = tokens(name.given)
  if (joined === surname + given.join('') || joined === given.join('') + surname) return true
  const rest = stated.filter((token) => token !== surname)
  if (rest.length === stated.length) return false
  return (
    rest.length > 0 && rest.every((token) => given.some((part) => part.startsWith(token) || token.startsWith(part)))
  )
}

/** Whether the letters of one text stand in a row in another, blanks in either aside. */
function holdsLetters(text: string, wanted: string): boolean {
  for (let from = 0; from <= text.length; from++) {
    let at = from
    let found = 0
    while (found < wanted.length) {
      if (wanted.charCodeAt(found) === blank) found++
      else if (text.charCodeAt(at) === blank) at++
      else if (text.charCodeAt(at) === wanted.charCodeAt(found)) {
        at++
        found++
      } else break
    }
    if (found === wanted.length) return true
  }
  return false
}

const blank = 32

/** Words in the search form, so that a name in another script is compared by the letters it has on a card. */
function tokens(text: string): readonly string[] {
  return searchName(text)
    .split(' ')
    .filter((token) => token !== '' && !titles.has(token))
}

const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR', 'DR', 'PROF'])
