/** Who made a pack: an Ed25519 signature over the hash of every file, so that no byte can change unseen. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { PackFiles } from './PackFiles.ts'

export const signatureFile = 'signature.json'

/** Keeps a signature made for one purpose from being shown for another. */
const context = 'gateside-pack-v1\0'
/** DER header of an Ed25519 public key (RFC 8410); the 32 bytes of the key follow. */
const publicKeyHeader = Buffer.from('302a300506032b6570032100', 'hex')

export type PackSignature = {
  readonly algorithm: 'Ed25519'
  /** Public key, base64 of 32 bytes. */
  readonly signer: string
  readonly signature: string
}

/** The public key of a key pair as stations list it: base64 of its 32 bytes. */
export function publicKeyText(key: KeyObject): string {
  const whole = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'der', type: 'spki' })
  return whole.subarray(publicKeyHeader.length).toString('base64')
}

export function signFiles(files: PackFiles, privateKey: KeyObject): PackSignature {
  const signature = sign(null, messageOf(files), privateKey).toString('base64')
  return { algorithm: 'Ed25519', signer: publicKeyText(privateKey), signature }
}

export function isSignatureOf(files: PackFiles, signature: PackSignature): boolean {
  const raw = Buffer.from(signature.signer, 'base64')
  if (signature.algorithm !== 'Ed25519' || raw.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([publicKeyHeader, raw]), format: 'der', type: 'spki' })
  return verify(null, messageOf(files), key, Buffer.from(signature.signature, 'base64'))
}

/** Context, then the hash of the sorted list of `path, hash` of every file but the signature. */
function messageOf(files: PackFiles): Buffer {
  const list = [...files]
    .filter(([path]) => path !== signatureFile)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`)
  return Buffer.concat([Buffer.from(context), createHash('sha256').update(list.join('')).digest()])
}
