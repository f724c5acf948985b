/** The random key of a store: made once, wrapped by a passphrase or kept in a key file away from the data. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { argon2id } from 'hash-wasm'

/** Where the key comes from: a passphrase (its wrapped key may lie beside the data) or a file (it may not). */
export type KeySource =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'file'; readonly file: string }

export type KeyAnswer =
  | { readonly kind: 'key'; readonly key: Buffer }
  | {
      readonly kind: 'refused'
      readonly reason: 'missing' | 'wrongPassphrase' | 'besideData' | 'openToOthers' | 'unreadable' | 'exists'
    }

type Wrapped = {
  readonly form: 'gateside-key-1'
  readonly salt: string
  readonly memoryKib: number
  readonly passes: number
  readonly nonce: string
  readonly sealed: string
}

/** OWASP's upper recommendation for Argon2id, half a second on a small machine: paid once for each start. */
const work = { memoryKib: 65_536, passes: 3 }

/** The source a command or shell uses when nothing else is said: outside the data folder, one file for each folder. */
export function defaultKeySource(dir: string, env: Readonly<Record<string, string | undefined>>): KeySource {
  const passphrase = env['GATESIDE_KEY']
  if (passphrase !== undefined && passphrase !== '') return { kind: 'passphrase', passphrase }
  const home = env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  const name = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 16)
  return { kind: 'file', file: join(home, 'gateside', 'keys', `${name}.key`) }
}

/** Makes a new random key and leaves it with the source; never replaces one. */
export async function createDataKey(dir: string, source: KeySource): Promise<KeyAnswer> {
  const key = randomBytes(32)
  if (source.kind === 'passphrase') {
    if (existsSync(wrappedFile(dir))) return { kind: 'refused', reason: 'exists' }
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    writeFileSync(wrappedFile(dir), `${JSON.stringify(await wrap(key, source.passphrase))}\n`, { mode: 0o600 })
    return { kind: 'key', key }
  }
  if (isInside(source.file, dir)) return { kind: 'refused', reason: 'besideData' }
  if (existsSync(source.file)) return { kind: 'refused', reason: 'exists' }
  mkdirSync(dirname(source.file), { recursive: true, mode: 0o700 })
  writeFileSync(source.file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(source.file, 0o600)
  return { kind: 'key', key }
}

export async function readDataKey(dir: string, source: KeySource): Promise<KeyAnswer> {
  if (source.kind === 'passphrase') return unwrap(dir, source.passphrase)
  if (isInside(source.file, dir)) return { kind: 'refused', reason: 'besideData' }
  if (!existsSync(source.file)) return { kind: 'refused', reason: 'missing' }
  // Permission bits mean nothing on Windows, where the profile folder keeps others out.
  if (process.platform !== 'win32' && (statSync(source.file).mode & 0o077) !== 0) {
    return { kind: 'refused', reason: 'openToOthers' }
  }
  const text = readFileSync(source.file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/i.test(text)) return { kind: 'refused', reason: 'unreadable' }
  return { kind: 'key', key: Buffer.from(text, 'hex') }
}

function wrappedFile(dir: string): string {
  return join(dir, 'key.json')
}

function isInside(file: string, dir: string): boolean {
  const path = relative(resolve(dir), resolve(file))
  return !path.startsWith('..') && path !== '' && resolve(path) !== path
}

async function wrap(key: Buffer, passphrase: string): Promise<Wrapped> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, work), nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return {
    form: 'gateside-key-1',
    salt: salt.toString('base64'),
    ...work,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  }
}

async function unwrap(dir: string, passphrase: string): Promise<KeyAnswer> {
  if (!existsSync(wrappedFile(dir))) return { kind: 'refused', reason: 'missing' }
  const wrapped = readWrapped(wrappedFile(dir))
  if (wrapped === null) return { kind: 'refused', reason: 'unreadable' }
  const sealed = Buffer.from(wrapped.sealed, 'base64')
  const derived = await derive(passphrase, Buffer.from(wrapped.salt, 'base64'), wrapped)
  const open = createDecipheriv('aes-256-gcm', derived, Buffer.from(wrapped.nonce, 'base64'))
  open.setAuthTag(sealed.subarray(32))
  try {
    return { kind: 'key', key: Buffer.concat([open.update(sealed.subarray(0, 32)), open.final()]) }
  } catch {
    // GCM refuses: the passphrase is another one, or the file was changed.
    return { kind: 'refused', reason: 'wrongPassphrase' }
  }
}

function readWrapped(file: string): Wrapped | null {
  try {
    const wrapped = JSON.parse(readFileSync(file, 'utf8')) as Wrapped
    const isWhole = wrapped.form === 'gateside-key-1' && Buffer.from(wrapped.sealed, 'base64').length === 48
    // A changed file must not make a start use all the memory of the machine.
    return isWhole && wrapped.memoryKib <= 1_048_576 && wrapped.passes <= 20 ? wrapped : null
  } catch {
    return null
  }
}

async function derive(
  passphrase: string,
  salt: Buffer,
  cost: { readonly memoryKib: number; readonly passes: number },
): Promise<Buffer> {
  const bytes = await argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    parallelism: 1,
    iterations: cost.passes,
    memorySize: cost.memoryKib,
    hashLength: 32,
    outputType: 'binary',
  })
  return Buffer.from(bytes)
}
