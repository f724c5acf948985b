import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { contract } from '#core/contract/contract.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import type { TestEngine } from '../../helpers/openTestEngine.ts'
import { openLivedStation, trainTiny } from './openLivedStation.ts'

let test: TestEngine
let lead: LocalClient
let admin: LocalClient
/** The pack that was in force before anyone decided anything. */
let shippedId: string | null

beforeAll(async () => {
  test = await openLivedStation()
  lead = await test.signIn('supervisor')
  admin = await test.signIn('administrator')
  shippedId = test.engine.station.scorers.high?.packId ?? null
})
afterAll(() => test.close())

const inForce = (): string | null => test.engine.station.scorers.high?.packId ?? null
const shelf = () => lead.packs.shelf()
const candidate = async (id: string) => (await shelf()).candidates.find((one) => one.id === id)

function expectAsPromised(procedure: { '~orpc': { outputSchema?: unknown } }, answer: unknown): void {
  expect((procedure['~orpc'].outputSchema as z.ZodType).parse(answer)).toEqual(answer)
}

describe('a candidate', () => {
  it('comes from the station’s own checks, signed, beside the pack in force, and judges nobody yet', async () => {
    const id = await trainTiny(test, 'supervisor-1')
    expect(id).toMatch(/^high-2026-06-20-/)
    const shown = await shelf()
    expectAsPromised(contract.packs.shelf, shown)
    const [one] = shown.candidates
    expect(one).toMatchObject({ id, state: 'candidate', source: 'trained', addedBy: 'supervisor-1', approvals: [] })
    expect(one?.pack?.card.ko).toContain('고위험')
    expect(one?.comparison?.inForce).toBe(shippedId)
    const random = one?.comparison?.sets.find((set) => set.on === 'random')
    const inspected = one?.comparison?.sets.find((set) => set.on === 'inspected')
    expect(inspected?.rows).toBeGreaterThan(50)
    expect(random?.rows).toBeGreaterThan(0)
    expect(random?.rows).toBeLessThan(inspected?.rows ?? 0)
    const auc = inspected?.figures.find((figure) => figure.name === 'auc')?.candidate
    expect(auc?.low).toBeLessThanOrEqual(auc?.value ?? 0)
    expect(auc?.high).toBeGreaterThanOrEqual(auc?.value ?? 1)
    expect(existsSync(join(test.dir, 'packs', 'candidates', id, 'signature.json'))).toBe(true)
    expect(inForce()).toBe(shippedId)
  })
})

