/** Makes a person's name of what a sender wrote: keeps it as sent, takes a title off only where it surely is one. */
import type { PersonName } from '../traveller/PersonName.ts'
import { searchName } from './searchName.ts'
import { splitTitle } from './splitTitle.ts'

/** `given` may hold several given names and a title; either part may be empty, the name as sent never is where one was sent. */
export function parseName(surname: string, given: string): PersonName {
  const asSent = given === '' ? surname : surname === '' ? given : `${surname}/${given}`
  const own = given === '' ? splitTitle(surname, false) : splitTitle(given, true)
  const family = given === '' ? own.name : surname
  const first = given === '' ? '' : own.name
  return { asSent, surname: family, given: first, title: own.title, search: searchName(join(family, first)) }
}

function join(surname: string, given: string): string {
  return given === '' ? surname : surname === '' ? given : `${surname} ${given}`
}
