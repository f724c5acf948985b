/** Processes killed without warning while they take bundles, make them, or are the hub: in the end all is there once. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createCode } from '#hub/createCode.ts'
import { openSqliteStore } from '#hub/storage/openSqliteStore.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import { exportBundle, type ExportWish } from '#station/sync/exportBundle.ts'
import { createHubClient } from '#station/sync/hub/createHubClient.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { previewBundle } from '#station/sync/previewBundle.ts'
import { readCard } from '#station/sync/stationCard.ts'
import { input, testKey } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, writePush } from '../../helpers/writePush.ts'
import { blankCheck } from '../../helpers/blankCheck.ts'

const script = fileURLToPath(new URL('../../helpers/killedExchange.ts', import.meta.url))
const people = 40
const checks = 60
let now = Date.parse('2026-06-02T12:00:00Z')
let hall: Unit
let field: Unit
let dir: string

/** xorshift32: the same kills in every run, as far as a machine can repeat itself. */
let state = 77_123
const chance = (): number => {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) / 2 ** 32
}

beforeEach(async () => {
  now = Date.parse('2026-06-02T12:00:00Z')
  dir = mkdtempSync(join(tmpdir(), 'gateside-killed-'))
  ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
  await introduce([hall, field])
  const pnrs = Array.from({ length: people }, (_, index) => ({
    locator: `QA${String.fromCharCode(65 + (index % 26))}${100 + index}`,
    people: [
      {
        surname: `MUSTER${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`,
        given: 'ANA',
        document: `P${10_000 + index}`,
      },
    ],
  }))
  await importFiles(hall.station, [input('push.edi', writePush('260601:1030', pnrs))], { by: 'tester' })
})
afterEach(() => {
  for (const unit of [hall, field]) unit.close()
  rmSync(dir, { recursive: true, force: true })
})

const make = async (wish: Partial<ExportWish>) => {
  const made = await exportBundle(hall.station, {
    kind: 'inspections',
    receivers: [field.station.settings.id],
    ...wish,
  })
  if (made.kind === 'refused') throw new Error(made.reason)
  return made
}
const record = (count: number) => {
  const rows = hall.station.store.travellers.readFlight(hall.station.store.flights.read(flightId)?.row ?? 0)
  for (let turn = 0; turn < count; turn++) {
    now += 1000
    recordInspection(
      hall.station,
      {
        travellerId: rows[turn % rows.length]?.traveller.id ?? '',
        outcome: turn % 5 === 0 ? 'weapon' : 'nothing',
        ...blankCheck,
      },
      'officer-7',
    )
  }
}

type Kill = { readonly afterLines: number; readonly afterMs: number }
/** Counted in lines, not in time alone: a busy machine gets as far as a quick one. */
const kill = (mostLines: number): Kill => ({ afterLines: 2 + Math.floor(chance() * mostLines), afterMs: chance() * 20 })

/** Runs until it says `done` or is killed; gives the lines it said. */
function run(args: readonly string[], end: Kill | null): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let fault = ''
    let isEnding = false
    child.stderr.on('data', (data: Buffer) => {
      fault += data.toString()
    })
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (isEnding || end === null || said.split('\n').length <= end.afterLines) return
      isEnding = true
      setTimeout(() => child.kill('SIGKILL'), end.afterMs)
    })
    child.on('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(said.trim().split('\n'))
      else reject(new Error(`ended with ${code}: ${fault}`))
    })
  })
}

/** What must be the same as at a station that nobody killed. */
const picture = ({ station: { store } }: Unit) => {
  const flight = store.flights.read(flightId)
  const rows = store.travellers.readFlight(flight?.row ?? 0)
  return {
    people: rows.length,
    checks: rows
      .flatMap(({ row, code }) => store.twins.readChecks(row).map((one) => `${code} ${one.id} ${one.outcome}`))
      .sort(),
    rate: store.memory.readRate({ kind: 'all', key: '' }, 99_999),
    finds: flight?.counts.finds,
    marks: store.log.readStations(),
    waiting: store.bundles.readWaiting(),
    problems: store.bundleProblems.readAll(),
    taken: store.bundles.readNewest(500).filter(({ direction }) => direction === 'in').length,
  }
}

