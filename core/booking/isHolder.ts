/** Compares the holder stated for a card with a traveller's name, whatever the order, the blanks or an initial. */
import type { PersonName } from '../traveller/PersonName.ts'

export function isHolder(holder: string, name: PersonName): boolean {
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

function tokens(text: string): readonly string[] {
  return (
    text
      .toUpperCase()
      .match(/\p{L}+/gu)
      ?.filter((token) => !titles.has(token)) ?? []
  )
}

const titles = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR', 'DR', 'PROF'])
