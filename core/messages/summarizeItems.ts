/** What `gateside parse` answers of a file: its counts and problems, or its full records. */
import { createTagSet } from '../baggage/TagSet.ts'
import type { TagRange } from '../booking/CheckIn.ts'
import type { MessageHeader, ParsedItem } from './ParsedItem.ts'
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

/** One message with everything it holds, in file order. */
export type MessageRecords = { readonly header: MessageHeader | null; readonly items: readonly ParsedItem[] }

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

/** The summary with full records message by message; what stands before the first message comes with it. */
export function recordsOfFile(fileName: string, items: readonly ParsedItem[]): ParseRecords {
  const groups = new Map<number, { header: MessageHeader | null; items: ParsedItem[] }>()
  for (const item of items) {
    if (item.kind === 'problem') continue
    const group = groups.get(item.message) ?? { header: null, items: [] }
    groups.set(item.message, group)
    if (item.kind === 'message') group.header = item.header
    else group.items.push(item)
  }
  return { ...summarizeFile(fileName, items), messages: [...groups.values()] }
}
