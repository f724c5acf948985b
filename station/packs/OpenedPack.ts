/** A pack that is ready to judge. */
import type { PackView } from '#core/contract/packs.ts'
import type { Pack } from '#models/packs/Pack.ts'
import type { PackManifest } from '#models/packs/PackManifest.ts'
import type { Scorer } from '#models/scoring/Scorer.ts'

export type OpenedPack = {
  readonly view: PackView
  readonly manifest: PackManifest
  readonly scorer: Scorer
}

export function describePack({ manifest, card }: Pick<Pack, 'manifest' | 'card'>): PackView {
  return {
    id: manifest.packId,
    model: manifest.model,
    trainedOn: manifest.trainedOn,
    simulated: manifest.simulated,
    features: manifest.features.length,
    card: { ...card },
  }
}
