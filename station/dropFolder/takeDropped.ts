/** Takes one file of the drop folder: a bundle of another station by its own way, everything else as messages. */
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ImportJob } from '#core/contract/imports.ts'
import type { AuditLog } from '../audit/createAuditLog.ts'
import type { ImportDesk } from '../jobs/createImportDesk.ts'
import type { Station } from '../Station.ts'
import { takeBundle } from '../sync/takeBundle.ts'
import { takeRefusals } from '../sync/takeRefusals.ts'
import type { TakenFile } from './dropFolder.ts'

export type DropTaking = { readonly imports: ImportDesk; readonly audit: AuditLog }

const askEveryMs = 50
const by = 'dropFolder'

export async function takeDropped(station: Station, taking: DropTaking, file: string): Promise<TakenFile> {
  const taken = file.endsWith('.bundle') ? await takeBundleFile(station, file) : await takeMessages(taking, file)
  if (taken.kind !== 'later') {
    // The name stays out of the log: whoever left the file may have named it after a person.
    const line = {
      user: by,
      role: '-',
      purpose: 'prohibitedGoods',
      action: 'import',
      request: 'dropFolder',
      subject: null,
    }
    taking.audit.append({ ...line, result: taken.kind })
  }
  return taken
}

async function takeBundleFile(station: Station, file: string): Promise<TakenFile> {
  const answer = await takeBundle(station, readFileSync(file), { name: basename(file), source: 'folder', by })
  // An early one is kept in the store until those before it have come.
  if (answer.kind !== 'refused') return { kind: 'done' }
  const { ko, en } = takeRefusals[answer.reason]
  return refused(`${en} / ${ko}`)
}

async function takeMessages({ imports }: DropTaking, file: string): Promise<TakenFile> {
  const stream = { name: basename(file), chunks: createReadStream(file, { highWaterMark: 256 * 1024 }) }
  const started = imports.take([stream], { bytes: statSync(file).size, by })
  for (;;) {
    const job: ImportJob | null = imports.read(started.id)
    if (job === null || job.state === 'failed') return refused('The import failed because of a fault of the program.')
    // The station was closed, or someone stopped it: what is left will be taken at the next start.
    if (job.state === 'cancelled') return { kind: 'later' }
    if (job.state === 'done') return job.rejected[0] === undefined ? { kind: 'done' } : refused(job.rejected[0].reason)
    await wait(askEveryMs)
  }
}

function refused(reason: string): TakenFile {
  return { kind: 'refused', reason }
}
