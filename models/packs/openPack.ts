/** Opens a pack: every check that a station makes before it lets a model judge people. */
import { readCalibration } from './readCalibration.ts'
import { readMembers } from './readMembers.ts'
import { type FeatureLists, stationFeatures } from './featureLists.ts'
import type { Pack } from './Pack.ts'
import { hashFeatures, type PackFeature } from './PackFeature.ts'
import type { PackFiles } from './PackFiles.ts'
import { readJson } from './packJson.ts'
import { type PackManifest, packManifestSchema, packSchemaVersion } from './PackManifest.ts'
import { type PackRefusal, type PackRefusalKind, refusePack } from './PackRefusal.ts'
import { isSignatureOf, type PackSignature, signatureFile } from './packSignature.ts'
import type { Columns } from './sliceData.ts'

export type PackAnswer = { readonly kind: 'opened'; readonly pack: Pack } | PackRefusal

/** `trustedKeys`: base64 public keys (see `publicKeyText`) of those whose packs this station runs. */
export async function openPack(
  files: PackFiles,
  trustedKeys: readonly string[],
  known: FeatureLists = stationFeatures,
): Promise<PackAnswer> {
  const manifest = readManifest(files)
  if (isRefusal(manifest)) return manifest
  const missing = manifest.files.find((path) => !files.has(path))
  if (missing !== undefined) return refusePack('missingFile', missing)
  const distrust = refuseSigner(files, manifest, trustedKeys)
  if (distrust !== null) return distrust
  const columns = findColumns(manifest, known)
  if (isRefusal(columns)) return columns
  return readParts(files, manifest, columns)
}

function isRefusal(value: object): value is PackRefusal {
  return 'kind' in value && value.kind === 'refused'
}

function readManifest(files: PackFiles): PackManifest | PackRefusal {
  if (!files.has('manifest.json')) return refusePack('noManifest', 'no file')
  const json = readJson(files, 'manifest.json')
  // The version is looked at first: a newer manifest may have fields that this station does not know.
  const version = (json as { schemaVersion?: unknown } | undefined)?.schemaVersion
  if (typeof version === 'number' && version > packSchemaVersion) return refusePack('newerSchema', String(version))
  const parsed = packManifestSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return refusePack('noManifest', issue ? `${issue.path.join('.')} ${issue.message}`.trim() : 'unknown form')
}

function refuseSigner(files: PackFiles, manifest: PackManifest, trusted: readonly string[]): PackRefusal | null {
  const signature = readJson(files, signatureFile) as PackSignature | undefined
  if (typeof signature?.signer !== 'string' || typeof signature.signature !== 'string') return refusePack('notSigned')
  if (!trusted.includes(signature.signer)) return refusePack('unknownSigner', signature.signer)
  // The signature covers exactly the files that are there: one more, one less or one changed byte breaks it.
  if (manifest.signer !== signature.signer || !isSignatureOf(files, signature)) return refusePack('badSignature')
  return null
}

/** Places of the pack's features in a catalogue row. */
function findColumns(manifest: PackManifest, known: FeatureLists): Columns | PackRefusal {
  const places = new Map(known.catalogue.map((feature, at) => [feature.id, at]))
  const unknown = manifest.features.find((id) => !places.has(id))
  if (unknown !== undefined) return refusePack('unknownFeature', unknown)
  const own = Int32Array.from(manifest.features, (id) => places.get(id) as number)
  const features = [...own].map((place) => known.catalogue[place] as PackFeature)
  if (hashFeatures(features) !== manifest.featureHash) return refusePack('featureMismatch')
  return { features, places: own, stride: known.catalogue.length }
}

async function readParts(files: PackFiles, manifest: PackManifest, columns: Columns): Promise<PackAnswer> {
  const calibration = readCalibration(files)
  if (calibration === null) return refusePack('badFile', 'calibration.json')
  const parts = readMembers(files, manifest)
  if (typeof parts === 'string') return refusePack('badFile' satisfies PackRefusalKind, parts)
  const card = { ko: textOf(files, 'card.ko.md'), en: textOf(files, 'card.en.md') }
  return { kind: 'opened', pack: { manifest, columns, ...parts, calibration, card } }
}

function textOf(files: PackFiles, path: string): string {
  return new TextDecoder().decode(files.get(path) ?? new Uint8Array())
}
