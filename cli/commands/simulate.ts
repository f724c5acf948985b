/** `gateside simulate --days N --seed S --out DIR`: message files of an invented airport, with the hidden truth beside them. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { loadReference } from '#station/reference/loadReference.ts'
import { simulateToFiles, truthFileName } from '#station/simulation/simulateToFiles.ts'
import type { Command } from '../Command.ts'
import { needText, readText, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

/** A day of a middling terminal; the world gives a few fewer than asked for. */
const usualTravellersPerDay = 2200

export const simulateCommand: Command = {
  name: 'simulate',
  usage: '--days N --seed S --out DIR [--start YYYY-MM-DD] [--travellers N]',
  summary: 'write PNRGOV, PAXLST, baggage, declaration and result files of invented arrivals',
  options: {
    days: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    start: { type: 'string' },
    travellers: { type: 'string' },
  },
  async run({ options, note }) {
    const out = resolve(needText(options, 'out'))
    if (existsSync(out) && readdirSync(out).length > 0)
      throw new Refusal(`${out} is not empty: give a new folder, so that two worlds do not mix.`)
    const startOn = readText(options, 'start') ?? new Date().toISOString().slice(0, 10)
    if (!/^\d{4}-\d\d-\d\d$/.test(startOn)) throw new Refusal(`--start takes a day as YYYY-MM-DD, not "${startOn}".`, 2)
    const simulated = simulateToFiles({
      days: readWhole(options, 'days', 1),
      seed: readWhole(options, 'seed', 1),
      startOn,
      travellersPerDay: readWhole(options, 'travellers', usualTravellersPerDay),
      reference: loadReference(),
    })
    for (const file of simulated.files) writeFile(join(out, file.name), file.text)
    const summary = simulated.summary()
    note(
      `${summary.files} files in ${out}; what the invented travellers hide is in ${truthFileName}, which import passes over`,
    )
    const cells = [
      ...Object.entries(summary.counts),
      ...Object.entries(summary.baseRates).map(([name, value]) => [`${name} %`, (value * 100).toFixed(3)] as const),
    ]
    return { json: summary, text: formatTable(['what', 'how many'], cells) }
  },
}

/** The truth comes in pieces, one a day. */
function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (path.endsWith(truthFileName)) appendFileSync(path, text)
  else writeFileSync(path, text)
}
