/** Makes a demonstration station: invented arrivals written as real messages and taken in by the ordinary import. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '#core/contract/access.ts'
import { createFirstUsers } from '../access/createFirstUsers.ts'
import { createStation } from '../createStation.ts'
import { openEngine } from '../engine/openEngine.ts'
import { importFiles } from '../jobs/importFiles.ts'
import { loadReference } from '../reference/loadReference.ts'
import type { Station } from '../Station.ts'
import { inOneChunk } from './inOneChunk.ts'
import { type DemonstrationStart, demonstrationSetting } from './demonstrationClock.ts'
import { type DemonstrationFile, type DemonstrationPlan, planDemonstration } from './planDemonstration.ts'

export type DemonstrationOptions = {
  readonly dir: string
  readonly key: Buffer
  readonly seed: number
  readonly historyDays?: number
  readonly realClock: () => Date
  readonly onProgress: (done: number, all: number) => void
}

export type MadeDemonstration = {
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly oneTimePin: string
  }[]
  readonly flights: number
  readonly travellers: number
  readonly scans: DemonstrationPlan['scans']
  readonly ms: number
}

/** Folder of files that arrive while the demonstration runs. */
export const feedFolder = 'feed'

const people = [
  { id: 'inspector', name: 'Kim J.H.', role: 'inspector' },
  { id: 'supervisor', name: 'Lee S.Y.', role: 'supervisor' },
  { id: 'admin', name: 'Park M.K.', role: 'administrator' },
  { id: 'auditor', name: 'Choi D.W.', role: 'auditor' },
] as const

const place = { name: 'Incheon T2', hall: 'B', airport: 'ICN', zone: 'Asia/Seoul', demonstration: true } as const

/** Files are taken in by so many at a time, so that progress shows and a list is ranked once per step of its flight. */
const filesAtOnce = 40

/** @throws Error where the folder holds a station already */
export async function createDemonstration(options: DemonstrationOptions): Promise<MadeDemonstration> {
  const now = options.realClock()
  const nowAt = now.toISOString()
  const plan = planDemonstration({
    seed: options.seed,
    nowAt,
    reference: loadReference(),
    ...(options.historyDays === undefined ? {} : { historyDays: options.historyDays }),
  })
  const created = createStation({ dir: options.dir, key: options.key, settings: place })
  if (created.kind === 'refused') throw new Error(`there is a station in ${options.dir} already`)
  const engine = await openEngine({ dir: options.dir, key: options.key, clock: () => now })
  try {
    const { station } = engine
    station.store.settings.save(demonstrationSetting, { nowAt } satisfies DemonstrationStart)
    const added = await createFirstUsers(station, people)
    writeFeed(options.dir, plan.toCome)
    await takeIn(station, plan.received, options.onProgress)
    const { flights, travellers } = countAll(station)
    return {
      people: added.map(({ user, oneTimePin }) => ({ id: user.id, name: user.name, role: user.role, oneTimePin })),
      flights,
      travellers,
      scans: plan.scans,
      ms: options.realClock().getTime() - now.getTime(),
    }
  } finally {
    await engine.close()
  }
}

function writeFeed(dir: string, files: readonly DemonstrationFile[]): void {
  const folder = join(dir, feedFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const file of files) {
    const at = file.preparedAt.replaceAll(/[-:]/g, '')
    writeFileSync(join(folder, `${at}_${file.name}`), file.text, { mode: 0o600 })
  }
}

async function takeIn(
  station: Station,
  files: readonly DemonstrationFile[],
  onProgress: DemonstrationOptions['onProgress'],
): Promise<void> {
  for (let done = 0; done < files.length; done += filesAtOnce) {
    const inputs = files
      .slice(done, done + filesAtOnce)
      .map((file) => ({ name: file.name, chunks: inOneChunk(Buffer.from(file.text)) }))
    await importFiles(station, inputs, { by: 'demonstration' })
    onProgress(Math.min(done + filesAtOnce, files.length), files.length)
  }
}

function countAll(station: Station): { readonly flights: number; readonly travellers: number } {
  const row = station.store.sql
    .prepare('SELECT count(*) AS flights, sum(travellers) AS travellers FROM flights')
    .get() as {
    readonly flights: number
    readonly travellers: number | null
  }
  return { flights: row.flights, travellers: row.travellers ?? 0 }
}
