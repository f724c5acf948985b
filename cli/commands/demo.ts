/** `gateside demo --data DIR`: a demonstration station with invented arrivals of today. */
import { existsSync } from 'node:fs'
import { createDemonstration } from '#station/demonstration/createDemonstration.ts'
import { storeFile } from '#station/storeFile.ts'
import type { Command } from '../Command.ts'
import { readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { createKey, dataFolder, keySource } from '../stationKey.ts'
import { formatTable } from '../table.ts'

const usualSeed = 7

export const demoCommand: Command = {
  name: 'demo',
  usage: '[--seed S]',
  summary: 'make a demonstration station; prints its one-time PINs once',
  options: { seed: { type: 'string' } },
  async run(input) {
    const dir = dataFolder(input)
    if (existsSync(storeFile(dir))) throw new Refusal(`there is a station in ${dir} already.`)
    input.note('making a demonstration station: invented arrivals, written as messages and taken in (once) …')
    const made = await createDemonstration({
      dir,
      key: await createKey(dir, keySource(input, dir)),
      seed: readWhole(input.options, 'seed', usualSeed),
      realClock: () => new Date(),
      onProgress: (done, all) => showProgress(done, all),
    })
    const rows = made.people.map((person) => [person.id, person.role, person.oneTimePin])
    const scans = made.scans.map((scan) => [scan.kind, scan.name, scan.text.replaceAll('\n', ' ')])
    const text = `${made.flights} flights, ${made.travellers} travellers in ${(made.ms / 1000).toFixed(1)} s. One-time PINs, shown once:\n${formatTable(['id', 'role', 'PIN'], rows)}To try at the scan box:\n${formatTable(['what', 'of', 'text'], scans)}`
    return { json: made, text }
  },
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(
    `\r${'█'.repeat(Math.round((done / all) * 30)).padEnd(30, '░')} ${done}/${all} files${done === all ? '\n' : ''}`,
  )
}
