/** Measures what people wait for: import, ranking, lists, pages, scans, on a station of its own that is thrown away. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import type { SimulatedFile } from '#models/simulator/SimulatedDay.ts'
import { createStation } from '../createStation.ts'
import { inOneChunk } from '../demonstration/inOneChunk.ts'
import type { Engine } from '../engine/Engine.ts'
import { openEngine } from '../engine/openEngine.ts'
import { importFiles } from '../jobs/importFiles.ts'
import { readBoard } from '../jobs/readBoard.ts'
import { readTraveller } from '../jobs/readTraveller.ts'
import { readWorklist } from '../jobs/readWorklist.ts'
import { loadReference } from '../reference/loadReference.ts'
import { searchTravellers } from '../search/searchTravellers.ts'
import type { BenchPart } from './BenchPart.ts'
import { benchScans } from './benchScans.ts'
import { benchScores } from './benchScores.ts'
import { type Figure, medianMs } from './Figure.ts'
import { fillStore } from './fillStore.ts'

export type StationBenchWish = {
  /** Travellers that the store holds while reads are measured. */
  readonly stored: number
  readonly parts: ReadonlySet<BenchPart>
  readonly note: (line: string) => void
}

const startOn = '2026-06-01'

/** Empty where no part asked for needs a station. */
export async function benchStation({ stored, parts, note }: StationBenchWish): Promise<readonly Figure[]> {
  if (!(['import', 'scores', 'reads'] as const).some((part) => parts.has(part))) return []
  const dir = mkdtempSync(join(tmpdir(), 'gateside-bench-'))
  const key = randomBytes(32)
  createStation({ dir, key })
  const reference = loadReference()
  const days = [...simulateDays({ days: 3, seed: 5, startOn, travellersPerDay: 2400, reference })].map(
    (day) => day.files,
  )
  const clock = () => new Date('2026-06-03T09:00:00Z')
  let engine = await openEngine({ dir, key, clock })
  try {
    note('import …')
    const figures = [...(await benchImport(engine, days))].filter(() => parts.has('import'))
    if (parts.has('scores')) figures.push(...(await benchScores(engine)))
    if (!parts.has('reads')) return figures
    note(`filling the store to ${stored} travellers …`)
    fillStore(engine.station, stored)
    await engine.close()
    const opened = performance.now()
    engine = await openEngine({ dir, key, clock })
    const value = performance.now() - opened
    figures.push({ name: 'station opened, models loaded', value, unit: 'ms', target: 2000, better: 'less', note: null })
    figures.push(...(await benchReads(engine, stored)))
    return figures
  } finally {
    await engine.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The first day warms up, the second is taken in whole, of the third the last push of each flight alone. */
async function benchImport(engine: Engine, days: readonly (readonly SimulatedFile[])[]): Promise<readonly Figure[]> {
  await takeIn(engine, days[0] ?? [])
  const full = await takeIn(engine, days[1] ?? [])
  const flight = departureFiles(days[2] ?? [])
  await takeIn(engine, flight.rest)
  const warm = await takeIn(engine, flight.files)
  return [
    figureOf('import of a day, every push, list and bag message', full, null),
    figureOf('import, one push of each flight', warm, 5000),
    {
      name: 'one flight, file to ranked list',
      value: warm.ms / Math.max(1, flight.files.length),
      unit: 'ms',
      target: 300,
      better: 'less',
      note: `${Math.round(warm.travellers / flight.files.length)} travellers each`,
    },
  ]
}

type Taken = { readonly travellers: number; readonly ms: number }

async function takeIn({ station }: Engine, files: readonly SimulatedFile[]): Promise<Taken> {
  const inputs = files.map((file) => ({ name: file.name, chunks: inOneChunk(Buffer.from(file.text)) }))
  const started = performance.now()
  const answer = await importFiles(station, inputs, { by: 'bench' })
  return { travellers: answer.travellers, ms: performance.now() - started }
}

/** The last push of each flight alone, and everything else of the day. */
function departureFiles(files: readonly SimulatedFile[]) {
  const isPush = (file: SimulatedFile): boolean => file.kind === 'PNRGOV' && file.name.includes('departure')
  return { files: files.filter(isPush), rest: files.filter((file) => file.kind === 'SCHEDULE') }
}

function figureOf(name: string, { travellers, ms }: Taken, target: number | null): Figure {
  return {
    name,
    value: (travellers / ms) * 1000,
    unit: 'travellers/s',
    target,
    better: 'more',
    note: `${travellers} travellers`,
  }
}

async function benchReads(engine: Engine, stored: number): Promise<readonly Figure[]> {
  const flight = latestFull(engine)
  const rows = readWorklist(engine, flight)?.rows ?? []
  const [row] = rows
  const page = row === undefined ? null : await readTraveller(engine, row.travellerId)
  // A page without its reasons is half the work.
  if (row === undefined || page?.explanation.drug == null) throw new Error('the bench station has no list with reasons')
  let next = 0
  const nextId = () => rows[next++ % rows.length]?.travellerId ?? row.travellerId
  const reads: readonly (readonly [name: string, target: number, work: () => unknown])[] = [
    ['worklist of a flight', 20, () => readWorklist(engine, flight)],
    ['arrivals board of two days', 20, () => readBoard(engine.station, engine.queries, { sinceHours: 48, limit: 200 })],
    ['traveller page with all reasons, each another', 10, () => readTraveller(engine, nextId())],
    ['search by name', 10, () => searchTravellers(engine, { text: row.name, limit: 50 })],
  ]
  const figures: Figure[] = []
  for (const [name, target, work] of reads) {
    const value = await medianMs(31, work)
    figures.push({ name, value, unit: 'ms', target, better: 'less', note: `${stored} travellers stored` })
  }
  figures.push(...(await benchScans(engine, stored)))
  const memory = process.memoryUsage().rss / 1024 ** 2
  figures.push({
    name: 'memory of the process',
    value: memory,
    unit: 'MB',
    target: stored >= 1_000_000 ? 700 : 400,
    better: 'less',
    note: `${stored} travellers stored, after all of the above`,
  })
  return figures
}

/** The fullest flight of the latest day: one that came by import, with its models' reasons; not a copy that only fills the store. */
function latestFull({ station, queries }: Engine): string {
  const { flights } = readBoard(station, queries, { sinceHours: 48 })
  const full = flights.toSorted((a, b) => b.travellers - a.travellers)[0]
  if (full === undefined) throw new Error('the bench station has no flight')
  return full.id
}
