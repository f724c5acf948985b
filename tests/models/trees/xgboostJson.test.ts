/** Models of real XGBoost run here, and ours run there. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainTrees } from '#models/learners/trees/explainTrees.ts'
import { predictMargins } from '#models/learners/trees/predictMargins.ts'
import { trainTrees } from '#models/learners/trees/trainTrees.ts'
import { treesToXgboostJson } from '#models/learners/trees/treesToXgboostJson.ts'
import type { XgboostJson } from '#models/learners/trees/XgboostJson.ts'
import { xgboostJsonToTrees } from '#models/learners/trees/xgboostJsonToTrees.ts'
import { makeTable } from './makeTable.ts'

const golden = new URL('../../golden/xgboost/', import.meta.url)
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, golden), 'utf8'))

type Said = { readonly margins: readonly number[]; readonly contributions: readonly (readonly number[])[] }
type Expected = { readonly rows: readonly (readonly (number | null)[])[]; readonly model: Said; readonly deep: Said }

const toRows = (rows: readonly (readonly (number | null)[])[]): Float32Array =>
  Float32Array.from(rows.flat(), (value) => value ?? Number.NaN)
const toLists = (rows: Float32Array, m: number): (number | null)[][] =>
  Array.from({ length: rows.length / m }, (_, i) =>
    [...rows.subarray(i * m, i * m + m)].map((x) => (Number.isNaN(x) ? null : x)),
  )

/** Debian's own interpreter first: python3-xgboost belongs to it. */
const python = ['/usr/bin/python3', 'python3'].find(
  (name) => (name === 'python3' || existsSync(name)) && spawnSync(name, ['-c', 'import xgboost']).status === 0,
)
if (!python) console.warn('SKIPPED: python3-xgboost is not here, so nobody checked that real XGBoost reads our models')

describe('the XGBoost JSON format', () => {
  it.each(['model', 'deep'] as const)('gives the margins and contributions of XGBoost for its own %s', (name) => {
    const expected = readJson('expected.json') as Expected
    const model = xgboostJsonToTrees(readJson(`${name}.json`) as XgboostJson)
    const rows = toRows(expected.rows)
    const margins = predictMargins(model, rows)
    const { contributions, base } = explainTrees(model, rows)
    expected[name].margins.forEach((margin, i) => expect(Math.abs(margins[i]! - margin)).toBeLessThan(1e-5))
    expected[name].contributions.forEach((row, i) => {
      const own = [...contributions.subarray(i * model.featureCount, (i + 1) * model.featureCount), base]
      row.forEach((value, f) => expect(Math.abs(own[f]! - value)).toBeLessThan(1e-4))
    })
  })

  it('reads back what it wrote, bit for bit', async () => {
    const data = makeTable({ n: 500, m: 4, seed: 8 })
    const model = await trainTrees(data, { rounds: 7 })
    const again = xgboostJsonToTrees(treesToXgboostJson(model))
    expect(predictMargins(again, data.rows)).toEqual(predictMargins(model, data.rows))
    expect(explainTrees(again, data.rows)).toEqual(explainTrees(model, data.rows))
  })

  it.skipIf(!python)('is read by real XGBoost, which then gives our margins and contributions', async () => {
    const data = makeTable({ n: 800, m: 5, seed: 18, missing: 0.3 })
    const model = await trainTrees(data, { rounds: 25, maxDepth: 5 })
    const some = data.rows.subarray(0, 100 * data.m)
    const input = JSON.stringify({ model: treesToXgboostJson(model), rows: toLists(some, data.m) })
    const run = spawnSync(python!, [new URL('predict.py', golden).pathname], { input, maxBuffer: 1e8 })
    expect(run.stderr.toString()).not.toContain('Error')
    const said = JSON.parse(run.stdout.toString()) as Said
    const margins = predictMargins(model, some)
    const { contributions, base } = explainTrees(model, some)
    said.margins.forEach((margin, i) => expect(Math.abs(margins[i]! - margin)).toBeLessThan(1e-5))
    said.contributions.forEach((row, i) => {
      const own = [...contributions.subarray(i * data.m, (i + 1) * data.m), base]
      row.forEach((value, f) => expect(Math.abs(own[f]! - value)).toBeLessThan(1e-4))
    })
  })

  it('refuses models of another kind with a reason', () => {
    const json = readJson('model.json') as XgboostJson
    const withObjective = { ...json, learner: { ...json.learner, objective: { name: 'reg:squarederror' } } }
    expect(() => xgboostJsonToTrees(withObjective)).toThrow('reg:squarederror')
    const booster = { ...json.learner.gradient_booster, name: 'dart' }
    expect(() => xgboostJsonToTrees({ ...json, learner: { ...json.learner, gradient_booster: booster } })).toThrow(
      'dart',
    )
  })
})
