import { describe, expect, it } from 'vitest'
import { treesToXgboostJson } from '#models/learners/trees/treesToXgboostJson.ts'
import { predictMargins } from '#models/learners/trees/predictMargins.ts'
import { trainTrees } from '#models/learners/trees/trainTrees.ts'
import { type ForeignModel, importXgboostPack } from '#models/packs/importXgboostPack.ts'
import { openPack } from '#models/packs/openPack.ts'
import { publicKeyText } from '#models/packs/packSignature.ts'
import { signPack } from '#models/packs/signPack.ts'
import { createScorer } from '#models/scoring/createScorer.ts'
import { createRandom } from '#models/learners/trees/createRandom.ts'
import { createKeys, lists } from './createTrainingTable.ts'

const random = createRandom(9)
const n = 500
const rows = Float32Array.from({ length: n * 2 }, () => random.next())
const labels = Float32Array.from({ length: n }, (_, row) => (rows[row * 2]! + rows[row * 2 + 1]! > 1 ? 1 : 0))
const trees = await trainTrees({ rows, n, m: 2, labels, weights: null, categorical: [false, false] }, { rounds: 10 })
const named = (names: readonly string[]) =>
  treesToXgboostJson(trees).replace('"feature_names":[]', `"feature_names":${JSON.stringify(names)}`)

const foreign = {
  json: named(['weight', 'lead-hours']),
  featureMap: { weight: 'weight-kg' },
  model: 'high' as const,
  packId: 'from-spark',
  trainedOn: '2026-11-01',
  simulated: false,
  bands: [0.2, 0.5, 0.8] as const,
}

describe('bringing in a model trained elsewhere', () => {
  it('makes a pack that scores as the model did, and says so on its card', async () => {
    const answer = importXgboostPack(foreign, lists)
    if (answer.kind !== 'imported') throw new Error(answer.text.en)
    const { privateKey } = createKeys()
    const opened = await openPack(signPack(answer.files, privateKey), [publicKeyText(privateKey)], lists)
    if (opened.kind !== 'opened') throw new Error(opened.text.en)
    expect(opened.pack.card.en.split('\n')[0]).toMatch(/^Trained outside Gateside/)
    const scorer = await createScorer(opened.pack)
    expect(scorer.backend).toBe('none')
    const wide = Array.from({ length: 20 }, (_, row) => {
      const values = new Float32Array(lists.catalogue.length).fill(Number.NaN)
      values[7] = rows[row * 2]!
      values[0] = rows[row * 2 + 1]!
      return values
    })
    const { margin } = await scorer.score(wide)
    const straight = predictMargins(trees, rows.subarray(0, 40))
    margin.forEach((value, row) => expect(value).toBeCloseTo(straight[row]!, 5))
  })

  it('refuses what it cannot read or does not know, each with its reason', () => {
    const reason = (change: Partial<ForeignModel>) => {
      const answer = importXgboostPack({ ...foreign, ...change }, lists)
      return answer.kind === 'refused' ? `${answer.reason}: ${answer.text.en}` : 'imported'
    }
    expect(reason({ json: 'no' })).toMatch(/^badFile: .*not an XGBoost model/)
    expect(reason({ json: foreign.json.replace('binary:logistic', 'reg:squarederror') })).toMatch(/squarederror/)
    expect(reason({ json: treesToXgboostJson(trees) })).toMatch(/does not name its columns/)
    expect(reason({ featureMap: {} })).toMatch(/^unknownFeature: .*"weight"/)
    expect(reason({ featureMap: { weight: 'lead-hours' } })).toMatch(/two columns/)
  })
})
