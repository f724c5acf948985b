/** The evaluation of a station that lived through some days: as the contract promises, beside baselines, and honest about what it cannot know. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluationReportSchema } from '#core/contract/evaluation.ts'
import { evaluateStation } from '#station/evaluation/evaluateStation.ts'
import { readNeighbours } from '#station/packs/readNeighbours.ts'
import { shippedFolder } from '#station/packs/packFolders.ts'
import type { TestEngine } from '../helpers/openTestEngine.ts'
import { openLivedStation, trainTiny } from './packs/openLivedStation.ts'

let test: TestEngine
beforeAll(async () => {
  test = await openLivedStation({ days: 16, travellersPerDay: 260 })
})
afterAll(() => test.close())

describe('the evaluation', () => {
  it('is asked by oversight through the contract, and measures the pack in force beside its baselines', async () => {
    const auditor = await test.signIn('auditor')
    const report = await auditor.packs.evaluation({ model: 'high' })
    expect(evaluationReportSchema.parse(report)).toEqual(report)
    expect(report.packId).toBe(test.engine.station.scorers.high?.packId)
    const inspected = report.sets.find(({ on }) => on === 'inspected')
    const names = inspected?.rankings.map(({ of }) => of) ?? []
    for (const name of ['ensemble', 'trees', 'logistic', 'patterns', 'chance']) expect(names).toContain(name)
    const auc = (name: string) => inspected?.rankings.find(({ of }) => of === name)?.values['auc']?.value ?? 0
    expect(auc('ensemble')).toBeGreaterThan(auc('chance'))
    expect(report.capacityPercent).toBeGreaterThan(1)
    expect(report.leaks).toMatchObject({ lateLists: 0, suspects: [] })
    expect(report.from && report.to && report.from < report.to).toBe(true)
    const inspector = await test.signIn('inspector')
    await expect(inspector.packs.evaluation({ model: 'high' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('judges a given pack, says that a stranger signed it, and never shows a pack the travellers it has learnt from', async () => {
    const { store, settings } = test.engine.station
    const task = {
      kind: 'evaluate',
      model: 'high',
      dir: test.dir,
      packDir: null,
      truth: null,
      twin: false,
      zone: settings.zone,
      seed: 1,
    } as const
    const shipped = await evaluateStation(store, { ...task, packDir: shippedFolder('high') })
    if ('kind' in shipped) throw new Error(shipped.text.en)
    expect(shipped).toMatchObject({ untrusted: false })
    const id = await trainTiny(test, 'supervisor-1')
    const own = await evaluateStation(store, { ...task, packDir: join(test.dir, 'packs', 'candidates', id) })
    if ('kind' in own) throw new Error(own.text.en)
    expect(own.packId).toBe(id)
    expect(own.travellers).toBeLessThan(shipped.travellers)
    expect((own.from ?? '') > (shipped.from ?? '')).toBe(true)
    expect(await evaluateStation(store, { ...task, packDir: '/nowhere' })).toMatchObject({ kind: 'refused' })
    expect(await evaluateStation(store, { ...task, model: 'drug', packDir: shippedFolder('high') })).toMatchObject({
      kind: 'refused',
    })
  })

  it('says what doing without age, sex and nationality would cost', async () => {
    const { store, settings } = test.engine.station
    const report = await evaluateStation(store, {
      kind: 'evaluate',
      model: 'high',
      dir: test.dir,
      packDir: null,
      truth: null,
      twin: true,
      zone: settings.zone,
      seed: 1,
    })
    if ('kind' in report) throw new Error(report.text.en)
    const names = report.sets.find(({ on }) => on === 'inspected')?.rankings.map(({ of }) => of)
    expect(names).toEqual(expect.arrayContaining(['withProtected', 'withoutProtected']))
  })
})

describe('the neighbours of a word', () => {
  it('are of the same feature, decoded, nearest first; the busiest where none is named', async () => {
    const { store } = test.engine.station
    const busiest = await readNeighbours(store, null)
    if (busiest.kind !== 'found') throw new Error('none')
    expect(new Set(busiest.words.map(({ feature }) => feature))).toEqual(
      new Set(['agency', 'departure-airport', 'origin-airport']),
    )
    const airport = store.sql.prepare('SELECT from_airport AS a FROM flights GROUP BY 1 ORDER BY count(*) DESC').get()
    const word = `departure-airport:${(airport as { a: string }).a}`
    const one = await readNeighbours(store, word)
    if (one.kind !== 'found') throw new Error(word)
    const near = one.words[0]?.near ?? []
    expect(near.length).toBeGreaterThan(1)
    for (const { value } of near) expect(value).toMatch(/^[A-Z]{3}$/)
    expect(near.map(({ cosine }) => cosine)).toEqual(near.map(({ cosine }) => cosine).toSorted((a, b) => b - a))
    expect(await readNeighbours(store, 'departure-airport:QQQ')).toMatchObject({ kind: 'unknown' })
    expect(await readNeighbours(store, 'star-sign:LEO')).toMatchObject({ kind: 'unknown' })
  })
})
