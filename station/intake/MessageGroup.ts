/** The items of one message, gathered so that a message is saved as a whole. */
import type { MessageCounts, MessageHeader, ParsedItem } from '#core/messages/ParsedItem.ts'
import type { Problem } from '#core/messages/Problem.ts'

export type RecordItem = Exclude<ParsedItem, { readonly kind: 'message' | 'problem' | 'end' }>

export type MessageGroup = {
  readonly number: number
  readonly header: MessageHeader
  readonly records: RecordItem[]
  readonly problems: Problem[]
  counts: MessageCounts | null
  /** False where a message of more than `mostRecords` is given out in pieces. */
  isFirst: boolean
  isLast: boolean
}

export type Grouper = {
  /** Messages that are whole by now, in file order. */
  push(items: readonly ParsedItem[]): readonly MessageGroup[]
  end(): readonly MessageGroup[]
  /** Problems that belong to no message. */
  takeStray(): readonly Problem[]
}

/** Six times the bookings of the largest aircraft; a message beyond it is saved in pieces so that memory stays bounded. */
const mostRecords = 5000

export function createGrouper(): Grouper {
  let open: MessageGroup | null = null
  let stray: Problem[] = []
  const close = (done: MessageGroup[]): void => {
    if (open !== null) done.push(open)
    open = null
  }
  const take = (item: ParsedItem, done: MessageGroup[]): void => {
    if (item.kind === 'message') {
      close(done)
      open = start(item.message, item.header, true)
    } else if (item.kind === 'problem') {
      if (open !== null && open.number === item.message) open.problems.push(item.problem)
      else stray.push(item.problem)
    } else if (open !== null && item.kind === 'end') {
      open.counts = item.counts
      close(done)
    } else if (open !== null && item.kind !== 'end') {
      open.records.push(item)
      if (open.records.length < mostRecords) return
      const next: MessageGroup = start(open.number, open.header, false)
      open.isLast = false
      done.push(open)
      open = next
    }
  }
  return {
    push(items) {
      const done: MessageGroup[] = []
      for (const item of items) take(item, done)
      return done
    },
    end() {
      const done: MessageGroup[] = []
      close(done)
      return done
    },
    takeStray() {
      const taken = stray
      stray = []
      return taken
    },
  }
}

function start(number: number, header: MessageHeader, isFirst: boolean): MessageGroup {
  return { number, header, records: [], problems: [], counts: null, isFirst, isLast: true }
}
