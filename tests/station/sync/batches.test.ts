/** The exchange as screens and console ask for it: cards, bundles out and in by pieces, what is missing. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { batchOverviewSchema } from '#core/contract/batches.ts'
import { twinSchema } from '#core/contract/exchange.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { input } from '../../helpers/makeStation.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { flightId, writePush } from '../../helpers/writePush.ts'

let hall: TestEngine
let field: TestEngine
beforeEach(async () => {
  hall = await openTestEngine('2026-05-31T12:10:00Z', { name: 'Hall A', profile: 'open' })
  field = await openTestEngine('2026-05-31T12:10:00Z', { name: 'Field 1', profile: 'open' })
})
afterEach(async () => {
  await hall.close()
  await field.close()
})

const ask = (one: TestEngine) => one.console.batches
const meet = async () => {
  await ask(hall).addStation({ card: (await ask(field).card()).text })
  await ask(field).addStation({ card: (await ask(hall).card()).text })
}
const pushIn = () =>
  importFiles(
    hall.engine.station,
    [input('24h.edi', writePush('260531:1130', [{ locator: 'AAAAA1', people: [{ surname: 'KIM', given: 'MINA' }] }]))],
    {
      by: 'tester',
    },
  )

async function carry(from: TestEngine, to: TestEngine, wish: Parameters<ReturnType<typeof ask>['export']>[0]) {
  const made = await ask(from).export(wish)
  const { data, last } = await ask(from).fetch({ transferId: made.transferId, offset: 0 })
  expect(last).toBe(true)
  const begun = await ask(to).begin({ name: made.name, bytes: made.bytes })
  return ask(to).append({ transferId: begun.id, data, last: true })
}

async function finish(one: TestEngine, transferId: string) {
  await ask(one).take({ transferId })
  for (;;) {
    const transfer = await ask(one).read({ transferId })
    if (transfer.state !== 'taking') return transfer
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

it('enrols by card, refusing a changed card, its own, and other keys under a known name', async () => {
  await meet()
  const [peer] = (await ask(hall).overview({})).stations
  expect(peer).toMatchObject({ id: field.engine.station.settings.id, name: 'Field 1', unsent: 0, seenAt: null })
  expect(peer?.fingerprint).toBe((await ask(field).card()).fingerprint)
  const { text } = await ask(field).card()
  await expect(ask(hall).addStation({ card: text.replace('Field 1', 'Field 2') })).rejects.toMatchObject({
    data: { kind: 'notACard' },
  })
  await expect(ask(field).addStation({ card: text })).rejects.toMatchObject({ data: { kind: 'ourselves' } })
  await expect((await field.signIn('supervisor')).batches.addStation({ card: text })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

it('carries manifests with a look inside first, and shows them afterwards', async () => {
  await meet()
  await pushIn()
  const receivers = [field.engine.station.settings.id]
  const there = await carry(hall, field, { kind: 'manifests', receivers, note: 'stick 3' })
  expect(there.state).toBe('ready')
  const preview = await ask(field).preview({ transferId: there.id })
  expect(preview).toMatchObject({
    kind: 'readable',
    state: 'new',
    newFlights: [flightId],
    batch: { stationName: 'Hall A', note: 'stick 3' },
  })
  expect(await finish(field, there.id)).toMatchObject({ state: 'taken', flightIds: [flightId] })
  const again = await carry(hall, field, { kind: 'manifests', receivers })
  expect(await finish(field, again.id)).toMatchObject({ state: 'taken' })
  const overview = batchOverviewSchema.parse(await ask(field).overview({}))
  expect(overview.batches[0]).toMatchObject({
    kind: 'manifests',
    direction: 'in',
    stationName: 'Hall A',
    flights: [flightId],
  })
  // The first push of three days before was never received.
  expect(overview.missing).toEqual([{ flightId, arrivalAt: expect.any(String), labels: ['72h'] }])
  expect(overview.stations[0]?.seenAt).toBe('2026-05-31T12:10:00.000Z')
})

it('tells how much has not reached the other station', async () => {
  await meet()
  await pushIn()
  const client = await hall.signIn('supervisor')
  const rows = await client.worklist.read({ flightId })
  const travellerId = rows.rows[0]?.travellerId ?? ''
  await client.inspections.record({ travellerId, outcome: 'nothing' })
  expect((await ask(hall).overview({})).stations[0]?.unsent).toBe(1)
  const receivers = [field.engine.station.settings.id]
  await finish(field, (await carry(hall, field, { kind: 'inspections', receivers })).id)
  expect((await ask(field).overview({})).waitingRecords).toBe(1)
  await finish(
    hall,
    (
      await carry(field, hall, { kind: 'manifests', receivers: [hall.engine.station.settings.id] }).catch(() =>
        carryGreeting(),
      )
    ).id,
  )
  expect((await ask(hall).overview({})).stations[0]?.unsent).toBe(0)
})

/** What the hub round does by itself: an answer that only says how far one has come. */
async function carryGreeting() {
  const { exportBundle } = await import('#station/sync/exportBundle.ts')
  const made = await exportBundle(field.engine.station, {
    kind: 'inspections',
    receivers: [hall.engine.station.settings.id],
    isGreeting: true,
  })
  if (made.kind === 'refused') throw new Error(made.reason)
  const begun = await ask(hall).begin({ name: made.name, bytes: made.bytes.length })
  return ask(hall).append({ transferId: begun.id, data: made.bytes.toString('base64'), last: true })
}

