/** How fast the packs in force score and explain the feature rows of a station. */
import type { Engine } from '../engine/Engine.ts'
import { type Figure, medianMs } from './Figure.ts'

const explained = 500

/** Empty where the station runs no pack. */
export async function benchScores({ station }: Engine): Promise<readonly Figure[]> {
  const { high, drug } = station.scorers
  if (high === null || drug === null) return []
  const rows = [...station.store.worklists.walkFeatures()].slice(0, 5000).map((record) => record.row)
  const scoring = await medianMs(5, async () => {
    await high.score(rows)
    await drug.score(rows)
  })
  const some = rows.slice(0, explained)
  const explaining = await medianMs(3, () => drug.explain(some))
  return [
    {
      name: 'score both models, no reasons',
      value: (rows.length / scoring) * 1000,
      unit: 'travellers/s',
      target: 50_000,
      better: 'more',
      note: high.backend,
    },
    {
      name: 'reasons of the drug-risk model, all members',
      value: (some.length / explaining) * 1000,
      unit: 'travellers/s',
      target: 5000,
      better: 'more',
      note: drug.backend,
    },
  ]
}
