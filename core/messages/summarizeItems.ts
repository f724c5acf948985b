/** What `gateside parse` answers of a file: its counts and problems, or its full records. */
import type { BagMessage } from '../baggage/BagMessage.ts'
import { createTagSet } from '../baggage/TagSet.ts'
import type { TagRange } from '../booking/CheckIn.ts'
import type { Pnr } from '../booking/Pnr.ts'
import type { Declaration } from '../declaration/Declaration.ts'
import type { ManifestPerson } from '../traveller/ManifestPerson.ts'
import type {
  InspectionRow,
  MessageCounts,
  MessageHeader,
  ParsedItem,
  ScheduleRow,
  WatchlistRow,
} from './ParsedItem.ts'
import type { Problem } from './Problem.ts'

export type ParseSummary = {
  readonly file: string
  readonly format: string
  readonly version: string | null
  readonly part: number | null
  readonly messages: number
  readonly pnrs: number
  readonly travellers: number
  readonly segments: number
  readonly legs: number
  readonly bagTags: number
  readonly redactions: number
  readonly problems: readonly Problem[]
}

/** One message with everything it holds; a format that has no such records leaves a list empty. */
export type MessageRecords = {
  readonly header: MessageHeader | null
  readonly pnrs: readonly Pnr[]
  readonly people: readonly ManifestPerson[]
  readonly bags: readonly BagMessage[]
  readonly declarations: readonly Declaration[]
  readonly inspections: readonly InspectionRow[]
  readonly watchlist: readonly WatchlistRow[]
  readonly flights: readonly ScheduleRow[]
  readonly counts: MessageCounts | null
}

export type ParseRecords = Omit<ParseSummary, 'messages'> & { readonly messages: readonly MessageRecords[] }

/**
 * Counts over all messages of the file: `travellers` are people (not groups), `segments` itinerary legs of bookings, `legs`
 * flight legs of manifests and pushes, `bagTags` distinct tag numbers with ranges expanded. Takes items as they come.
 */
export function summarizeFile(fileName: string, items: Iterable<ParsedItem>): ParseSummary {
  const tags = createTagSet()
  const problems: Problem[] = []
  const sum = { messages: 0, pnrs: 0, travellers: 0, segments: 0, legs: 0, redactions: 0 }
  let first: MessageHeader | null = null
  const addTags = (ranges: readonly TagRange[]): void => {
    for (const range of ranges) tags.add(range.first, range.count)
  }
  for (const item of items) {
    if (item.kind === 'message') {
      first ??= item.header
      sum.messages++
    } else if (item.kind === 'problem') problems.push(item.problem)
    else if (item.kind === 'pnr') for (const checkIn of item.pnr.checkIns) addTags(checkIn.tags)
    else if (item.kind === 'person') addTags(item.person.tags)
    else if (item.kind === 'bag') addTags(item.bag.tags)
    else if (item.kind === 'end') {
      sum.pnrs += item.counts.pnrs
      sum.travellers += item.counts.travellers
      sum.segments += item.counts.segments
      sum.legs += item.counts.legs
      sum.redactions += item.counts.redactions
    }
  }
  return {
    file: fileName,
    format: first?.format ?? 'UNKNOWN',
    version: first?.version ?? null,
    part: first?.part?.number ?? null,
    ...sum,
    bagTags: tags.size(),
    problems,
  }
}

/** The summary with the full records, message by message and in file order. */
export function recordsOfFile(fileName: string, items: readonly ParsedItem[]): ParseRecords {
  const groups = Map.groupBy(
    items.filter((item) => item.kind !== 'problem'),
    (item) => item.message,
  )
  return { ...summarizeFile(fileName, items), messages: [...groups.values()].map(recordsOfMessage) }
}

function recordsOfMessage(items: readonly ParsedItem[]): MessageRecords {
  const of = <Kind extends ParsedItem['kind']>(kind: Kind): readonly Extract<ParsedItem, { readonly kind: Kind }>[] =>
    items.filter((item): item is Extract<ParsedItem, { readonly kind: Kind }> => item.kind === kind)
  return {
    header: of('message')[0]?.header ?? null,
    pnrs: of('pnr').map((item) => item.pnr),
    people: of('person').map((item) => item.person),
    bags: of('bag').map((item) => item.bag),
    declarations: of('declaration').map((item) => item.declaration),
    inspections: of('inspection').map((item) => item.row),
    watchlist: of('watchlist').map((item) => item.row),
    flights: of('schedule').map((item) => item.row),
    counts: of('end')[0]?.counts ?? null,
  }
}
