/** Makes a person's name of what a sender wrote: keeps it as sent, takes a title off only where it surely is one. */
import type { PersonName } from '../traveller/PersonName.ts'
import { isPlain, searchName } from './searchName.ts'
import { splitTitle } from './splitTitle.ts'

/** `given` may hold several given names and a title; either part may be empty, the name as sent never is where one was sent. */
export function parseName(surname: string, given: string): PersonName {
  const asSent = given === '' ? surname : surname === '' ? given : `${surname}/${given}`
  const own = given === '' ? splitTitle(surname, false) : splitTitle(given, true)
  const family = given === '' ? own.name : surname
  const first = given === '' ? '' : own.name
  return { asSent, surname: family, given: first, title: own.title, search: searchFull(family, first) }
}

/** Two plain names make a plain name: looking at the joined one would have the engine copy it together first. */
function searchFull(surname: string, given: string): string {
  const full = join(surname, given)
  return isPlain(surname) && isPlain(given) ? full : searchName(full)
}

function join(surname: string, given: string): string {
  return given === '' ? surname : surname === '' ? given : `${surname} ${given}`
}
