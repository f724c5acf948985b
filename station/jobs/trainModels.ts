/** Trains candidates of both models on what this station has seen and found; two people approve one before it is used. */
import { createPrivateKey } from 'node:crypto'
import type { ModelName } from '#core/worklist/Score.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import type { PackSettings } from '#models/packs/PackSettings.ts'
import { signPack } from '#models/packs/signPack.ts'
import { trainPack, type TrainPackProgress } from '#models/packs/trainPack.ts'
import type { Station } from '../Station.ts'
import { readTrainingTable } from '../training/readTrainingTable.ts'

export type TrainOptions = {
  readonly models: readonly ModelName[]
  readonly seed: number
  readonly settings?: Partial<PackSettings>
  readonly signal?: AbortSignal
  readonly onProgress?: (model: ModelName, progress: TrainPackProgress) => void
}

export type Candidate =
  | { readonly kind: 'candidate'; readonly model: ModelName; readonly packId: string; readonly files: PackFiles }
  /** Fewer finds than can be told from noise. */
  | { readonly kind: 'tooFew'; readonly model: ModelName; readonly finds: number }

/** Signed with the station's own key: only this station, and those that trust it, run them. */
export async function trainModels(station: Station, options: TrainOptions): Promise<readonly Candidate[]> {
  const key = station.store.settings.readSecret('signing')
  if (key === null) throw new Error('the station has no signing key')
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  const trainedOn = station.clock().toISOString().slice(0, 10)
  const candidates: Candidate[] = []
  for (const model of options.models) {
    const table = readTrainingTable(station.store, model, null)
    const finds = table.labels.reduce((sum, label) => sum + Number(label === 1), 0)
    const packId = `${model}-${trainedOn}-${station.settings.id}`
    const { seed, settings, signal, onProgress } = options
    try {
      const files = await trainPack(table, {
        model,
        packId,
        seed,
        trainedOn,
        simulated: station.settings.demonstration,
        ...(settings === undefined ? {} : { settings }),
        ...(signal === undefined ? {} : { signal }),
        onProgress: (progress) => onProgress?.(model, progress),
      })
      candidates.push({ kind: 'candidate', model, packId, files: signPack(files, privateKey) })
    } catch (error) {
      // How trainPack says that there is too little to learn from.
      if (!(error instanceof RangeError)) throw error
      candidates.push({ kind: 'tooFew', model, finds })
    }
  }
  return candidates
}
