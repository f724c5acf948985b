/** Keys whose packs this station may run: those shipped with the product and those it was given. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Store } from '#db/store.ts'

const shippedKeys = fileURLToPath(new URL('../../assets/packs/trusted.json', import.meta.url))

export function readTrustedPackKeys(store: Store): readonly string[] {
  const shipped = existsSync(shippedKeys) ? (JSON.parse(readFileSync(shippedKeys, 'utf8')) as readonly string[]) : []
  return [...shipped, ...(store.settings.read<readonly string[]>('trustedPackKeys') ?? [])]
}
