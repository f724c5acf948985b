/** One fingerprint of a pack, signature included: what was approved is what runs, to the byte. */
import { createHash } from 'node:crypto'
import type { PackFiles } from '#models/packs/PackFiles.ts'

export function hashPack(files: PackFiles): string {
  const hash = createHash('sha256').update('gateside-pack-digest-v1\n')
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\t${createHash('sha256').update(bytes).digest('hex')}\n`)
  }
  return hash.digest('hex')
}
