/** Whose signatures a station believes: the product's makers and those it was told to trust; its own only after approval. */
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { publicKeyText } from '#models/packs/packSignature.ts'
import type { Store } from '#db/store.ts'
import { readShippedKeys } from './packFolders.ts'

/** Not the station's own key: a pack signed here proves only that it was made here, not that two people want it. */
export function trustedPackKeys(store: Store): readonly string[] {
  return [...readShippedKeys(), ...(store.settings.read<readonly string[]>('trustedPackKeys') ?? [])]
}

export function readSigningKey(store: Store): KeyObject {
  const key = store.settings.readSecret('signing')
  if (key === null) throw new Error('the station has no signing key')
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

export function ownPackKey(store: Store): string {
  return publicKeyText(readSigningKey(store))
}
