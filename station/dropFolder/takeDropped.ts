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

export type DropTaking = {
  readonly imports: ImportDesk
  readonly audit: AuditLog
  /** The station is being closed: what is under way is taken at the next start. */
  readonly signal: AbortSignal
}

const askEveryMs = 50
const by = 'dropFolder'

export async function takeDropped(station: Station, taking: DropTaking, file: string): Promise<TakenFile> {
  const taken = file.endsWith('.bundle')
    ? await takeBundleFile(station, taking.signal, file)
    : await takeMessages(taking, file)
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

async function takeBundleFile(station: Station, signal: AbortSignal, file: string): Promise<TakenFile> {
  const taking = { name: basename(file), source: 'folder', by, signal } as const
  const answer = await takeBundle(station, readFileSync(file), taking).catch((error: unknown) => {
    if (signal.aborted) return null
    throw error
  })
  if (answer === null) return { kind: 'later' }
  // An early one is kept in the store until those before it have come.
  if (answer.kind !== 'refused') return { kind: 'done' }
  const { ko, en } = takeRefusals[answer.reason]
  return refused(`${en}\n${ko}`)
}

async function takeMessages({ imports }: DropTaking, file: string): Promise<TakenFile> {
  const stream = { name: basename(file), chunks: createReadStream(file, { highWaterMark: 256 * 1024 }) }
  const started = imports.take([stream], { bytes: statSync(file).size, by })
  for (;;) {
    const job: ImportJob | null = imports.read(started.id)
    if (job === null || job.state === 'failed')
      return refused('The import failed because of a fault of the program.\n프로그램 오류로 가져오지 못했습니다.')
    // The station was closed, or someone stopped it: what is left will be taken at the next start.
    if (job.state === 'cancelled') return { kind: 'later' }
    if (job.state === 'done') return describeJob(job)
    await wait(askEveryMs)
  }
}

/** The sentence, and on a third line its code, by which screens say it in their language. */
function describeJob({ rejected: [first] }: ImportJob): TakenFile {
  if (first === undefined) return { kind: 'done' }
  return refused(first.code === undefined ? first.reason : `${first.reason}\n\n${first.code}`)
}

function refused(reason: string): TakenFile {
  return { kind: 'refused', reason }
}
