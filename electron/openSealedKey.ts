/** Finds the data key of a station: sealed by the system's key store, else where the console keeps it, and then sealed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { defaultKeySource, readDataKey } from '#station/keys/dataKey.ts'

/** The system's key store. `weak`: there is one, but its key is known to everyone (Chromium's `basic_text`). */
export type KeyStore = {
  strength(): Promise<'strong' | 'weak' | 'none'>
  seal(text: string): Promise<Uint8Array>
  open(sealed: Uint8Array): Promise<{ readonly text: string; readonly shouldSealAgain: boolean }>
}

export type KeyPlace = {
  /** Folder of the station. */
  readonly dir: string
  /** Folder of the application's own settings for this account. */
  readonly userDir: string
  readonly env: Readonly<Record<string, string | undefined>>
}

export type SealedKeyAnswer =
  | { readonly kind: 'key'; readonly key: Buffer; readonly sealed: boolean }
  | { readonly kind: 'refused'; readonly reason: string }

export async function openSealedKey(place: KeyPlace, store: KeyStore): Promise<SealedKeyAnswer> {
  const file = sealedFile(place)
  const strength = await store.strength()
  if (existsSync(file)) {
    if (strength !== 'strong') return { kind: 'refused', reason: 'keyStoreGone' }
    return openFile(file, store)
  }
  const found = await readDataKey(place.dir, defaultKeySource(place.dir, place.env))
  if (found.kind === 'refused') return found
  // Without a real key store the key stays where the console put it: a copy under a known key would protect nothing.
  if (strength !== 'strong') return { kind: 'key', key: found.key, sealed: false }
  await sealInto(file, found.key, store)
  return { kind: 'key', key: found.key, sealed: true }
}

/** One file a station, named after its folder; never inside it. */
export function sealedFile({ dir, userDir }: Pick<KeyPlace, 'dir' | 'userDir'>): string {
  const name = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 16)
  return join(userDir, 'keys', `${name}.sealed`)
}

async function openFile(file: string, store: KeyStore): Promise<SealedKeyAnswer> {
  try {
    const { text, shouldSealAgain } = await store.open(readFileSync(file))
    const key = Buffer.from(text, 'hex')
    if (key.length !== 32) return { kind: 'refused', reason: 'unreadable' }
    if (shouldSealAgain) await sealInto(file, key, store)
    return { kind: 'key', key, sealed: true }
  } catch {
    return { kind: 'refused', reason: 'unreadable' }
  }
}

async function sealInto(file: string, key: Buffer, store: KeyStore): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, await store.seal(key.toString('hex')), { mode: 0o600 })
}
