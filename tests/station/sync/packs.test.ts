/** A model that two people approved at the hall travels to a field unit, where it judges nobody before two people there have approved it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BundleRecord } from '#station/sync/bundle/Bundle.ts'
import { openBundle } from '#station/sync/bundle/openBundle.ts'
import { writeBundle } from '#station/sync/bundle/writeBundle.ts'
import { enrolStation } from '#station/sync/enrolStation.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { readOpener } from '#station/sync/readOpener.ts'
import { readCard, readSigningKey } from '#station/sync/stationCard.ts'
import { setLeads } from '#station/sync/setLeads.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { openLivedStation, trainTiny } from '../packs/openLivedStation.ts'

let hall: TestEngine
let field: TestEngine
let packId: string
let bundle: Buffer

beforeAll(async () => {
  hall = await openLivedStation()
  field = await openTestEngine('2026-06-20T06:00:00Z', { name: 'Field 1' })
  enrolStation(field.engine.station, JSON.stringify(await readCard(hall.engine.station)))
  enrolStation(hall.engine.station, JSON.stringify(await readCard(field.engine.station)))
  packId = await trainTiny(hall, 'supervisor-1')
  for (const role of ['supervisor', 'administrator'] as const) {
    await (await hall.signIn(role)).packs.approve({ packId })
  }
  expect(hall.engine.station.scorers.high?.packId).toBe(packId)
  const receivers = [field.engine.station.settings.id]
  const made = await hall.console.batches.export({ kind: 'packs', receivers })
  const pieces: Buffer[] = []
  for (let offset = 0; ; ) {
    const { data, last } = await hall.console.batches.fetch({ transferId: made.transferId, offset })
    pieces.push(Buffer.from(data, 'base64'))
    offset += pieces.at(-1)?.length ?? 0
    if (last) break
  }
  bundle = Buffer.concat(pieces)
}, 120_000)
afterAll(async () => {
  await hall.close()
  await field.close()
})

const take = (bytes: Uint8Array) => importBundle(field.engine.station, bytes, { by: 'tester' })
const inForce = () => field.engine.station.scorers.high?.packId ?? null
const candidates = async () => (await (await field.signIn('supervisor')).packs.shelf()).candidates
const stationId = () => hall.engine.station.settings.id

it('is refused while the hall does not lead: its key vouches for nothing here', async () => {
  expect(await take(bundle)).toEqual({ kind: 'refused', reason: 'badPack' })
  expect(await candidates()).toEqual([])
})

it('is refused where a file of it was changed, though the bundle around it is genuine', async () => {
  await setLeads(field.engine.station, { stationId: stationId(), leads: true })
  const opened = await openBundle(bundle, await readOpener(field.engine.station))
  if (opened.kind === 'refused') throw new Error(opened.reason)
  const records = opened.records.map((record): BundleRecord => {
    if (record['name'] !== 'trees.json' && record['name'] !== 'calibration.json') return record
    const text = Buffer.from(String(record['data']), 'base64')
      .toString()
      .replace(/\d/, (digit) => String(9 - Number(digit)))
    return { ...record, data: Buffer.from(text).toString('base64') }
  })
  const { store } = hall.engine.station
  const peer = store.peers.read(field.engine.station.settings.id)
  const forged = await writeBundle({
    ...opened.envelope,
    signingKey: readSigningKey(store),
    receivers: [{ station: peer?.station ?? '', boxKey: peer?.boxKey ?? '' }],
    contents: opened.contents,
    records,
  })
  expect(await take(forged.bytes)).toEqual({ kind: 'refused', reason: 'badPack' })
  expect(await candidates()).toEqual([])
})

it('waits as a candidate, comes into force by two people of the field unit, and judges as at the hall', async () => {
  const before = inForce()
  expect(await take(bundle)).toMatchObject({ kind: 'taken' })
  expect(inForce()).toBe(before)
  const [one] = (await candidates()).filter((candidate) => candidate.id === packId)
  expect(one).toMatchObject({ state: 'candidate', source: 'received', addedBy: stationId(), approvals: [] })
  await (await field.signIn('supervisor')).packs.approve({ packId })
  expect(inForce()).toBe(before)
  await (await field.signIn('administrator')).packs.approve({ packId })
  expect(inForce()).toBe(packId)
  const width = 512
  const rows = [new Float32Array(width).fill(1), new Float32Array(width).fill(Number.NaN)]
  const [here, there] = await Promise.all(
    [field, hall].map(async (one) => one.engine.station.scorers.high?.score(rows)),
  )
  expect([...(here?.p ?? [])]).toEqual([...(there?.p ?? [])])
  expect(await take(bundle)).toMatchObject({ kind: 'already' })
})

it('does not come into force where its files were changed in the store after it was received', async () => {
  const { sql } = field.engine.station.store
  const record = sql
    .prepare<[], { id: string }>("SELECT id FROM packs WHERE source = 'received' AND state = 'candidate'")
    .get()
  if (record === undefined) return
  sql.exec("UPDATE pack_files SET bytes = x'00' WHERE name = 'manifest.json'")
  await (await field.signIn('supervisor')).packs.approve({ packId: record.id })
  await expect((await field.signIn('administrator')).packs.approve({ packId: record.id })).rejects.toMatchObject({
    data: { kind: 'packRefused' },
  })
})
