/** Lists that the helping thread makes for an import: given to it, kept when made, saved together unless more came meanwhile. */
import type { MadeList } from '../lists/MadeList.ts'
import { saveList } from '../lists/saveList.ts'
import type { ImportRun } from './ImportRun.ts'
import { tell } from './tell.ts'

export function handOver(run: ImportRun, flightId: string): void {
  const { station } = run
  const { scorers, settings } = station
  const begun = (run.begun.get(flightId) ?? 0) + 1
  run.begun.set(flightId, begun)
  run.touched.delete(flightId)
  run.ready.delete(flightId)
  const packs = { high: scorers.high?.packId ?? null, drug: scorers.drug?.packId ?? null }
  const keep = (list: MadeList | null): void => {
    // Begun again since, or about to be: the later one counts.
    if (list !== null && run.begun.get(flightId) === begun && !run.touched.has(flightId)) run.ready.set(flightId, list)
  }
  const made: Promise<void> = (
    station.listHelper?.make({ flightId, now: station.clock().toISOString(), settings, packs }) ??
    Promise.reject(new Error('nobody helps'))
  )
    // Whatever kept the helper from it: it is made by the importing thread.
    .then(keep, () => void run.touched.add(flightId))
    .finally(() => run.making.delete(made))
  run.making.add(made)
}

/** A message that came after a list was made has it made anew; until then nothing is written for nothing. */
export function saveReady(run: ImportRun): void {
  for (const [flightId, list] of run.ready) {
    run.ready.delete(flightId)
    if (run.touched.has(flightId)) continue
    saveList(run.station, list)
    run.station.changed({ kind: 'worklist', id: flightId })
    tell(run, 'ranking')
  }
}
