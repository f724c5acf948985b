import { existsSync, mkdirSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#models/features/catalogue.ts'
import { defaultPackSettings } from '#models/packs/PackSettings.ts'
import { packDecisionQueries } from '#db/queries/packDecisions.ts'
import { sweepCandidates } from '#station/packs/sweepCandidates.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { openLivedStation, tinySettings } from './openLivedStation.ts'

let test: TestEngine
let lead: LocalClient

beforeAll(async () => {
  test = await openLivedStation()
  lead = await test.signIn('supervisor')
})
afterAll(() => test.close())

const training = () => test.engine.models.training
/** Trees enough for a second or two of work. */
const longer = {
  ...tinySettings,
  trees: { ...defaultPackSettings.trees, rounds: 400, maxDepth: 5, earlyStoppingRounds: 0 },
}

describe('a training', () => {
  it('lets lists be read meanwhile, as fast as ever, and tells how far it is', async () => {
    const { flights } = await lead.flights.board({ from: '2026-06-01T00:00:00Z', to: '2026-06-30T00:00:00Z' })
    const flightId = flights.find((flight) => flight.travellers > 20)?.id ?? flights[0]?.id ?? ''
    const told: number[] = []
    const stop = test.engine.station.subscribe((change) => {
      if (change.kind === 'packs') told.push(training().state().share)
    })
    expect(training().start({ model: 'high', seed: 1, by: 'supervisor-1', settings: longer })).toBe(true)
    await expect(lead.packs.train({ model: 'drug' })).rejects.toMatchObject({ data: { kind: 'trainingRuns' } })
    const waits: number[] = []
    while (training().state().state === 'running') {
      const from = performance.now()
      expect((await lead.worklist.read({ flightId })).rows.length).toBeGreaterThan(0)
      waits.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    stop()
    expect(training().state()).toMatchObject({ state: 'done', share: 1, by: 'supervisor-1' })
    waits.sort((a, b) => a - b)
    expect(waits.length).toBeGreaterThan(10)
    // On a machine whose every core is busy a turn of the scheduler may come in between: the middle one is what a person feels.
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(60)
    expect(told.length).toBeGreaterThan(3)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it('can be stopped, leaves nothing behind, and another one can be started', async () => {
    const before = readdirSync(join(test.dir, 'packs', 'candidates'))
    expect(training().start({ model: 'high', seed: 2, by: 'supervisor-1', settings: longer })).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await lead.packs.cancelTraining()).toMatchObject({ state: 'cancelled' })
    expect(readdirSync(join(test.dir, 'packs', 'candidates'))).toEqual(before)
    expect((await lead.packs.shelf()).candidates).toHaveLength(before.length)
    expect(training().start({ model: 'high', seed: 2, by: 'supervisor-1', settings: tinySettings })).toBe(true)
    await training().settled()
    expect(training().state().state).toBe('done')
  })

  it('gives the same pack for the same data and seed but for its name', async () => {
    const { candidates } = await lead.packs.shelf()
    expect(new Set(candidates.map((one) => one.id)).size).toBe(candidates.length)
    const [second, first] = candidates
    expect(second?.comparison?.travellers).toBe(first?.comparison?.travellers)
  })

  it('can do without age, sex and nationality: the candidate never reads them, and is a pack like any other', async () => {
    const wish = { model: 'high', seed: 1, by: 'supervisor-1', settings: tinySettings, withoutProtected: true } as const
    expect(training().start(wish)).toBe(true)
    await training().settled()
    const { packId } = training().state()
    const { candidates } = await lead.packs.shelf()
    const candidate = candidates.find((one) => one.id === packId)
    const protectedHere = catalogue.filter((one) => one.protected && one.models.includes('high'))
    expect(candidate?.pack?.features).toBe(99 - protectedHere.length)
    expect(candidate?.comparison?.sets.some(({ figures }) => figures.some((one) => one.candidate !== null))).toBe(true)
  })

  it('says when there is too little to learn from', async () => {
    const fresh = await openTestEngine()
    try {
      const client = await fresh.signIn('supervisor')
      await client.packs.train({ model: 'drug' })
      await fresh.engine.models.training.settled()
      expect(await client.packs.trainingState()).toMatchObject({
        state: 'failed',
        failure: { kind: 'tooFew', finds: 0 },
      })
      expect(existsSync(join(fresh.dir, 'packs', 'candidates'))).toBe(false)
      expect((await client.packs.drift({ model: 'high' })).reference).toBeNull()
      expect((await client.packs.work({ from: '2026-01-01', to: '2026-12-31' })).periods).toEqual([])
    } finally {
      await fresh.close()
    }
  })
})

it('sweeps away what a killed training left, and nothing that people know of', async () => {
  const folder = join(test.dir, 'packs', 'candidates')
  const known = readdirSync(folder)
  for (const [name, hours] of [
    ['left-behind', 2],
    ['being-written.new', 0],
  ] as const) {
    mkdirSync(join(folder, name))
    const at = new Date(Date.now() - hours * 3_600_000)
    utimesSync(join(folder, name), at, at)
  }
  sweepCandidates({ dir: test.dir, packs: packDecisionQueries(test.engine.station.store.sql) })
  expect(readdirSync(folder).sort()).toEqual([...known, 'being-written.new'].sort())
})
