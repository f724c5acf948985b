/** Makes another station known to this one, or no longer trusted. */
import type { Station } from '../Station.ts'
import { parseCard, type StationCard } from './bundle/card.ts'

export type Enrolled =
  | { readonly kind: 'enrolled'; readonly card: StationCard; readonly isKnown: boolean }
  | { readonly kind: 'refused'; readonly reason: 'notACard' | 'ourselves' | 'otherKeys' }

/**
 * A known station with other keys is refused: it must be revoked first, by a person who asked it why.
 * @param leads whether its word on watchlists, patterns, policy and assignments holds here; a known station keeps what it has
 */
export function enrolStation(station: Station, text: string, leads = false): Enrolled {
  const card = parseCard(text)
  if (card === null) return { kind: 'refused', reason: 'notACard' }
  if (card.station === station.settings.id) return { kind: 'refused', reason: 'ourselves' }
  const signKey = Buffer.from(card.signKey, 'base64')
  const known = station.store.peers.read(card.station)
  const isActive = known !== null && known.revokedAt === null
  if (isActive && !(known.signKey.equals(signKey) && known.boxKey === card.boxKey)) {
    return { kind: 'refused', reason: 'otherKeys' }
  }
  station.store.confirm(() => {
    // With new keys comes a new log.
    if (!isActive) station.store.peerAudits.forget(card.station)
    station.store.peers.save({
      station: card.station,
      name: card.name,
      signKey,
      boxKey: card.boxKey,
      enrolledAt: isActive ? known.enrolledAt : station.clock().toISOString(),
      leads: isActive ? known.leads || leads : leads,
    })
  })
  station.changed({ kind: 'station', id: null })
  return { kind: 'enrolled', card, isKnown: isActive }
}

/** From now on its bundles are refused and nothing is written to it. False: no such station. */
export function revokeStation(station: Station, id: string): boolean {
  const revoked = station.store.confirm(() => station.store.peers.revoke(id, station.clock().toISOString()))
  if (revoked) station.changed({ kind: 'station', id: null })
  return revoked
}
