/** Reads one file as batches of whole messages, each small enough for one short write. */
import { createHash } from 'node:crypto'
import { createMessageReader } from '#core/messages/createMessageReader.ts'
import type { Problem } from '#core/messages/Problem.ts'
import type { FileWork } from './FileWork.ts'
import { type ImportRun, receivedAt } from './ImportRun.ts'
import { createGrouper, type MessageGroup } from './MessageGroup.ts'
import type { ImportInput } from './openInput.ts'

export type Batch = {
  readonly groups: readonly MessageGroup[]
  /** Problems that belong to no message. */
  readonly stray: readonly Problem[]
}

/** Some tenth of a second of writing: screens that ask meanwhile wait no longer than that. */
const batchRecords = 400

export async function* readBatches(run: ImportRun, input: ImportInput, file: FileWork): AsyncGenerator<Batch> {
  const hash = createHash('sha256')
  const grouper = createGrouper()
  const reader = createMessageReader({
    fileName: input.name,
    receivedAt: receivedAt(run),
    profile: run.station.settings.profile,
  })
  let waiting: MessageGroup[] = []
  let records = 0
  for await (const chunk of input.chunks) {
    run.signal?.throwIfAborted()
    hash.update(chunk)
    file.bytes += chunk.length
    run.bytesDone += chunk.length
    for (const group of grouper.push(reader.push(chunk))) {
      waiting.push(group)
      records += group.records.length + 1
      if (records < batchRecords) continue
      yield { groups: waiting, stray: grouper.takeStray() }
      waiting = []
      records = 0
    }
  }
  waiting.push(...grouper.push(reader.end()), ...grouper.end())
  yield { groups: waiting, stray: grouper.takeStray() }
  file.hash = hash.digest()
}
