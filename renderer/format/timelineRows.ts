/** Events of the way here as rows: the time since the one before, and bags that went through one place at one go as one row. */
import type { TimelineEvent } from '#core/contract/pageParts.ts'

export type TimelineRow = TimelineEvent & {
  /** Milliseconds since the row before; null at the start, and where a day alone is known. */
  readonly sinceMs: number | null
  readonly count: number
}

export function timelineRows(events: readonly TimelineEvent[]): readonly TimelineRow[] {
  const rows: TimelineRow[] = []
  for (const event of events) {
    const before = rows.at(-1)
    if (before !== undefined && isSameGo(before, event)) {
      rows[rows.length - 1] = {
        ...before,
        count: before.count + 1,
        text: placeOf(before),
        odd: before.odd ?? event.odd,
      }
      continue
    }
    const isExact = event.at.length > 10 && (before === undefined || before.at.length > 10)
    const sinceMs = before === undefined || !isExact ? null : Date.parse(event.at) - Date.parse(before.at)
    rows.push({ ...event, sinceMs, count: 1 })
  }
  return rows
}

/** `0180123456 BPM ICN` without the tag. */
const placeOf = ({ text }: TimelineEvent): string | null => text?.replace(/^[A-Z0-9]*\d{4,}\s/, '') ?? null

function isSameGo(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.kind === 'bag' && b.kind === 'bag' && placeOf(a) === placeOf(b)
}
