/**
 * Makes the lists of flights that an import has touched: all in the end, the ones longest untouched when many wait. Where a second
 * thread helps, it makes them beside the import and beside this thread.
 */
import { setImmediate } from 'node:timers/promises'
import { isoToMs } from '#core/time/isoToMs.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import { handOver, saveReady } from './handOver.ts'
import type { ImportRun } from './ImportRun.ts'
import { tell } from './tell.ts'

/** A list is made once for all messages about a flight, yet a folder of a year's files must not wait to its end. */
const mostWaiting = 40
/** From so many flights on, starting a second thread is worth its while. */
const helpFrom = 3
/** Made lists are some half a megabyte each. */
const mostReady = 20

export async function rankWaiting(run: ImportRun): Promise<void> {
  if (run.touched.size >= helpFrom) run.station.listHelper?.start()
  for (const flightId of run.touched) {
    if (run.station.listHelper?.hasRoom() !== true) break
    // Once early is enough: should more come after all, the rest can wait for the end.
    if (!run.begun.has(flightId) && isDeparted(run, flightId)) handOver(run, flightId)
  }
  if (run.ready.size >= mostReady) saveReady(run)
  while (run.touched.size > mostWaiting) await rankSome(run)
}

export async function rankTouched(run: ImportRun): Promise<void> {
  while (run.touched.size + run.making.size > 0) {
    saveReady(run)
    await rankSome(run)
  }
  saveReady(run)
}

/** As many as the helper takes at once, and one here. */
async function rankSome(run: ImportRun): Promise<void> {
  for (const flightId of run.touched) {
    if (run.station.listHelper?.hasRoom() !== true) break
    handOver(run, flightId)
  }
  const [next] = run.touched
  if (next === undefined) await Promise.race(run.making)
  else await rankHere(run, next)
  // Lets in what the helper has done, and the engine answer its screens.
  await setImmediate()
}

async function rankHere(run: ImportRun, flightId: string): Promise<void> {
  run.touched.delete(flightId)
  run.ready.delete(flightId)
  run.begun.set(flightId, (run.begun.get(flightId) ?? 0) + 1)
  run.shelf.refresh()
  await rankFlight(run.station, flightId, { book: run.shelf.peek(flightId), keyedHash: run.keyedHash })
  tell(run, 'ranking')
}

/** The last push of a flight is due at its departure (ICAO Doc 9944): after it, little more is to come. */
function isDeparted(run: ImportRun, flightId: string): boolean {
  const book = run.shelf.peek(flightId)
  return book?.asOf != null && Date.parse(book.asOf) >= isoToMs(book.flight.departureAt)
}
