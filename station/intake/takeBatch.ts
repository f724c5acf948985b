/** Saves a batch of messages in one write; where one of them breaks the program, the others are saved without it. */
import type { Problem } from '#core/messages/Problem.ts'
import type { ImportRun } from './ImportRun.ts'
import type { MessageGroup } from './MessageGroup.ts'
import type { Batch } from './readBatches.ts'
import { addTally, createTally } from './Tally.ts'
import { takeGroup } from './takeGroup.ts'

export function takeBatch(run: ImportRun, batch: Batch, file: number): void {
  const { store } = run.station
  try {
    write(run, batch.groups, file)
  } catch (error) {
    run.shelf.clear()
    // A full disk or a locked store is no fault of a message.
    if (isStoreFault(error)) throw error
    for (const group of batch.groups) takeAlone(run, group, file)
  }
  if (batch.stray.length === 0) return
  store.write(() => {
    for (const problem of batch.stray) store.files.addProblem(file, null, problem)
  })
  run.tally.problems += batch.stray.length
}

/** What is not saved is not counted either. */
function write(run: ImportRun, groups: readonly MessageGroup[], file: number): void {
  const tally = createTally()
  run.station.store.write(() => {
    run.shelf.refresh()
    run.recount.clear()
    for (const group of groups) takeGroup({ ...run, tally }, group, file)
    for (const flight of run.recount) run.station.store.flights.refreshCounts(flight)
  })
  addTally(run.tally, tally)
}

function takeAlone(run: ImportRun, group: MessageGroup, file: number): void {
  try {
    write(run, [group], file)
  } catch (error) {
    run.shelf.clear()
    if (isStoreFault(error)) throw error
    run.station.store.write(() => run.station.store.files.addProblem(file, null, failed(group, placeOf(error))))
    run.tally.problems++
  }
}

/** Only the place in the program: the text of the error may quote the message. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return /([\w-]+\/[\w.-]+:\d+):\d+\)?\s*$/m.exec(stack)?.[1] ?? 'place unknown'
}

function failed(group: MessageGroup, place: string): Problem {
  const message = `Message ${group.number + 1} could not be taken in because of a fault of this program (${place}); nothing of it was saved.`
  const { offset } = group.header
  return { code: 'message-not-taken', message, severity: 'error', line: 0, column: 0, offset, segment: null }
}

function isStoreFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CORRUPT|NOTADB)/.test(code)
}
