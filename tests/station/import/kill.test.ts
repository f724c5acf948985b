import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { openStation } from '#station/openStation.ts'
import { makeStation, testKey } from '../../helpers/makeStation.ts'
import { writePush } from '../../helpers/writePush.ts'

const flights = 60
const perFlight = 80

it('loses nothing confirmed and shows nothing half-written when killed in the middle of an import', async () => {
  const made = makeStation()
  made.station.close()
  const file = join(made.dir, 'day.edi')
  const texts = Array.from({ length: flights }, (_, i) =>
    writePush('260601:1000', pnrs(i)).replaceAll('+18', `+${100 + i}`),
  )
  writeFileSync(file, texts.join('\n'))
  const told = await killAfter(10, [script, made.dir, testKey.toString('hex'), file])

  const station = openStation({ dir: made.dir, key: testKey, clock: () => new Date('2026-06-02T12:00:00Z') })
  const { store } = station
  expect(store.sql.pragma('integrity_check', { simple: true })).toBe('ok')
  const saved = store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)
  expect(told).toBeGreaterThanOrEqual(10)
  expect(saved.length).toBeGreaterThanOrEqual(told)
  expect(saved.length).toBeLessThan(flights)
  for (const { row, counts } of saved) {
    expect(counts.travellers).toBe(perFlight)
    expect(store.travellers.readFlight(row)).toHaveLength(perFlight)
  }
  const again = await importFiles(station, [{ name: 'day.edi', chunks: [Buffer.from(texts.join('\n'))] }], {
    by: 'tester',
  })
  expect(again.duplicates).toBe(saved.length)
  expect(store.travellers.count()).toBe(flights * perFlight)
  expect(store.flights.readBetween(0, Number.MAX_SAFE_INTEGER).every((one) => one.rankedAt !== null)).toBe(true)
  station.close()
}, 60_000)

const script = fileURLToPath(new URL('../../helpers/killedImport.ts', import.meta.url))

/** Kills the process without warning once it has told of so many messages; gives the last number it told. */
function killAfter(messages: number, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let told = 0
    let fault = ''
    child.stderr.on('data', (data: Buffer) => {
      fault += data.toString()
    })
    child.stdout.on('data', (data: Buffer) => {
      for (const line of data.toString().trim().split('\n')) told = Math.max(told, Number(line))
      if (told >= messages) child.kill('SIGKILL')
    })
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(told)
      else reject(new Error(`ended by itself with ${code}: ${fault}`))
    })
  })
}

function pnrs(seed: number) {
  return Array.from({ length: perFlight }, (_, i) => ({
    locator: `L${String(seed).padStart(2, '0')}${String(i).padStart(3, '0')}`,
    people: [{ surname: `SURNAME${'ABCDEFGHIJ'[i % 10]}`, given: `GIVEN${'KLMNOPQRST'[Math.floor(i / 10)]}` }],
  }))
}
