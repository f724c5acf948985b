/** Collects what a reader finds, and notes problems with their line and column. */
import type { ParsedItem } from './ParsedItem.ts'
import type { Problem } from './Problem.ts'
import { blotSensitive } from './sensitive/findSensitive.ts'
import type { TextWindow } from './TextWindow.ts'

/** A file of nothing but faults must not fill the memory with them: after so many of one code they are only counted. */
const mostOfOneCode = 5000
const fileStart = { line: 1, column: 1 }

export type ProblemPlace = {
  readonly offset: number
  readonly segment: string | null
  /** Line and column where they were taken earlier, because the text may be gone by the time of the problem. */
  readonly at?: { readonly line: number; readonly column: number }
}

/** What is odd, how much it matters, and a sentence about it. */
export type Finding = { readonly code: string; readonly severity: Problem['severity']; readonly text: string }

export type ItemSink = {
  readonly window: TextWindow
  add(item: ParsedItem): void
  problem(finding: Finding, place: ProblemPlace): void
  /** The place of an offset, to be named in a problem later on. */
  placeOf(offset: number, segment: string): ProblemPlace
  /** 0-based index of the message being read. */
  message: number
  /** Gives what was collected and starts afresh. */
  take(): readonly ParsedItem[]
  /** Ends the file: says how many problems were only counted. */
  close(): void
}

export function createItemSink(window: TextWindow): ItemSink {
  let items: ParsedItem[] = []
  const seen = new Map<string, number>()
  const sink: ItemSink = {
    window,
    message: 0,
    add: (item) => void items.push(item),
    placeOf: (offset, segment) => ({ offset, segment, at: window.position(offset) }),
    problem({ code, severity, text: said }, place) {
      const count = (seen.get(code) ?? 0) + 1
      seen.set(code, count)
      if (count > mostOfOneCode) return
      // A value that cannot be read is named in the sentence, whatever it is.
      const message = blotSensitive(said, '#')
      const { line, column } = place.at ?? (place.offset === 0 ? fileStart : window.position(place.offset))
      const problem = { code, message, severity, line, column, offset: place.offset, segment: place.segment }
      items.push({ kind: 'problem', message: sink.message, problem })
    },
    take() {
      const taken = items
      items = []
      return taken
    },
    close() {
      for (const [code, count] of seen) {
        if (count <= mostOfOneCode) continue
        seen.set(code, 0)
        const text = `${count - mostOfOneCode} more problems "${code}" were counted but not listed.`
        sink.problem({ code: 'problems-not-listed', severity: 'warning', text }, { offset: 0, segment: null })
      }
    },
  }
  return sink
}
