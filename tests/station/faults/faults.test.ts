import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStation } from '#station/createStation.ts'
import type { Engine } from '#station/engine/Engine.ts'
import { openEngine } from '#station/engine/openEngine.ts'
import { openingSentence } from '#station/engine/openingSentence.ts'
import { startEngine } from '#station/engine/startEngine.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { createLocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'

const key = randomBytes(32)
let dir: string
let engine: Engine | null = null

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gateside-faults-'))
})
afterEach(async () => {
  await engine?.close().catch(() => undefined)
  engine = null
  rmSync(dir, { recursive: true, force: true })
})

const clock = () => new Date('2026-11-22T21:30:00Z')
const open = async (at = dir, now = clock) => {
  engine = await openEngine({ dir: at, key, clock: now })
  return engine
}
const takeFlight = async (into: Engine) => {
  const { name, text } = manifestFile()
  return importFiles(into.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
}
const close = async () => {
  await engine?.close()
  engine = null
}
/** The one sentence, in both languages, that a person in front of it reads. */
const refusal = async (at = dir, with_ = key) => {
  try {
    const thread = await startEngine({ dir: at, key: with_ })
    await thread.close()
    return 'opened'
  } catch (error) {
    return (error as Error).message
  }
}
const inBoth = (english: RegExp) => new RegExp(`${english.source}[\\s\\S]*[가-힣]`)

describe('a store that cannot be opened says why in both languages, and is left as it was', () => {
  beforeEach(async () => {
    createStation({ dir, key })
    await takeFlight(await open())
    await close()
  })

  it('with the key of another station', async () => {
    const before = readFileSync(join(dir, 'station.db'))
    expect(await refusal(dir, randomBytes(32))).toMatch(inBoth(/key does not open this store/))
    expect(readFileSync(join(dir, 'station.db')).equals(before)).toBe(true)
    expect(await refusal()).toBe('opened')
  })

  it('when its file was cut short', async () => {
    const file = join(dir, 'station.db')
    copyFileSync(file, `${file}.whole`)
    truncateSync(file, Math.floor(statSync(file).size / 8192 / 2) * 8192)
    expect(await refusal()).toMatch(inBoth(/damaged or cut short/))
    copyFileSync(`${file}.whole`, file)
    expect(await refusal()).toBe('opened')
  })

  it('when its first page was overwritten', async () => {
    const handle = openSync(join(dir, 'station.db'), 'r+')
    writeSync(handle, randomBytes(8192), 0, 8192, 0)
    expect(await refusal()).toMatch(inBoth(/key does not open this store/))
  })
})

it('a page damaged in the middle is told as damage when it is read, never shown as data', async () => {
  createStation({ dir, key })
  await takeFlight(await open())
  await close()
  const file = join(dir, 'station.db')
  const pages = statSync(file).size / 8192
  const opened = openSync(file, 'r+')
  // Every page but the first: whatever is read next, its check fails.
  for (let page = 1; page < pages; page++) writeSync(opened, randomBytes(64), 0, 64, page * 8192 + 100)
  const sentence = await open().then(
    () => 'opened',
    (error: unknown) => openingSentence(error),
  )
  expect(sentence).toMatch(inBoth(/damaged/))
})

it('a clock set back is seen, and nothing is lost by it', async () => {
  createStation({ dir, key })
  const first = await open()
  await takeFlight(first)
  const client = createLocalClient(first)
  await client.worklist.read({ flightId })
  expect((await client.station.about()).troubles).toEqual([])
  await close()
  const back = await open(dir, () => new Date('2026-11-20T00:00:00Z'))
  const later = createLocalClient(back)
  expect((await later.station.about()).troubles).toContain('clockBehind')
  expect((await later.worklist.read({ flightId })).rows.length).toBe(4)
  expect((await back.audit.verify()).ok).toBe(true)
})

/** A small disk of its own, which only root of a machine may make. */
const disk = join(tmpdir(), `gateside-disk-${process.pid}`)
const canMount = (() => {
  try {
    execFileSync('mkdir', ['-p', disk])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('tests on a full and a read-only disk SKIPPED: no right to mount one\n')
    return false
  }
})()

describe.skipIf(!canMount)('a disk that will not take another byte', () => {
  afterEach(async () => {
    await close()
    execFileSync('umount', ['-l', disk])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk])
  })

  const fill = () => {
    const filler = openSync(join(disk, 'filler'), 'w')
    try {
      for (;;) writeSync(filler, Buffer.alloc(64 * 1024, 1))
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC')
    } finally {
      closeSync(filler)
    }
  }

  it('full: says so, keeps everything that was saved, and goes on when there is room again', async () => {
    const at = join(disk, 'station')
    createStation({ dir: at, key })
    const station = await open(at)
    await takeFlight(station)
    const client = createLocalClient(station)
    const { rows } = await client.worklist.read({ flightId })
    const travellerId = rows[0]?.travellerId ?? ''
    fill()
    const faults: string[] = []
    for (let attempt = 0; attempt < 2000 && faults.length === 0; attempt++) {
      await client.inspections
        .record({ travellerId, outcome: 'nothing', note: 'x'.repeat(400) })
        .catch((error: { data?: { kind?: string } }) => faults.push(error.data?.kind ?? String(error)))
    }
    expect(faults).toEqual(['diskFull'])
    expect((await station.audit.verify()).ok).toBe(true)
    rmSync(join(disk, 'filler'))
    expect((await client.worklist.read({ flightId })).rows.length).toBe(rows.length)
    await client.inspections.record({ travellerId, outcome: 'drugs', substance: 'cocaine' })
    await close()
    expect((await createLocalClient(await open(at)).travellers.read({ travellerId })).inspections[0]).toMatchObject({
      outcome: 'drugs',
    })
  }, 60_000)

  it('read-only: opening says so in both languages, and the store opens again when it may be written', async () => {
    const at = join(disk, 'station')
    createStation({ dir: at, key })
    await takeFlight(await open(at))
    await close()
    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(await refusal(at)).toMatch(inBoth(/cannot be written/))
    execFileSync('mount', ['-o', 'remount,rw,size=24m', disk])
    expect(await refusal(at)).toBe('opened')
  })
})

afterAll(() => {
  if (canMount) execFileSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})
