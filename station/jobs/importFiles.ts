/** Takes in files one after the other and answers what was in them; the same file or message again changes nothing. */
import { formatProgress, type ImportCounts, type ImportProgress } from '../intake/formatProgress.ts'
import { createBookShelf } from '../intake/createBookShelf.ts'
import type { ImportRun } from '../intake/ImportRun.ts'
import { type ImportInput, InputRefused, openInput } from '../intake/openInput.ts'
import { rankTouched } from '../intake/rankTouched.ts'
import { createTally } from '../intake/Tally.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { joinWalkIns } from '../walkIn/joinWalkIns.ts'
import type { Station } from '../Station.ts'
import { takeUpWaiting } from '../sync/takeUpWaiting.ts'
import { importFile } from './importFile.ts'

export type { ImportInput } from '../intake/openInput.ts'

export type ImportOptions = {
  readonly by: string
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
}

/** The counts stand twice: flat for the console, as `counts` for the screens. */
export type ImportAnswer = ImportCounts & ImportProgress

export async function importFiles(
  station: Station,
  inputs: readonly ImportInput[],
  options: ImportOptions,
): Promise<ImportAnswer> {
  const started = performance.now()
  const run: ImportRun = {
    station,
    by: options.by,
    keyedHash: createKeyedHash(station.identitySecret),
    shelf: createBookShelf(station.store),
    tally: createTally(),
    // Lists that a killed import left unmade are made with those of this one.
    touched: new Set(station.store.flights.readListsDue()),
    begun: new Map(),
    making: new Set(),
    ready: new Map(),
    recount: new Set(),
    signal: options.signal ?? null,
    onProgress: options.onProgress ?? null,
    bytesDone: 0,
    startedMs: started,
    handedOnAt: null,
  }
  try {
    for (const input of inputs) await importInput(run, input)
  } finally {
    // What was saved before a cancellation or a fault is ranked all the same.
    for (const flightId of joinWalkIns(station, [...run.tally.flights])) run.touched.add(flightId)
    if (run.tally.flights.size > 0) for (const flightId of takeUpWaiting(station)) run.touched.add(flightId)
    await rankTouched(run)
    // One wait for the disk at the end: all that was saved is on it before the answer says so.
    station.store.confirm(() => station.store.settings.save('lastImportAt', station.clock().toISOString()))
  }
  if (run.tally.flights.size > 0) station.changed({ kind: 'flights', id: null })
  const now = { step: 'done', bytesDone: run.bytesDone, ms: Math.round(performance.now() - started) }
  const answer = formatProgress(run.tally, now)
  return { ...answer.counts, ...answer }
}

async function importInput(run: ImportRun, input: ImportInput): Promise<void> {
  run.handedOnAt = input.receivedAt ?? null
  try {
    for await (const file of openInput(input)) await importFile(run, file)
  } catch (error) {
    // The archive itself is bad; what came out of it before stays.
    if (!(error instanceof InputRefused)) throw error
    run.tally.rejected.push({ file: input.name, reason: error.message, code: error.code })
  }
}
