/** Whose packs may come by a bundle: those of the keys that this station trusts, and of stations that lead here. */
import { createPublicKey } from 'node:crypto'
import { publicKeyText } from '#models/packs/packSignature.ts'
import type { Store } from '#db/store.ts'
import { trustedPackKeys } from '../packs/packTrust.ts'

/** To wait as a candidate, no more: two people of this station still have to approve each. */
export function packSigners(store: Store): readonly string[] {
  const leading = store.peers.readAll().filter((peer) => peer.leads && peer.revokedAt === null)
  const keys = leading.map(({ signKey }) =>
    publicKeyText(createPublicKey({ key: signKey, format: 'der', type: 'spki' })),
  )
  return [...trustedPackKeys(store), ...keys]
}