it('refuses what is no bundle with a sentence, and more bytes than were announced', async () => {
  const begun = await ask(hall).begin({ name: 'x.bundle', bytes: 5 })
  const ready = await ask(hall).append({
    transferId: begun.id,
    data: Buffer.from('hello').toString('base64'),
    last: true,
  })
  expect(await ask(hall).preview({ transferId: ready.id })).toMatchObject({ kind: 'refused', reason: 'notABundle' })
  expect(await finish(hall, ready.id)).toMatchObject({
    state: 'refused',
    sentence: { en: 'This file is not a Gateside bundle.' },
  })
  const small = await ask(hall).begin({ name: 'y.bundle', bytes: 2 })
  await expect(
    ask(hall).append({ transferId: small.id, data: Buffer.from('hello').toString('base64'), last: true }),
  ).rejects.toMatchObject({
    data: { kind: 'tooLarge' },
  })
})

it('lists what was refused, takes it again once that is mended, and takes it off the list', async () => {
  await meet()
  await pushIn()
  const receivers = [field.engine.station.settings.id]
  const stationId = hall.engine.station.settings.id
  const { text: card } = await ask(hall).card()
  await ask(field).revokeStation({ stationId })
  const there = await carry(hall, field, { kind: 'manifests', receivers })
  expect(await finish(field, there.id)).toMatchObject({ state: 'refused' })
  const lead = (await field.signIn('supervisor')).batches
  const shown = batchOverviewSchema.parse(await lead.overview({}))
  expect(shown).toEqual(await lead.overview({}))
  const [problem] = shown.problems
  expect(problem).toMatchObject({ reason: 'unknownSender', source: 'file', canRetry: true, sender: 'Hall A' })
  await ask(field).addStation({ card, leads: true })
  expect((await lead.overview({})).stations[0]).toMatchObject({ leads: true, revokedAt: null })
  const started = await lead.retry({ problemId: problem?.id ?? '' })
  for (;;) {
    const { state } = await lead.read({ transferId: started.id })
    if (state !== 'taking') {
      expect(state).toBe('taken')
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect((await lead.overview({})).problems).toEqual([])
  await expect(lead.retry({ problemId: problem?.id ?? '' })).rejects.toMatchObject({ data: { kind: 'batch' } })
  const junk = await ask(field).begin({ name: 'x.bundle', bytes: 5 })
  await ask(field).append({ transferId: junk.id, data: Buffer.from('hello').toString('base64'), last: true })
  await finish(field, junk.id)
  const [bad] = (await lead.overview({})).problems
  expect(bad).toMatchObject({ reason: 'notABundle', canRetry: false, kind: null, sender: null })
  expect(await lead.dismiss({ problemId: bad?.id ?? '' })).toEqual({ dismissed: true })
  expect((await lead.overview({})).problems).toEqual([])
  const lines = field.engine.audit.newest(50).map(({ request, subject }) => `${request} ${subject}`)
  expect(lines).toContain(`batches.retry ${problem?.id}`)
  expect(lines).toContain(`batches.dismiss ${bad?.id}`)
})

it('shows two records of one check side by side, with names, until a lead has decided', async () => {
  await meet()
  await pushIn()
  const receivers = [field.engine.station.settings.id]
  await finish(field, (await carry(hall, field, { kind: 'manifests', receivers })).id)
  const records: string[] = []
  for (const [one, outcome] of [
    [hall, 'nothing'],
    [field, 'weapon'],
  ] as const) {
    const client = await one.signIn('supervisor')
    const travellerId = (await client.worklist.read({ flightId })).rows[0]?.travellerId ?? ''
    await client.inspections.record({ travellerId, outcome })
  }
  await finish(field, (await carry(hall, field, { kind: 'inspections', receivers })).id)
  const lead = (await field.signIn('supervisor')).batches
  const [twin] = twinSchema.array().parse(await lead.twins())
  expect(twin).toMatchObject({
    name: 'KIM MINA',
    records: [
      { stationName: 'Field 1', outcome: 'weapon', counts: true, by: 'supervisor-1' },
      { stationName: 'Hall A', outcome: 'nothing', counts: false },
    ],
  })
  records.push(...(twin?.records ?? []).map(({ id }) => id))
  await lead.resolveTwin({ kept: records[1] ?? '', dropped: records[0] ?? '' })
  expect(await lead.twins()).toEqual([])
  await expect((await field.signIn('inspector')).batches.twins()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
