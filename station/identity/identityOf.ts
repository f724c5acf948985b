/** The pseudonym that follows a person across flights: by document, else by name and birth date, else none. */
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { IdentityKey } from '#core/traveller/Traveller.ts'
import { documentKey } from '../merge/documentKey.ts'
import { nameKey } from '../merge/nameKeys.ts'
import type { KeyedHash } from './createKeyedHash.ts'

type Known = Pick<Traveller, 'documents' | 'name' | 'birthOn'>

export function identityOf(person: Known, keyedHash: KeyedHash): IdentityKey | null {
  for (const document of person.documents) {
    const key = document.kind === 'passport' || document.kind === 'identity' ? documentKey(document) : null
    if (key !== null) return formatIdentity(keyedHash(`D|${document.issuer ?? document.nationality ?? ''}|${key}`))
  }
  return nameIdentity(person.name.search, person.birthOn, keyedHash)
}

export function nameIdentity(search: string, birthOn: string | null, keyedHash: KeyedHash): IdentityKey | null {
  const name = nameKey(search)
  return name.length < 3 || birthOn === null ? null : formatIdentity(keyedHash(`N|${name}|${birthOn}`))
}

export function formatIdentity(number: number): IdentityKey {
  return number.toString(16).padStart(13, '0') as IdentityKey
}
