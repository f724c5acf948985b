/** The values of a booking that can tie this traveller to others, each with the key under which the store remembers it. */
import type { Contact } from '#core/booking/Contact.ts'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Payment } from '#core/booking/Payment.ts'
import type { LinkKind } from '#core/dossier/LinkFacts.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { bookingLinkKeys, documentLinkKeys, type LinkKey } from '../identity/linkKeys.ts'
import { isOwn, type PageGround } from './PageGround.ts'

export type LinkValue = { readonly kind: LinkKind; readonly key: number; readonly value: string }

export function linkValues(ground: PageGround): readonly LinkValue[] {
  const { pnr, traveller, engine } = ground
  const keyedHash = createKeyedHash(engine.station.identitySecret)
  const found = new Map<number, LinkValue>()
  const add = (keys: readonly LinkKey[], value: string): void => {
    for (const { kind, key } of keys) if (!found.has(key)) found.set(key, { kind, key, value })
  }
  if (pnr !== null) {
    const only = (contacts: readonly Contact[], payments: readonly Payment[]): readonly LinkKey[] =>
      bookingLinkKeys({ ...pnr, contacts, payments } as Pnr, keyedHash)
    for (const contact of pnr.contacts) if (isOwn(ground, contact)) add(only([contact], []), contact.asSent)
    for (const payment of pnr.payments) if (isOwn(ground, payment)) add(only([], [payment]), cardOf(payment))
  }
  for (const document of traveller.documents) {
    add(documentLinkKeys({ ...traveller, documents: [document] }, keyedHash), document.number ?? '')
  }
  return [...found.values()]
}

function cardOf(payment: Payment): string {
  return [payment.cardVendor, `${payment.cardIssuer ?? ''}••••••${payment.cardEnd ?? ''}`].filter(Boolean).join(' ')
}
