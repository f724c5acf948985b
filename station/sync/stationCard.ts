/** The keys of this station, and its public card. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import type { Store } from '#db/store.ts'
import type { Station } from '../Station.ts'
import { signedText, type StationCard } from './bundle/card.ts'

/** `AGE-SECRET-KEY-1…`, made at its first use and kept in the encrypted store. */
export async function readBoxIdentity(store: Store): Promise<string> {
  const known = store.settings.readSecret('box')
  if (known !== null) return known.toString('utf8')
  const made = await generateIdentity()
  return store.write(() => {
    // Another request may have made one meanwhile.
    const first = store.settings.readSecret('box')
    if (first !== null) return first.toString('utf8')
    store.settings.saveSecret('box', Buffer.from(made))
    return made
  })
}

/** PKCS #8 DER of the station's Ed25519 key. */
export function readSigningKey(store: Store): Buffer {
  const key = store.settings.readSecret('signing')
  if (key === null) throw new Error('the station has no signing key: its store was never finished')
  return key
}

export async function readCard({ store, settings }: Station): Promise<StationCard> {
  const privateKey = createPrivateKey({ key: readSigningKey(store), format: 'der', type: 'pkcs8' })
  const head = {
    form: 'gateside-station',
    version: 1,
    station: settings.id,
    name: settings.name,
    signKey: createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64'),
    boxKey: await identityToRecipient(await readBoxIdentity(store)),
  } as const
  return { ...head, signature: sign(null, signedText(head), privateKey).toString('base64') }
}
