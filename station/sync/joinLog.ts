/** Joins a range of another station's log to what is here: every hash checked, in one write, a gap refused. */
import type { LogRecord } from '#db/queries/log.ts'
import { chainStart, hashRecord } from '../log/appendRecord.ts'
import { applyRecord, type Arrived } from './records/applyRecord.ts'
import type { Applying } from './records/Applying.ts'

export type Joined =
  | { readonly kind: 'joined'; readonly taken: number }
  /** The range before it has not come: the number that is wanted next. */
  | { readonly kind: 'gap'; readonly wanted: number }
  /** Not a continuation of what this station wrote before: its store was restored or tampered with. */
  | { readonly kind: 'forked'; readonly at: number }

/** Call inside `store.write`. `range` is in order and of one station. */
export function joinLog(applying: Applying, range: readonly Arrived[]): Joined {
  const { store } = applying.station
  const first = range[0]?.record
  if (first === undefined) return { kind: 'joined', taken: 0 }
  const last = store.log.readLast(first.station)
  const next = (last?.seq ?? 0) + 1
  if (first.seq > next) return { kind: 'gap', wanted: next }
  const bad = findBreak(applying, range)
  if (bad !== null) return { kind: 'forked', at: bad }
  let taken = 0
  for (const arrived of range) {
    if (!store.log.add(arrived.record)) continue
    taken++
    if (applyRecord(applying, arrived) === 'waiting') keepWaiting(applying, arrived)
  }
  return { kind: 'joined', taken }
}

/** The number of the first record that does not follow the one before, or differs from the one that is here already. */
function findBreak({ station: { store } }: Applying, range: readonly Arrived[]): number | null {
  let before: LogRecord | null = null
  for (const { record } of range) {
    const known = store.log.readFrom(record.station, record.seq, 1)[0]
    if (known?.seq === record.seq && !known.hash.equals(record.hash)) return record.seq
    const prevHash = before?.hash ?? previousHash(store, record)
    const isNext = before === null || record.seq === before.seq + 1
    if (!isNext || !prevHash?.equals(record.prevHash)) return record.seq
    if (!hashRecord(record.prevHash, record).equals(record.hash)) return record.seq
    before = record
  }
  return null
}

function previousHash(store: Applying['station']['store'], { station, seq }: LogRecord): Buffer | null {
  return seq === 1 ? chainStart : (store.log.readFrom(station, seq - 1, 1)[0]?.hash ?? null)
}

function keepWaiting({ station: { store } }: Applying, { record, about }: Arrived): void {
  const { station, seq } = record
  store.bundles.addWaitingRecord({ station, seq, flight: about?.flight ?? null, about: JSON.stringify(about) })
}
