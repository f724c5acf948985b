/** Takes in files that screens send piece by piece, runs their import meanwhile, and tells how far it is. */
import { randomUUID } from 'node:crypto'
import type { ImportJob } from '#core/contract/imports.ts'
import type { Change } from '../createChanges.ts'
import { describeFault } from '../engine/describeFault.ts'
import { reportLine } from '../engine/reportLine.ts'
import { troubleOf } from '../engine/troubleOf.ts'
import { type ByteQueue, createByteQueue } from './createByteQueue.ts'

/** One file as the import reads it. */
export type ImportStream = { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> }
export type ImportProgress = Partial<Pick<ImportJob, 'bytesDone' | 'step' | 'counts' | 'rejected' | 'flightIds'>>
export type RunImport = (
  files: readonly ImportStream[],
  options: {
    readonly by: string
    readonly signal: AbortSignal
    readonly onProgress: (progress: ImportProgress) => void
  },
) => Promise<ImportProgress>

export type AppendAnswer = ImportJob | 'over' | 'outOfOrder' | 'tooLarge'

export type ImportDesk = {
  begin(files: readonly { readonly name: string; readonly bytes: number }[], by: string): ImportJob
  /** Files come in order; the next one starts when the one before was closed by `last`. Null: no such import of this person. */
  append(piece: {
    readonly importId: string
    readonly by: string
    readonly file: number
    readonly bytes: Uint8Array
    readonly last: boolean
  }): Promise<AppendAnswer | null>
  /** Runs files that are read from somewhere else, such as paths of this machine. */
  take(files: readonly ImportStream[], options: { readonly bytes: number; readonly by: string }): ImportJob
  read(importId: string): ImportJob | null
  /** Whether anything is being received or taken in now. */
  isBusy(): boolean
  cancel(importId: string): ImportJob | null
  /** Cancels what runs and waits until it stopped. */
  close(): Promise<void>
}

type Work = {
  job: ImportJob
  readonly queues: readonly ByteQueue[]
  open: number
  readonly abort: AbortController
  done: Promise<void>
  touchedAt: number
  toldAt: number
}

export type ImportDeskOptions = {
  readonly run: RunImport
  readonly changed: (change: Change) => void
  readonly clock: () => Date
}

/** The contract's limit for one piece, before base64. */
const pieceBytesAtMost = 1024 * 1024
/** How far a sender may be ahead of the reader. */
const queuedBytesAtMost = 4 * 1024 * 1024
/** Screens are told at most five times a second. */
const tellEveryMs = 200
/** A sender that stays silent this long has gone away. */
const silentMs = 5 * 60_000
/** Finished imports are remembered for the page that shows them. */
const keptJobs = 50

const noCounts: ImportJob['counts'] = {
  files: 0,
  messages: 0,
  pnrs: 0,
  travellers: 0,
  bags: 0,
  flights: 0,
  duplicates: 0,
  declarations: 0,
  inspections: 0,
  redactions: 0,
  problems: 0,
  ms: 0,
}

export function createImportDesk(options: ImportDeskOptions): ImportDesk {
  const works = new Map<string, Work>()
  const start = (files: readonly ImportStream[], about: StartOf): Work => {
    const work = createWork(about, options.clock())
    works.set(work.job.id, work)
    forgetOldest(works)
    work.done = runWork(work, files, options)
    return work
  }
  const silence = setInterval(() => cancelSilent([...works.values()], options.clock().getTime()), silentMs / 5)
  silence.unref()
  return {
    begin: (files, by) => {
      const queues = files.map(() => createByteQueue(queuedBytesAtMost))
      const streams = files.map((file, index) => ({ name: file.name, chunks: (queues[index] as ByteQueue).chunks }))
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
      return start(streams, { by, bytes, queues, state: 'receiving' }).job
    },
    append: async (piece) => {
      const work = works.get(piece.importId)
      if (work === undefined || work.job.by !== piece.by) return null
      return appendPiece(work, piece, options.clock().getTime())
    },
    take: (files, { bytes, by }) => start(files, { by, bytes, queues: [], state: 'running' }).job,
    read: (importId) => works.get(importId)?.job ?? null,
    isBusy: () => [...works.values()].some((work) => !isOver(work)),
    cancel: (importId) => {
      const work = works.get(importId)
      if (work === undefined) return null
      cancelWork(work)
      return work.job
    },
    close: async () => {
      clearInterval(silence)
      for (const work of works.values()) cancelWork(work)
      await Promise.all([...works.values()].map((work) => work.done))
    },
  }
}

