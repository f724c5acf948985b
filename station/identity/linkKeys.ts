/** Values that tie people together across bookings, as keyed hashes: contacts, cards and documents. Agencies are counted as rates. */
import type { Contact } from '#core/booking/Contact.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { LinkKind } from '#core/dossier/LinkFacts.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import { documentKey } from '../merge/documentKey.ts'
import { nameKey } from '../merge/nameKeys.ts'
import type { KeyedHash } from './createKeyedHash.ts'

export type LinkKey = {
  readonly kind: LinkKind
  readonly key: number
  /** `ref` of the one traveller it belongs to; null: the whole booking's. */
  readonly ref: string | null
}

/** Shorter values are office extensions and placeholders. */
const shortestPhone = 7
const shortestAddress = 12

const known = new WeakMap<Pnr, readonly LinkKey[]>()

/** Asked when a booking is saved and when its flight is ranked: worked out once. */
export function bookingLinkKeys(pnr: Pnr, keyedHash: KeyedHash): readonly LinkKey[] {
  const before = known.get(pnr)
  if (before !== undefined) return before
  const keys = findKeys(pnr, keyedHash)
  known.set(pnr, keys)
  return keys
}

function findKeys(pnr: Pnr, keyedHash: KeyedHash): readonly LinkKey[] {
  const keys: LinkKey[] = []
  for (const contact of pnr.contacts) {
    const kind = linkKindOf(contact)
    if (kind !== null) keys.push({ kind, key: keyedHash(`${kind}|${contact.value}`), ref: contact.travellerRef })
  }
  for (const payment of pnr.payments) {
    if (payment.cardIssuer === null || payment.cardEnd === null) continue
    // Issuer, last four digits and expiry: as much of a card as is ever held, and rarely shared by chance.
    const card = `${payment.cardIssuer}|${payment.cardEnd}|${payment.cardExpires ?? ''}`
    keys.push({ kind: 'card', key: keyedHash(`card|${card}`), ref: payment.travellerRef })
  }
  return distinct(keys)
}

/** The document's number without issuer: a second person under it is worth a look. */
export function documentLinkKeys(traveller: Traveller, keyedHash: KeyedHash): readonly LinkKey[] {
  const numbers = traveller.documents.map(documentKey).filter((key) => key !== null)
  return distinct(numbers.map((number) => ({ kind: 'document', key: keyedHash(`document|${number}`), ref: null })))
}

/** Name and birth date: by it the history of a person is found behind a new passport. It ties nobody to anybody else. */
export function personKey({ name, birthOn }: Pick<Traveller, 'name' | 'birthOn'>, keyedHash: KeyedHash): number | null {
  const letters = nameKey(name.search)
  return letters.length < 3 || birthOn === null ? null : keyedHash(`person|${letters}|${birthOn}`)
}

export function manifestLinkKeys(contacts: readonly Contact[], keyedHash: KeyedHash): readonly LinkKey[] {
  return distinct(
    contacts.flatMap((contact) => {
      const kind = linkKindOf(contact)
      return kind === null ? [] : [{ kind, key: keyedHash(`${kind}|${contact.value}`), ref: null }]
    }),
  )
}

function linkKindOf(contact: Contact): LinkKind | null {
  if (contact.purpose === 'agency') return null
  if (contact.kind === 'phone') return contact.value.length >= shortestPhone ? 'phone' : null
  if (contact.kind === 'email') return 'email'
  if (contact.kind === 'address') return contact.value.length >= shortestAddress ? 'address' : null
  return null
}

function distinct(keys: readonly LinkKey[]): readonly LinkKey[] {
  return [...new Map(keys.map((one) => [one.key, one])).values()]
}