describe('two different people', () => {
  it('bring a pack into force: one word, whoever gives it, is not enough, nor the same person twice', async () => {
    const id = await trainTiny(test, 'supervisor-1')
    await expect(test.console.packs.approve({ packId: id })).rejects.toMatchObject({ data: { kind: 'personal' } })
    await lead.packs.approve({ packId: id })
    expect(inForce()).toBe(shippedId)
    await expect(lead.packs.approve({ packId: id })).rejects.toMatchObject({ data: { kind: 'samePerson' } })
    const again = await test.signIn('supervisor')
    await expect(again.packs.approve({ packId: id })).rejects.toMatchObject({ data: { kind: 'samePerson' } })
    expect((await candidate(id))?.approvals.map((approval) => approval.by)).toEqual(['supervisor-1'])
    await admin.packs.approve({ packId: id })
    expect(inForce()).toBe(id)
    expect(test.engine.packs.find((pack) => pack.model === 'high')?.id).toBe(id)
    await expect(admin.packs.approve({ packId: id })).rejects.toMatchObject({ data: { kind: 'packDecided' } })
    const entry = (await shelf()).inForce.find((one) => one.model === 'high')
    expect(entry).toMatchObject({ origin: 'here', former: { id: null }, pack: { id } })
  })

  it('are leads: inspectors and auditors have no word, an auditor sees it all, an inspector nothing', async () => {
    const id = await trainTiny(test, 'administrator-1')
    const [inspector, auditor] = [await test.signIn('inspector'), await test.signIn('auditor')]
    for (const client of [inspector, auditor]) {
      await expect(client.packs.approve({ packId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(client.packs.reject({ packId: id, reason: 'no' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(client.packs.train({ model: 'high' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(client.packs.rollback({ model: 'high', reason: 'no' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect((await auditor.packs.shelf()).candidates.map((one) => one.id)).toContain(id)
    await expect(inspector.packs.shelf()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('still count both: the word of someone whose rights were taken away is void', async () => {
    const id = await trainTiny(test, 'administrator-1')
    await lead.packs.approve({ packId: id })
    const before = inForce()
    await admin.station.setActive({ userId: 'supervisor-1', active: false })
    await admin.packs.approve({ packId: id })
    expect(inForce()).toBe(before)
    await admin.station.setActive({ userId: 'supervisor-1', active: true })
    lead = await test.signIn('supervisor')
    expect((await candidate(id))?.state).toBe('candidate')
    await lead.packs.reject({ packId: id, reason: 'approved by someone without rights' })
  })

  it('at one moment are still two: a candidate is brought into force once', async () => {
    const id = await trainTiny(test, 'supervisor-1')
    const answers = await Promise.allSettled([
      lead.packs.approve({ packId: id }),
      lead.packs.approve({ packId: id }),
      admin.packs.approve({ packId: id }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(inForce()).toBe(id)
  })

  it('do not bring back a refused one, and its files are gone', async () => {
    const id = await trainTiny(test, 'supervisor-1')
    const before = inForce()
    await lead.packs.approve({ packId: id })
    await expect(admin.packs.reject({ packId: id, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await admin.packs.reject({ packId: id, reason: 'finds too few of group B' })
    await expect(admin.packs.approve({ packId: id })).rejects.toMatchObject({ data: { kind: 'packDecided' } })
    expect(await candidate(id)).toMatchObject({
      state: 'refused',
      ended: { by: 'administrator-1', reason: 'finds too few of group B' },
      pack: null,
    })
    expect(existsSync(join(test.dir, 'packs', 'candidates', id))).toBe(false)
    expect(inForce()).toBe(before)
  })
})

describe('an approved pack', () => {
  it('is named by the lists made after it came into force, and by none before', async () => {
    const { station, queries } = test.engine
    const { flights } = await lead.flights.board({ from: '2026-06-01T00:00:00Z', to: '2026-06-30T00:00:00Z' })
    const flight = flights[0]?.id ?? ''
    const row = station.store.flights.read(flight)?.row ?? 0
    const before = queries.readListPacks(row).high
    const id = await trainTiny(test, 'supervisor-1')
    await lead.packs.approve({ packId: id })
    await admin.packs.approve({ packId: id })
    expect(queries.readListPacks(row).high).toBe(before)
    const list = await lead.worklist.rerank({ flightId: flight })
    expect(list.packs.find((pack) => pack.model === 'high')?.id).toBe(id)
    expect(list.rows.some((one) => one.high !== null)).toBe(true)
  })

  it('is left in one step with a reason, and no further', async () => {
    const now = inForce()
    const former = (await shelf()).inForce.find((one) => one.model === 'high')?.former?.id ?? null
    expect(former).not.toBeNull()
    await expect(lead.packs.rollback({ model: 'high', reason: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await lead.packs.rollback({ model: 'high', reason: 'hit rate fell by half' })
    expect(inForce()).toBe(former)
    expect(await candidate(now ?? '')).toMatchObject({
      state: 'retired',
      ended: { by: 'supervisor-1', reason: 'hit rate fell by half' },
    })
    await expect(lead.packs.rollback({ model: 'high', reason: 'again' })).rejects.toMatchObject({
      data: { kind: 'noFormer' },
    })
  })

  it('judges after a restart too, is copied again after a kill, and not used once a byte of it was changed', async () => {
    const id = inForce() ?? ''
    const folder = join(test.dir, 'packs', 'high')
    const reopened = async (): Promise<string | null> => {
      const engine = await openEngine({ dir: test.dir, key: test.key, clock: () => new Date('2026-06-21T00:00:00Z') })
      const found = engine.station.scorers.high?.packId ?? null
      await engine.close()
      return found
    }
    expect(await reopened()).toBe(id)
    // As a kill between the decision and the copy leaves it.
    writeFileSync(join(folder, 'calibration.json'), '{}')
    expect(await reopened()).toBe(id)
    const kept = join(test.dir, 'packs', 'candidates', id, 'card.en.md')
    writeFileSync(kept, `${readFileSync(kept, 'utf8')} `)
    writeFileSync(join(folder, 'calibration.json'), '{}')
    expect(await reopened()).toBeNull()
  })
})

describe('everything decided', () => {
  it('is on the chain of records and in the audit log, with who and why', async () => {
    const { store, settings } = test.engine.station
    const records = store.log
      .readFrom(settings.id, 1, 100_000)
      .filter((record) => record.kind === 'pack')
      .map((record) => JSON.parse(record.body) as { event: string; by: string; reason?: string; digest?: string })
    const events = new Set(records.map((record) => record.event))
    expect([...events].sort()).toEqual(['added', 'approved', 'inForce', 'refused', 'rolledBack'])
    expect(records.find((record) => record.event === 'rolledBack')).toMatchObject({
      by: 'supervisor-1',
      reason: 'hit rate fell by half',
    })
    expect(
      records
        .filter((record) => record.event === 'inForce')
        .every((record) => /^[0-9a-f]{64}$/.test(record.digest ?? '')),
    ).toBe(true)
    const lines = (await lead.station.audit({ limit: 1000 })).filter((line) => line.request.startsWith('packs.'))
    expect(lines.some((line) => line.request === 'packs.approve' && (line.subject ?? '').startsWith('high-'))).toBe(
      true,
    )
    expect(lines.some((line) => line.request === 'packs.rollback' && line.subject === 'high')).toBe(true)
    expect(await lead.station.verifyAudit()).toMatchObject({ ok: true })
  })
})
