/** Holds the scorers at work, and lets them be replaced while lists are being made. */
import type { PackView } from '#core/contract/packs.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { Scorers } from '../Station.ts'
import type { OpenedPack } from './OpenedPack.ts'

export type Rack = {
  scorers(): Scorers
  views(): readonly PackView[]
  view(model: ModelName): PackView | null
  /** Ids of the features that the model at work reads; empty without one. */
  features(model: ModelName): readonly string[]
  /** Lists begun before keep the scorer they took; lists begun after have the new one. */
  swap(model: ModelName, opened: OpenedPack | null): void
  close(): void
}

export function createRack(first: Readonly<Record<ModelName, OpenedPack | null>>): Rack {
  let current = first
  // A list under way may still hold the scorer before: its memory is given back only when one more has come and gone.
  let leaving: readonly OpenedPack[] = []
  let scorers = scorersOf(current)
  return {
    scorers: () => scorers,
    views: () => [current.high, current.drug].flatMap((one) => (one === null ? [] : [one.view])),
    view: (model) => current[model]?.view ?? null,
    features: (model) => current[model]?.manifest.features ?? [],
    swap(model, opened) {
      for (const one of leaving) one.scorer.dispose()
      const before = current[model]
      leaving = before === null ? [] : [before]
      current = { ...current, [model]: opened }
      scorers = scorersOf(current)
    },
    close() {
      for (const one of [...leaving, current.high, current.drug]) one?.scorer.dispose()
      leaving = []
    },
  }
}

function scorersOf(packs: Readonly<Record<ModelName, OpenedPack | null>>): Scorers {
  return { high: packs.high?.scorer ?? null, drug: packs.drug?.scorer ?? null }
}
