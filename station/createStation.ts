/** Makes a new station in an empty folder: store, name, signing keys, identity secret, first settings. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { openStore } from '#db/store.ts'
import { storeFile } from './storeFile.ts'
import { defaultCapacity, defaultPolicy, type StationSettings } from './settings/StationSettings.ts'

export type NewStation = {
  readonly dir: string
  /** 32 bytes; kept by the caller, never beside the data. */
  readonly key: Buffer
  readonly settings?: Partial<Omit<StationSettings, 'id'>>
}

export type Created =
  | { readonly kind: 'created'; readonly settings: StationSettings; readonly publicKey: string }
  | { readonly kind: 'refused'; readonly reason: 'exists' }

export function createStation(wanted: NewStation): Created {
  const file = storeFile(wanted.dir)
  if (existsSync(file)) return { kind: 'refused', reason: 'exists' }
  mkdirSync(wanted.dir, { recursive: true, mode: 0o700 })
  const store = openStore({ file, key: wanted.key })
  try {
    const pair = generateKeyPairSync('ed25519')
    const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' })
    const settings: StationSettings = {
      name: 'Gateside',
      hall: 'A',
      airport: 'ICN',
      zone: 'Asia/Seoul',
      demonstration: false,
      capacity: defaultCapacity,
      policy: defaultPolicy,
      autoLockMinutes: 5,
      profile: 'KR',
      ...wanted.settings,
      id: randomBytes(5).toString('hex').toUpperCase(),
    }
    store.write(() => {
      store.settings.save('station', settings)
      store.settings.saveSecret('signing', pair.privateKey.export({ type: 'pkcs8', format: 'der' }))
      store.settings.saveSecret('identity', randomBytes(32))
      store.settings.save('publicKey', publicKey.toString('base64'))
    })
    return { kind: 'created', settings, publicKey: publicKey.toString('base64') }
  } finally {
    store.close()
  }
}
