/** Makes the lists of flights that an import has touched: all in the end, the ones longest untouched when many wait. */
import { rankFlight } from '../jobs/rankFlight.ts'
import { formatProgress } from './formatProgress.ts'
import type { ImportRun } from './ImportRun.ts'

/** A list is made once for all messages about a flight, yet a folder of a year's files must not wait to its end. */
const mostWaiting = 40

export async function rankWaiting(run: ImportRun): Promise<void> {
  if (run.touched.size > mostWaiting) await rankOldest(run, mostWaiting / 2)
}

export async function rankTouched(run: ImportRun): Promise<void> {
  await rankOldest(run, run.touched.size)
}

async function rankOldest(run: ImportRun, count: number): Promise<void> {
  for (const flightId of [...run.touched].slice(0, count)) {
    run.touched.delete(flightId)
    run.shelf.refresh()
    await rankFlight(run.station, flightId, { book: run.shelf.peek(flightId), keyedHash: run.keyedHash })
    tell(run, 'ranking')
  }
}

export function tell(run: ImportRun, step: string): void {
  const ms = Math.round(performance.now() - run.startedMs)
  run.onProgress?.(formatProgress(run.tally, { step, bytesDone: run.bytesDone, ms }))
}
