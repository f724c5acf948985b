/** Cuts a line of raw text at the values the page shows, so that pointing at a piece finds its value. */
import type { RawSpan } from '#core/messages/RawSpan.ts'
import type { RawLine } from './rawLines.ts'

export type RawPiece = {
  readonly start: number
  readonly text: string
  /** The smallest value that the piece belongs to. */
  readonly span: RawSpan | null
}

/** Every place of one raw record that something on the page points to, in order. */
export function collectSpans(page: unknown, raw: number): readonly RawSpan[] {
  const found = new Map<string, RawSpan>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    else if (typeof value === 'object' && value !== null) {
      const { raw: own, span } = value as { raw?: unknown; span?: RawSpan | null }
      if (own === raw && span) found.set(`${span.start}-${span.end}`, { start: span.start, end: span.end })
      for (const one of Object.values(value)) walk(one)
    }
  }
  walk(page)
  return [...found.values()].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

export function rawPieces(line: RawLine, spans: readonly RawSpan[]): readonly RawPiece[] {
  const end = line.start + line.text.length
  const inside = spans.filter((span) => span.start < end && span.end > line.start)
  const cuts = new Set([line.start, end])
  for (const span of inside) for (const at of [span.start, span.end]) if (at > line.start && at < end) cuts.add(at)
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const until = places[index + 1] ?? end
    const text = line.text.slice(start - line.start, until - line.start)
    return { start, text, span: smallest(inside, start, until) }
  })
}

function smallest(spans: readonly RawSpan[], start: number, end: number): RawSpan | null {
  const around = spans.filter((span) => span.start <= start && span.end >= end)
  return around.reduce<RawSpan | null>(
    (best, span) => (best === null || span.end - span.start < best.end - best.start ? span : best),
    null,
  )
}
