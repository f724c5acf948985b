import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchDropFolder } from '#station/dropFolder/watchDropFolder.ts'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let folder: string
let stop: () => void

beforeEach(async () => {
  test = await openTestEngine('2026-11-22T21:30:00Z')
  folder = mkdtempSync(join(tmpdir(), 'gateside-drop-'))
  stop = watchDropFolder(test.engine.station, { ...test.engine, everyMs: 20 })
})
afterEach(async () => {
  stop()
  await test.close()
  rmSync(folder, { recursive: true, force: true })
})

const until = async (isSo: () => boolean) => {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await wait(20)
  expect(isSo()).toBe(true)
}
const flights = () => test.engine.station.store.flights.read(flightId)

describe('the watched folder', () => {
  it('is taken up while the station runs, brings its files in and tells the screens', async () => {
    const told: string[] = []
    test.engine.station.subscribe((change) => told.push(change.kind))
    writeFileSync(join(folder, 'ke18.edi'), manifestFile().text)
    await test.console.imports.setDropFolder({ folder })
    await until(() => existsSync(join(folder, 'processed', 'ke18.edi')))
    expect(flights()?.counts.travellers).toBe(4)
    expect(told).toEqual(expect.arrayContaining(['import', 'worklist', 'flights']))
    expect((await test.console.imports.files({})).files[0]).toMatchObject({ name: 'ke18.edi', by: 'dropFolder' })
  })

  it('files what is no message as refused, with the reason beside it', async () => {
    await test.console.imports.setDropFolder({ folder })
    writeFileSync(join(folder, 'notes.txt'), 'buy milk')
    await until(() => existsSync(join(folder, 'error', 'notes.txt.reason.txt')))
    expect(readFileSync(join(folder, 'error', 'notes.txt.reason.txt'), 'utf8').trim().length).toBeGreaterThan(10)
  })

  it('is left alone once it is switched off', async () => {
    await test.console.imports.setDropFolder({ folder })
    await until(() => existsSync(join(folder, 'processed')))
    await test.console.imports.setDropFolder({ folder: null })
    await wait(60)
    writeFileSync(join(folder, 'late.edi'), manifestFile().text)
    await wait(200)
    expect(readdirSync(folder)).toContain('late.edi')
    expect(flights()).toBeNull()
  })

  it('can be chosen neither from a browser nor where there is no such folder', async () => {
    const supervisor = await test.signIn('supervisor')
    await expect(supervisor.imports.setDropFolder({ folder })).rejects.toMatchObject({ data: { kind: 'paths' } })
    await expect(test.console.imports.setDropFolder({ folder: '/no/such/folder' })).rejects.toMatchObject({
      data: { kind: 'path' },
    })
    expect(await supervisor.imports.dropFolder()).toEqual({ folder: null })
  })

  it('shows what was taken and what was refused, and takes a refused file again', async () => {
    await test.console.imports.setDropFolder({ folder })
    writeFileSync(join(folder, 'ke18.edi'), 'buy milk')
    await until(() => existsSync(join(folder, 'error', 'ke18.edi.reason.txt')))
    const supervisor = await test.signIn('supervisor')
    const shown = await supervisor.imports.droppedFiles()
    expect(shown).toMatchObject({ folder, present: true, waiting: [], processed: [] })
    expect(shown.refused).toMatchObject([{ name: 'ke18.edi', code: expect.any(String) }])
    expect(shown.refused[0]?.reason).not.toContain('\n')
    // Put right where it lies, and taken again by a tap.
    writeFileSync(join(folder, 'error', 'ke18.edi'), manifestFile().text)
    await supervisor.imports.retryDropped({ name: 'ke18.edi' })
    await until(() => flights() !== null)
    await until(() => existsSync(join(folder, 'processed', 'ke18.edi')))
    expect((await supervisor.imports.droppedFiles()).refused).toEqual([])
    await expect(supervisor.imports.retryDropped({ name: '../station.db' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const lines = test.engine.audit.newest(50).filter(({ request }) => request === 'dropFolder')
    expect(lines.map(({ detail }) => JSON.parse(detail ?? '{}').result)).toEqual(['done', 'refused'])
  })

  it('may be switched on by a browser for the folder of the station alone', async () => {
    const supervisor = await test.signIn('supervisor')
    await expect(supervisor.imports.setDropFolder({ folder: '/etc' })).rejects.toMatchObject({
      data: { kind: 'paths' },
    })
    const { usual } = await supervisor.imports.droppedFiles()
    await supervisor.imports.setDropFolder({ folder: usual })
    writeFileSync(join(usual, 'ke18.edi'), manifestFile().text)
    await until(() => existsSync(join(usual, 'processed', 'ke18.edi')))
    await supervisor.imports.setDropFolder({ folder: null })
    expect(await supervisor.imports.droppedFiles()).toMatchObject({ folder: null, present: false })
  })
})
