/** Compares the holder stated for a card with a traveller's name, whatever the order, the blanks or an initial. */
import { searchName } from '../text/searchName.ts'
import type { PersonName } from '../traveller/PersonName.ts'

export function isHolder(holder: string, name: PersonName): boolean {
  // Most holders of other names are told by this alone.
  if (!letters(holder).includes(letters(name.surname))) return false
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

function letters(text: string): string {
  const plain = searchName(text)
  return plain.includes(' ') ? plain.replaceAll(' ', '') : plain
}

/** Words in the search form, so that a name in another script is compared by the letters it has on a card. */
function tokens(text: string): readonly string[] {
  return searchName(text)
    .split(' ')
    .filter((token) => token !== '' && !titles.has(token))
}

const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR', 'DR', 'PROF'])
