/** By what a manifest record is known again in a later list: each of its documents, and name with birth date; hashed. */
import { hash } from 'node:crypto'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import { documentKey } from './documentKey.ts'
import type { Correction, FlightBook } from './FlightBook.ts'
import { nameKey } from './nameKeys.ts'

export function personSigns(person: ManifestPerson): readonly string[] {
  const documents = person.documents.flatMap((document) => documentKey(document) ?? [])
  const name = `${nameKey(person.name.search)} ${person.birthOn ?? ''}`
  return [...documents, name].map((text) => hash('sha256', text, 'hex').slice(0, 32))
}

/** What a person said about this record, if anyone did. */
export function findCorrection(book: FlightBook, person: ManifestPerson | null): Correction | null {
  if (book.corrections.size === 0 || person === null) return null
  for (const sign of personSigns(person)) {
    const correction = book.corrections.get(sign)
    if (correction !== undefined) return correction
  }
  return null
}

/** Whether the record was taken apart from this traveller. */
export function isKeptApart(book: FlightBook, code: string, person: ManifestPerson | null): boolean {
  const correction = findCorrection(book, person)
  return correction?.kind === 'apart' && correction.code === code
}
