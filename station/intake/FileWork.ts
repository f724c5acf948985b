/** One file while it is read: its row in the store, and what was found in it so far. */
import type { ImportRun } from './ImportRun.ts'
import type { MessageGroup } from './MessageGroup.ts'

export type FileWork = {
  readonly row: number
  readonly name: string
  readonly problemsBefore: number
  bytes: number
  hash: Buffer | null
  format: string
  version: string | null
  sender: string | null
  messages: number
  pnrs: number
  travellers: number
  bags: number
  redactions: number
}

type Ending =
  | { readonly state: 'done'; readonly duplicate: boolean }
  | { readonly state: 'rejected' | 'cancelled'; readonly reason: string; readonly code: string }

export function openFile(run: ImportRun, name: string): FileWork {
  const { station, by, tally } = run
  tally.files++
  const row = station.store.files.addFile(name, station.clock().toISOString(), by)
  return {
    row,
    name,
    problemsBefore: tally.problems,
    bytes: 0,
    hash: null,
    format: 'UNKNOWN',
    version: null,
    sender: null,
    messages: 0,
    pnrs: 0,
    travellers: 0,
    bags: 0,
    redactions: 0,
  }
}

export function noteGroup(file: FileWork, group: MessageGroup): void {
  if (file.messages === 0) {
    file.format = group.header.format
    file.version = group.header.version
    file.sender = group.header.sender
  }
  if (group.isFirst) file.messages++
  file.pnrs += group.counts?.pnrs ?? 0
  file.travellers += group.counts?.travellers ?? 0
  file.bags += group.counts?.bagTags ?? 0
  file.redactions += group.counts?.redactions ?? 0
}

export function closeFile(run: ImportRun, file: FileWork, ending: Ending): void {
  const { row, name, problemsBefore, ...found } = file
  const problems = run.tally.problems - problemsBefore
  const isDone = ending.state === 'done'
  const reason = isDone ? null : ending.reason
  const duplicate = isDone && ending.duplicate
  run.station.store.files.closeFile(row, { ...found, problems, state: ending.state, reason, duplicate })
  if (duplicate) run.tally.duplicates++
  if (ending.state === 'rejected') run.tally.rejected.push({ file: name, reason: ending.reason, code: ending.code })
}

const mostLooked = 100

/** Why nothing could be taken from a file: the reader's own words where it has some; `code` names the sentence of the screens. */
export function refusalOf(run: ImportRun, file: FileWork): { readonly reason: string; readonly code: string } {
  const problems = run.station.store.files.readProblems(file.row, mostLooked)
  const worst = problems.find((problem) => problem.severity === 'error') ?? problems[0]
  if (worst !== undefined) return { reason: worst.message, code: worst.code }
  return { reason: 'The file holds no message of a kind that is known here.', code: 'no-known-message' }
}
