/** Risk patterns as people decide about them: read in words, measured, put in force, taken out, and what the next list makes of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patternReportSchema, patternSchema } from '#core/contract/patterns.ts'
import { defaultPatterns } from '#models/patterns/defaultPatterns.ts'
import { activePatterns } from '#station/watch/activePatterns.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import type { TestEngine } from '../helpers/openTestEngine.ts'
import { openLivedStation } from './packs/openLivedStation.ts'

let test: TestEngine
let lead: LocalClient
beforeAll(async () => {
  test = await openLivedStation({ days: 4 })
  lead = await test.signIn('supervisor')
})
afterAll(() => test.close())

const ids = () => activePatterns(test.engine.station.store).map(({ id }) => id)
const own = {
  id: 'goods-late-alone',
  name: { ko: '임박 예약 단독 여행', en: 'alone at short notice' },
  justification: 'Seen in three finds of this spring, all alone and booked the day before.',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  when: {
    all: [
      { feature: 'lead-hours', is: '<' as const, value: 24 },
      { feature: 'party-size', is: '=' as const, value: 1 },
    ],
  },
}

describe('risk patterns', () => {
  it('that ship are read in words of both languages, and each could be published again as it stands', async () => {
    const listed = await lead.patterns.list()
    expect(listed.map(({ id }) => id).toSorted()).toEqual(defaultPatterns.map(({ id }) => id).toSorted())
    for (const one of listed) {
      expect(one).toMatchObject({ origin: 'shipped', inForce: true, changed: null })
      expect(patternSchema.parse(one).when).toEqual(one.when)
    }
  })

  it('are measured on what the station has seen', async () => {
    const report = await lead.patterns.measure()
    expect(patternReportSchema.parse(report)).toEqual(report)
    expect(report.travellers).toBeGreaterThan(300)
    expect(report.measures.map(({ id }) => id).toSorted()).toEqual(ids().toSorted())
    for (const one of report.measures) expect(one.anyFound).toBeGreaterThanOrEqual(one.found)
  })

  it('are put in force with a reason, and leave those that ship in force beside them', async () => {
    const before = ids()
    expect(await lead.patterns.publish({ pattern: own, reason: 'three finds in spring' })).toEqual({
      published: true,
      problems: [],
    })
    expect(ids().toSorted()).toEqual([...before, own.id].toSorted())
    const shown = (await lead.patterns.list()).find(({ id }) => id === own.id)
    expect(shown).toMatchObject({
      origin: 'here',
      inForce: true,
      changed: { by: 'supervisor-1', reason: 'three finds in spring' },
    })
  })

  it('are refused in both languages where a protected attribute alone would make them hit', async () => {
    const unfair = { ...own, id: 'goods-nationality', when: { feature: 'nationality', is: '=' as const, value: 'BRA' } }
    const answer = await lead.patterns.publish({ pattern: unfair, reason: 'a hunch' })
    expect(answer.published).toBe(false)
    expect(answer.problems[0]?.en).toContain('protected attribute')
    expect(answer.problems[0]?.ko).toContain('보호 특성')
    expect(ids()).not.toContain('goods-nationality')
  })

  it('are taken out of force one by one, those that ship too, and stay listed with who decided so', async () => {
    await lead.patterns.retire({ id: 'drug-strange-pool', reason: 'never found anything' })
    expect(ids()).not.toContain('drug-strange-pool')
    expect(ids().length).toBe(defaultPatterns.length)
    const shown = (await lead.patterns.list()).find(({ id }) => id === 'drug-strange-pool')
    expect(shown).toMatchObject({ inForce: false, changed: { reason: 'never found anything' } })
    await expect(lead.patterns.retire({ id: 'drug-strange-pool', reason: 'again' })).rejects.toMatchObject({
      data: { kind: 'pattern' },
    })
  })

  it('are decided by leads and looked at by auditors', async () => {
    const auditor = await test.signIn('auditor')
    expect((await auditor.patterns.list()).length).toBeGreaterThan(10)
    await expect(auditor.patterns.publish({ pattern: own, reason: 'no' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const inspector = await test.signIn('inspector')
    await expect(inspector.patterns.retire({ id: own.id, reason: 'no' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