it('a station killed again and again while it takes bundles has everything once', { timeout: 120_000 }, async () => {
  const folder = join(dir, 'stick')
  mkdirSync(folder)
  const bundles = [await make({ kind: 'manifests' })]
  for (let turn = 0; turn < 12; turn++) {
    record(checks / 12)
    bundles.push(await make({ fromSeq: 1 + (turn * checks) / 12 }))
  }
  // Names are hashes: the order on the stick is any order.
  for (const { name, bytes } of bundles) writeFileSync(join(folder, name), bytes)
  field.station.close()
  const args = ['take', field.dir, testKey.toString('hex'), folder]
  let kills = 0
  for (let turn = 0; turn < 5; turn++) {
    const said = await run(args, kill(9))
    if (!said.includes('done')) kills++
  }
  expect(kills).toBeGreaterThan(1)
  expect((await run(args, null)).at(-1)).toBe('done')
  field.reopen()
  const control = makeUnit('Control', () => now)
  try {
    await introduce([hall, control])
    const receivers = [control.station.settings.id]
    for (const wish of [{ kind: 'manifests' as const }, { fromSeq: 1 }]) {
      await importBundle(control.station, (await make({ ...wish, receivers })).bytes, { by: 'tester' })
    }
    const { taken, ...whole } = picture(field)
    expect(whole).toEqual({ ...picture(control), taken: undefined })
    expect(taken).toBe(bundles.length)
  } finally {
    control.close()
  }
  expect(verifyChain(field.station.store, hall.station.settings.id)).toEqual({ records: checks, brokenAt: null })
})

it('a station killed while it makes bundles leaves whole ones or none', { timeout: 120_000 }, async () => {
  record(checks)
  const out = join(dir, 'out')
  mkdirSync(out)
  hall.station.close()
  for (let turn = 0; turn < 3; turn++) {
    await run(['make', hall.dir, testKey.toString('hex'), out], kill(20))
  }
  hall.reopen()
  const names = readdirSync(out).filter((name) => name.endsWith('.bundle'))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) {
    expect(await previewBundle(field.station, readFileSync(join(out, name)))).toMatchObject({ kind: 'readable' })
  }
  expect(verifyChain(hall.station.store, hall.station.settings.id)).toEqual({ records: checks, brokenAt: null })
  expect((await make({ fromSeq: 1 })).contents.records).toBe(checks)
})

it('a hub killed while bundles come has each once, whole, and gives it to its receiver', {
  timeout: 120_000,
}, async () => {
  const store = openSqliteStore(join(dir, 'hub.db'))
  const codes = [await createCode(store, new Date()), await createCode(store, new Date())]
  await store.close()
  const bundles: Buffer[] = []
  for (let turn = 0; turn < 30; turn++) {
    record(1)
    bundles.push((await make({ fromSeq: turn + 1 })).bytes)
  }
  // The clocks of the stations are of another year than the hub's: it teaches them.
  const serve = () => {
    const child = spawn(process.execPath, [script, 'hub', dir, '-', '-'], { stdio: ['ignore', 'pipe', 'inherit'] })
    return new Promise<{ url: string; kill(): Promise<void> }>((resolve) => {
      const ended = new Promise<void>((end) => child.on('exit', () => end()))
      const kill = async () => {
        child.kill('SIGKILL')
        await ended
      }
      child.stdout.once('data', (data: Buffer) => resolve({ url: data.toString().trim(), kill }))
    })
  }
  let hub = await serve()
  for (const [index, unit] of [hall, field].entries()) {
    await createHubClient(unit.station, hub.url).enrol(
      codes[index]?.code ?? '',
      JSON.stringify(await readCard(unit.station)),
    )
  }
  const rest = [...bundles]
  for (let turn = 0; turn < 3; turn++) {
    const sending = (async () => {
      // Whoever gets no answer sends again.
      for (const bytes of rest) await createHubClient(hall.station, hub.url).send(bytes)
    })().catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 20 + chance() * 60))
    await hub.kill()
    await sending
    hub = await serve()
  }
  for (const bytes of bundles) await createHubClient(hall.station, hub.url).send(bytes)
  const client = createHubClient(field.station, hub.url)
  const pending = await client.pending()
  expect(pending).toHaveLength(bundles.length)
  for (const { hash } of pending) {
    const bytes = await client.fetch(hash)
    expect(bundles.some((one) => bytes?.equals(one))).toBe(true)
    await client.noteTaken(hash)
  }
  await hub.kill()
  hub = await serve()
  expect(await createHubClient(field.station, hub.url).pending()).toEqual([])
  await hub.kill()
})
