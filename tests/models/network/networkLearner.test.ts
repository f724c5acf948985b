import { expect, it } from 'vitest'
import { networkLearner } from '#models/tables/networkLearner.ts'
import { areaUnderCurve, createTable } from './createTable.ts'

it('lets the network compete on any table', async () => {
  const [train, valid, test] = [createTable(6000, 1), createTable(1500, 2), createTable(2000, 4)]
  const fitted = await networkLearner.fit({ train, valid, seed: 3, categoryOrder: 'random', threads: 1, signal: null })
  const margins = fitted.margins(test.rows)
  expect(margins).toHaveLength(test.n)
  expect(areaUnderCurve(margins, test.labels)).toBeGreaterThan(areaUnderCurve(test.margins, test.labels) - 0.03)
})
