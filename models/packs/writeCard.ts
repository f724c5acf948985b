/** The model card, generated from the run. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { PackManifest } from './PackManifest.ts'

export function writeCard(manifest: Omit<PackManifest, 'files' | 'signer'>): Bilingual {
  return { ko: `${manifest.packId}\n`, en: `${manifest.packId}\n` }
}
