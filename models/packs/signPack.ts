/** Signs a pack: writes the signer into the manifest, then the signature over all files. */
import type { KeyObject } from 'node:crypto'
import { encodeJson, readJson } from './packJson.ts'
import type { PackFiles } from './PackFiles.ts'
import type { PackManifest } from './PackManifest.ts'
import { publicKeyText, signatureFile, signFiles } from './packSignature.ts'

export function signPack(files: PackFiles, privateKey: KeyObject): PackFiles {
  const manifest = readJson(files, 'manifest.json') as PackManifest
  const named = new Map(files)
  named.set('manifest.json', encodeJson({ ...manifest, signer: publicKeyText(privateKey) }))
  named.set(signatureFile, encodeJson(signFiles(named, privateKey)))
  return named
}
