/** The journey of one file: read, merged with what is known of each flight, saved message by message; its flights wait to be ranked. */
import { setImmediate } from 'node:timers/promises'
import { closeFile, noteGroup, openFile, refusalOf } from '../intake/FileWork.ts'
import type { ImportRun } from '../intake/ImportRun.ts'
import { type ImportInput, InputRefused } from '../intake/openInput.ts'
import { rankWaiting } from '../intake/rankTouched.ts'
import { readAhead } from '../intake/readAhead.ts'
import { readBatches } from '../intake/readBatches.ts'
import { takeBatch } from '../intake/takeBatch.ts'
import { tell } from '../intake/tell.ts'

/** Never throws for what is in the file: a bad one is refused with a sentence. Throws when cancelled, or when the store fails. */
export async function importFile(run: ImportRun, input: ImportInput): Promise<void> {
  const file = openFile(run, input.name)
  try {
    const source = await readAhead(input)
    if (source.hash !== null && run.station.store.files.readFileByHash(source.hash) !== null) {
      closeFile(run, { ...file, hash: source.hash }, { state: 'done', duplicate: true })
      return
    }
    for await (const batch of readBatches(run, source, file)) {
      takeBatch(run, batch, file.row)
      for (const group of batch.groups) noteGroup(file, group)
      tell(run, 'merging')
      // Lets the engine answer its screens between two writes.
      await setImmediate()
      run.signal?.throwIfAborted()
    }
    if (file.messages === 0) closeFile(run, file, { state: 'rejected', ...refusalOf(run, file) })
    else closeFile(run, file, { state: 'done', duplicate: false })
    await rankWaiting(run)
  } catch (error) {
    run.shelf.clear()
    const isCancelled = run.signal?.aborted ?? false
    if (isCancelled)
      closeFile(run, file, { state: 'cancelled', reason: 'The import was cancelled.', code: 'cancelled' })
    else if (error instanceof InputRefused)
      closeFile(run, file, { state: 'rejected', reason: error.message, code: error.code })
    if (isCancelled || !(error instanceof InputRefused)) throw error
  }
}
