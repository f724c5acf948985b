/** The items of a file in a short form that a person can review: what is unknown is left out, spans are shown as what they cover. */
import type { ParsedItem } from '#core/messages/ParsedItem.ts'

/** Raw text, offsets and empty values only lengthen the picture; other tests look at them. */
const left = new Set(['raw', 'offset', 'span', 'search', 'message'])

export function describeItems(items: readonly ParsedItem[]): readonly unknown[] {
  return items.map((item) => {
    if (item.kind === 'problem') {
      const { severity, code, line, column, segment } = item.problem
      return `${severity} ${code} at ${line}:${column}${segment ? ` ${segment}` : ''}`
    }
    const { kind, ...rest } = item
    return {
      [kind]: shorten(
        'header' in rest ? rest.header : 'pnr' in rest ? rest.pnr : 'person' in rest ? rest.person : rest,
      ),
    }
  })
}

function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shorten)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, inner]) => !left.has(key) && !isEmpty(inner))
  return Object.fromEntries(kept.map(([key, inner]) => [key, shorten(inner)]))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === 0 || (Array.isArray(value) && value.length === 0)) return true
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}
