/** What is known of every traveller that was checked: one label each, with the chance they had of being picked. */
import type { Outcome } from '#core/inspection/Outcome.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { Store } from '#db/store.ts'

export type Label = { readonly found: boolean; readonly propensity: number; readonly isRandom: boolean }

/** By row of the traveller. Several checks of one arrival are one label: found if any found. */
export function readLabels(store: Store, model: ModelName): ReadonlyMap<number, Label> {
  const labels = new Map<number, Label>()
  for (const { traveller, outcome, selectedBy, propensity } of store.inspections.readLabels()) {
    const before = labels.get(traveller)
    labels.set(traveller, {
      found: isFind(outcome, model) || (before?.found ?? false),
      propensity: Math.min(before?.propensity ?? 1, propensity),
      isRandom: selectedBy === 'random' || (before?.isRandom ?? false),
    })
  }
  return labels
}

function isFind(outcome: Outcome, model: ModelName): boolean {
  return model === 'drug' ? outcome === 'drugs' : outcome !== 'nothing'
}
