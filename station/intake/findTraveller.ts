/** Finds the person of a declaration or inspection on a flight: by document, else by name and birth date. */
import { searchName } from '#core/text/searchName.ts'
import type { FlightBook, Member } from '../merge/FlightBook.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'
import { isSameName, nameKey } from '../merge/nameKeys.ts'

export type StatedPerson = {
  readonly surname: string
  readonly given: string
  readonly birthOn: string | null
  readonly documentNumber: string | null
}

export function findTraveller(book: FlightBook, person: StatedPerson): Member | null {
  const byDocument =
    person.documentNumber === null ? undefined : book.byDocument.get(normalDocumentNumber(person.documentNumber))
  if (byDocument !== undefined) return byDocument
  const name = nameOf(person)
  const named = book.members.filter((member) => isSameName(member.traveller.name, name))
  const born = named.filter((member) => person.birthOn !== null && member.traveller.birthOn === person.birthOn)
  if (born.length === 1) return born[0] ?? null
  const open = named.filter((member) => member.traveller.birthOn === null || person.birthOn === null)
  return born.length === 0 && open.length === 1 ? (open[0] ?? null) : null
}

export function nameOf(person: Pick<StatedPerson, 'surname' | 'given'>) {
  const search = searchName(`${person.surname} ${person.given}`.trim())
  return { asSent: search, surname: person.surname, given: person.given, title: null, search }
}

/** Only for indexes: blanks and case do not matter. */
export function nameIndexOf(person: Pick<StatedPerson, 'surname' | 'given'>): string {
  return nameKey(nameOf(person).search)
}
