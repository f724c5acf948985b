/**
 * The public customs declarations (IBS and Korea Customs Service): fitted on 2020, the last months of it for tuning, judged
 * on the first quarter of 2021. The published protocol leaks, so the honest one stands beside it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { learnTable } from '#models/tables/learnTable.ts'
import { parseTable } from '#models/tables/parseTable.ts'
import { filterRows, type Table } from '#models/tables/Table.ts'

const folder = new URL('../../../../shared/data/customs-declarations/', import.meta.url)
const here = existsSync(folder)
if (!here)
  console.warn('SKIPPED: the customs declarations are not here, so nobody compared the learners with published figures')

const read = (name: string): Table => parseTable(readFileSync(new URL(name, folder), 'utf8'))

async function learn(group: readonly string[]) {
  const year = read('train.csv')
  const cut = Math.floor(year.rows.length * 0.82)
  return learnTable({
    train: filterRows(year, (_, i) => i < cut),
    valid: filterRows(year, (_, i) => i >= cut),
    test: read('valid.csv'),
    label: 'Fraud',
    drop: ['Declaration ID', 'Critical Fraud'],
    group,
    now: () => performance.now(),
    threads: 2,
  })
}

describe.skipIf(!here)('learning customs declarations', () => {
  it('beats the published 0.762 and 0.641 on the published protocol, calibrated', { timeout: 120_000 }, async () => {
    const { boostedTrees, voting } = (await learn([])).learners
    for (const figures of [boostedTrees!, voting!]) {
      expect(figures.precisionAt['5']).toBeGreaterThan(0.762)
      expect(figures.precisionAt['10']).toBeGreaterThan(0.641)
      expect(figures.brier).toBeLessThan(0.139)
      expect(figures.ece).toBeLessThan(0.02)
    }
  })

  it('reaches the honest line where no tuple of train comes again', { timeout: 120_000 }, async () => {
    const answer = await learn(['HS6 Code', 'Net Mass', 'Item Price'])
    expect(answer.dropped.test).toBeGreaterThan(6000)
    const { voting } = answer.learners
    expect(voting!.auc).toBeGreaterThan(0.59)
    expect(voting!.precisionAt['5']).toBeGreaterThan(0.29)
    expect(voting!.precisionAt['10']).toBeGreaterThan(0.31)
  })
})
