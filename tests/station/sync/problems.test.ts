/** Bundles that were cut off, refused or damaged: nothing is changed by them, and each is listed with what can be done. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { createBatchDesk } from '#station/batches/createBatchDesk.ts'
import { readProblems } from '#station/batches/readProblems.ts'
import { applyRetention } from '#station/retention/applyRetention.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { enrolStation, revokeStation } from '#station/sync/enrolStation.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { readCard } from '#station/sync/stationCard.ts'
import { takeBundle } from '#station/sync/takeBundle.ts'
import { input } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, writePush } from '../../helpers/writePush.ts'

let now = Date.parse('2026-06-02T12:00:00Z')
let hall: Unit
let field: Unit
let bytes: Buffer
const taking = { name: 'today.bundle', source: 'file', by: 'tester' } as const

beforeEach(async () => {
  now = Date.parse('2026-06-02T12:00:00Z')
  ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
  await introduce([hall, field], [hall])
  const pnrs = Array.from({ length: 30 }, (_, index) => ({
    locator: `AAAA${String(index).padStart(2, '0')}`,
    people: [{ surname: `MUSTER${String.fromCharCode(65 + (index % 26))}`, given: 'ANA', document: `P${index}0000` }],
  }))
  await importFiles(hall.station, [input('push.edi', writePush('260601:1030', pnrs))], { by: 'tester' })
  const made = await exportBundle(hall.station, { kind: 'manifests', receivers: [field.station.settings.id] })
  if (made.kind === 'refused') throw new Error(made.reason)
  bytes = made.bytes
})
afterEach(() => [hall, field].forEach((unit) => unit.close()))

const problems = () => readProblems(field.station, new Map([[hall.station.settings.id, 'Hall A']]))
const people = () =>
  field.station.store.travellers.readFlight(field.station.store.flights.read(flightId)?.row ?? 0).length
const finish = async (desk: ReturnType<typeof createBatchDesk>, id: string) => {
  for (;;) {
    const transfer = desk.read(id)
    if (transfer?.state !== 'taking') return transfer
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

it('any flipped byte is caught, and nothing is written', async () => {
  const writes = () => (field.station.store.sql.prepare('SELECT total_changes() AS n').get() as { n: number }).n
  const before = writes()
  for (let position = 0; position < bytes.length; position += 7) {
    const changed = Buffer.from(bytes)
    changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8))
    const answer = await importBundle(field.station, changed, { by: 'tester' })
    expect(answer.kind, `byte ${position}`).toBe('refused')
  }
  // The box key was made at the first look; nothing else.
  expect(writes() - before).toBeLessThanOrEqual(1)
  expect(people()).toBe(0)
})

it('one that was stopped in the middle is gone on with, from what the station kept', async () => {
  const abort = new AbortController()
  const stopped = takeBundle(field.station, bytes, {
    ...taking,
    signal: abort.signal,
    onProgress: () => abort.abort(),
  })
  await stopped.catch(() => undefined)
  const [problem] = problems()
  expect(problem).toMatchObject({ reason: 'cancelled', kind: 'manifests', sender: 'Hall A', canRetry: true })
  const desk = createBatchDesk(field.station)
  const started = desk.retry(Buffer.from(problem?.id ?? '', 'hex'), 'tester')
  expect(await finish(desk, started?.id ?? '')).toMatchObject({ state: 'taken' })
  expect(people()).toBe(30)
  // With its list, though the messages were here already.
  expect(field.station.store.flights.read(flightId)?.rankedAt).not.toBeNull()
  expect(problems()).toEqual([])
  await desk.close()
})

it('one of a sender that was revoked is kept, and taken once the sender is enrolled again', async () => {
  revokeStation(field.station, hall.station.settings.id)
  expect(await takeBundle(field.station, bytes, taking)).toMatchObject({ kind: 'refused', reason: 'unknownSender' })
  const [problem] = problems()
  expect(problem).toMatchObject({ reason: 'unknownSender', canRetry: true })
  expect(problem?.sentence?.en).toContain('enrol it first')
  enrolStation(field.station, JSON.stringify(await readCard(hall.station)))
  const desk = createBatchDesk(field.station)
  const started = desk.retry(Buffer.from(problem?.id ?? '', 'hex'), 'tester')
  expect((await finish(desk, started?.id ?? ''))?.state).toBe('taken')
  expect(problems()).toEqual([])
  await desk.close()
})

it('one that was tampered with is listed with the reason, and its bytes are not kept', async () => {
  const changed = Buffer.from(bytes)
  changed[changed.length - 70] = (changed.at(-70) ?? 0) ^ 1
  await takeBundle(field.station, changed, taking)
  expect(problems()).toMatchObject([{ reason: 'badSignature', canRetry: false, name: 'today.bundle' }])
  expect(field.station.store.bundleProblems.read(Buffer.from(problems()[0]?.id ?? '', 'hex'))?.bytes).toBeNull()
})

it('the list of problems holds the newest fifty', async () => {
  for (let turn = 0; turn < 55; turn++) await takeBundle(field.station, Buffer.from(`no bundle ${turn}`), taking)
  expect(problems()).toHaveLength(50)
})

it('is let go of when its flight would be kept apart, and so is what waits for a flight that never came', async () => {
  revokeStation(field.station, hall.station.settings.id)
  await takeBundle(field.station, bytes, taking)
  const { store } = field.station
  store.write(() =>
    store.bundles.addWaiting({
      hash: Buffer.alloc(32, 1),
      station: 'X',
      fromSeq: 2,
      toSeq: 3,
      at: '2026-06-01T00:00:00Z',
      bytes,
    }),
  )
  await applyRetention(field.station, { by: 'clock', doubt: null })
  expect(problems()).toHaveLength(1)
  now += 200 * 86_400_000
  await applyRetention(field.station, { by: 'clock', doubt: null })
  expect(problems()).toEqual([])
  expect(store.bundles.readWaiting()).toEqual([])
})

it('a piece that was lost on the way is sent again from where the station stands', async () => {
  const desk = createBatchDesk(field.station)
  const begun = desk.begin('today.bundle', bytes.length)
  if (begun === 'tooLarge') throw new Error(begun)
  const half = Math.floor(bytes.length / 2)
  desk.append(begun.id, bytes.subarray(0, half), false)
  const known = desk.read(begun.id)
  expect(known).toMatchObject({ state: 'receiving', bytesDone: half })
  desk.append(begun.id, bytes.subarray(known?.bytesDone ?? 0), true)
  desk.take(begun.id, 'tester')
  expect(await finish(desk, begun.id)).toMatchObject({ state: 'taken' })
  await desk.close()
})
