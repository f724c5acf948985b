/** Whose signature a pack carries, as it says itself; openPack checks that it is true. */
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { readJson } from '#models/packs/packJson.ts'
import { type PackSignature, signatureFile } from '#models/packs/packSignature.ts'

export function signerOf(files: PackFiles): string | null {
  const signature = readJson(files, signatureFile) as Partial<PackSignature> | undefined
  return typeof signature?.signer === 'string' ? signature.signer : null
}