type StartOf = {
  readonly by: string
  readonly bytes: number
  readonly queues: readonly ByteQueue[]
  readonly state: 'receiving' | 'running'
}

function createWork({ by, bytes, queues, state }: StartOf, now: Date): Work {
  const job: ImportJob = {
    id: randomUUID(),
    state,
    startedAt: now.toISOString(),
    by,
    bytes,
    bytesDone: 0,
    step: 'reading',
    counts: noCounts,
    rejected: [],
    flightIds: [],
  }
  const abort = new AbortController()
  return { job, queues, open: 0, abort, done: Promise.resolve(), touchedAt: now.getTime(), toldAt: 0 }
}

async function runWork(work: Work, files: readonly ImportStream[], options: ImportDeskOptions): Promise<void> {
  const { id, by } = work.job
  const tell = (progress: Partial<ImportJob>, isLast: boolean): void => {
    work.job = { ...work.job, ...progress }
    const now = options.clock().getTime()
    if (!isLast && now - work.toldAt < tellEveryMs) return
    work.toldAt = now
    options.changed({ kind: 'import', id })
  }
  try {
    const { signal } = work.abort
    const answer = await options.run(files, { by, signal, onProgress: (progress) => tell(pick(progress), false) })
    tell({ ...pick(answer), state: signal.aborted ? 'cancelled' : 'done' }, true)
  } catch (error) {
    if (!work.abort.signal.aborted) reportLine(`import failed: ${describeFault(error)}`)
    const trouble = troubleOf(error)
    const state = work.abort.signal.aborted ? 'cancelled' : 'failed'
    tell({ state, ...(trouble === null ? {} : { trouble }) }, true)
  }
}

/** Only what the contract shows: an import may say more of itself. */
function pick({ bytesDone, step, counts, rejected, flightIds }: ImportProgress): Partial<ImportJob> {
  return Object.fromEntries(
    Object.entries({ bytesDone, step, counts, rejected, flightIds }).filter(([, value]) => value !== undefined),
  )
}

type Piece = Parameters<ImportDesk['append']>[0]

async function appendPiece(work: Work, piece: Piece, now: number): Promise<AppendAnswer> {
  if (isOver(work)) return 'over'
  if (piece.bytes.byteLength > pieceBytesAtMost) return 'tooLarge'
  const queue = work.queues[piece.file]
  if (queue === undefined || piece.file !== work.open) return 'outOfOrder'
  work.touchedAt = now
  if (piece.last) {
    work.open += 1
    if (work.open === work.queues.length) work.job = { ...work.job, state: 'running' }
  }
  const room = queue.push(piece.bytes)
  if (piece.last) queue.end()
  await room
  return work.job
}

function isOver(work: Work): boolean {
  return work.abort.signal.aborted || !(work.job.state === 'receiving' || work.job.state === 'running')
}

function cancelWork(work: Work): void {
  if (isOver(work)) return
  work.abort.abort()
  for (const queue of work.queues) queue.fail(new DOMException('import cancelled', 'AbortError'))
  work.job = { ...work.job, state: 'cancelled' }
}

function cancelSilent(works: readonly Work[], now: number): void {
  for (const work of works) if (work.job.state === 'receiving' && now - work.touchedAt > silentMs) cancelWork(work)
}

function forgetOldest(works: Map<string, Work>): void {
  for (const [id, work] of works) {
    if (works.size <= keptJobs) return
    if (isOver(work)) works.delete(id)
  }
}
