/**
 * One golden run: three small invented days, taken in by the ordinary import, and the lists a person would see.
 * A change to a reader, a feature, a pack or a sentence shows up as a diff of worklist.txt. To accept it: GOLDEN=write npm test.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WorklistRow } from '#core/contract/worklist.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import { simulateToFiles } from '#station/simulation/simulateToFiles.ts'
import { openTestEngine, type TestEngine } from '../helpers/openTestEngine.ts'

const file = join(import.meta.dirname, 'worklist.txt')
const rowsPerFlight = 6
const wish = { days: 3, seed: 5, startOn: '2026-11-20', travellersPerDay: 300, reference: loadReference() }
let test: TestEngine

beforeAll(async () => {
  test = await openTestEngine('2026-11-23T00:00:00Z')
})
afterAll(() => test?.close())

it('ranks the invented days as it did before', async () => {
  const inputs = [...simulateToFiles(wish).files]
    .filter(({ name }) => !name.startsWith('.'))
    .map(({ name, text }) => ({ name, chunks: [Buffer.from(text)] }))
  await importFiles(test.engine.station, inputs, { by: 'tester' })
  const shown = await formatLists()
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, shown)
  expect(shown).toBe(readFileSync(file, 'utf8'))
})

async function formatLists(): Promise<string> {
  const { flights } = await test.console.flights.board({})
  const parts: string[] = []
  for (const flight of flights.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const { rows } = await test.console.worklist.read({ flightId: flight.id })
    const { pnr, api, dcs } = flight.counts
    parts.push(`${flight.id}  PNR ${pnr} API ${api} DCS ${dcs}  bags ${flight.bags}  screen ${flight.selected}`)
    const first = rows.toSorted((a, b) => b.priority - a.priority).slice(0, rowsPerFlight)
    parts.push(...first.map(formatRow), '')
  }
  return parts.join('\n')
}

function formatRow(row: WorklistRow): string {
  const { high, drug } = row
  if (high === null || drug === null) return `  ${row.name}: no score`
  const reasons = [...high.reasons, ...drug.reasons].toSorted((a, b) => b.logOdds - a.logOdds).slice(0, 3)
  const kind = row.kind === 'adult' ? [] : [row.kind]
  // Who is drawn by lot, and then explained, differs from station to station: the draw is keyed by a secret of each.
  const reason = row.selection?.reason === 'random' ? null : (row.selection?.reason ?? null)
  const selected = reason ?? (row.onBoard ? '-' : 'not on board')
  const facts = [row.name, ...kind, row.seat ?? '-', selected, `${row.bags.pieces} bags`].join(', ')
  const scores = `high ${(high.p * 100).toFixed(1)} %, drug 1 in ${drug.oneIn}`
  const why = (reason === null ? [] : reasons).map(({ text }) => `    ${text.en} | ${text.ko}`)
  return [`  ${facts}; ${scores}`, ...why].join('\n')
}
