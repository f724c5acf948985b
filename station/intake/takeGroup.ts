/** Takes one message into the store: known already, or merged into its flight record by record. Call inside `store.write`. */
import { hash } from 'node:crypto'
import type { MessageFormat } from '#core/messages/ParsedItem.ts'
import type { Sending } from '../merge/Sending.ts'
import { type ImportRun, receivedAt as receiptOf } from './ImportRun.ts'
import type { MessageGroup } from './MessageGroup.ts'
import { takeBagGroup } from './takeBagGroup.ts'
import { takeBookings } from './takeBookings.ts'
import { takeDeclarations } from './takeDeclarations.ts'
import { takeInspections } from './takeInspections.ts'
import { takeManifest } from './takeManifest.ts'
import { takeSchedule } from './takeSchedule.ts'
import { takeWatchlist } from './takeWatchlist.ts'

/** Gives the flight's row where the message is about one flight. */
export type TakeGroup = (run: ImportRun, group: MessageGroup, sending: Sending) => number | null

const takers: Readonly<Partial<Record<MessageFormat, TakeGroup>>> = {
  PNRGOV: takeBookings,
  'PNRGOV-XML': takeBookings,
  PAXLST: takeManifest,
  BSM: takeBagGroup,
  BPM: takeBagGroup,
  BTM: takeBagGroup,
  BUM: takeBagGroup,
  BNS: takeBagGroup,
  BMM: takeBagGroup,
  BCM: takeBagGroup,
  BRQ: takeBagGroup,
  DECLARATIONS: takeDeclarations,
  INSPECTIONS: takeInspections,
  WATCHLIST: takeWatchlist,
  SCHEDULE: takeSchedule,
}

/** Problems of one file that are kept; more are counted. */
const mostProblems = 10_000

export function takeGroup(run: ImportRun, group: MessageGroup, file: number): void {
  const { store } = run.station
  const { tally } = run
  if (group.isFirst) tally.messages++
  tally.redactions += group.counts?.redactions ?? 0
  const content = contentHash(group)
  // A message in pieces has no hash of its own; its records are compared one by one.
  const isWhole = group.isFirst && group.isLast
  if (isWhole && store.files.isMessageKnown(content)) {
    tally.duplicates++
    return
  }
  const receivedAt = receiptOf(run)
  const { header } = group
  const message = store.files.addMessage({ file, number: group.number, flight: null, header, receivedAt })
  if (header.raw !== '') store.files.addRaw({ message, kind: 'header', offset: header.offset, text: header.raw })
  const at = header.preparedAt ?? receivedAt
  const push = `${header.preparedAt ?? ''}|${header.accessReference ?? ''}`
  const flight =
    takers[header.format]?.(run, group, {
      at,
      atMs: Date.parse(at),
      isDated: header.preparedAt !== null,
      push,
      message,
    }) ?? null
  for (const problem of group.problems) {
    if (tally.problems++ < mostProblems) store.files.addProblem(file, message, problem)
  }
  if (isWhole) store.files.finishMessage(message, content, flight)
  else if (flight !== null) store.files.placeMessage(message, flight)
  if (flight !== null) run.recount.add(flight)
}

/** Same content, same hash, whatever the control numbers of the envelope. */
function contentHash(group: MessageGroup): Buffer {
  const { format, preparedAt, accessReference, part, legs, function: purpose, subFunction } = group.header
  const texts = group.records.map((record) => textOf(record))
  const head = JSON.stringify([format, preparedAt, accessReference, part, legs, purpose, subFunction])
  return hash('sha256', [head, ...texts].join('\n'), 'buffer')
}

function textOf(record: MessageGroup['records'][number]): string {
  if (record.kind === 'pnr') return record.pnr.raw
  if (record.kind === 'person') return record.person.raw
  if (record.kind === 'bag') return record.bag.raw
  return JSON.stringify(record.kind === 'declaration' ? record.declaration : record.row)
}
