/**
 * What was learnt from words that the filter then took out of the text stays: nobody can read it from there again. Everything
 * else is as the reader of today has it.
 */
import type { Pnr } from '#core/booking/Pnr.ts'
import type { RawSpan } from '#core/messages/RawSpan.ts'
import type { ManifestPerson } from '#core/traveller/ManifestPerson.ts'
import { canonicalJson } from '../audit/canonicalJson.ts'

type Fields = Readonly<Record<string, unknown>>
type Placed = Fields & { readonly span: RawSpan }

/** The filter writes it over each letter (core/messages/filter). */
const redacted = '#'

/** `text` is the stored one; spans count in it. */
export function keepLearnt<Record extends Pnr | ManifestPerson>(before: Record, after: Record, text: string): Record {
  const known = before as unknown as Fields
  const entries = Object.entries(after).map(([name, value]) => {
    if (name === 'redactions') return [name, before.redactions]
    return [name, text.includes(redacted) ? keepValue(known[name], value, text) : value]
  })
  return Object.fromEntries(entries) as Record
}

function keepValue(before: unknown, after: unknown, text: string): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.every(isPlaced) && after.every(isPlaced)) return keepList(before, after, text)
    return after.length === 0 ? before : after
  }
  if (isPlaced(before) && isPlaced(after)) return fill(before, after, text)
  return isUnread(after) ? (before ?? after) : after
}

function keepList(before: readonly Placed[], after: readonly Placed[], text: string): readonly Placed[] {
  const taken = new Set<Placed>()
  const read = after.map((item) => {
    const known = before.find((one) => !taken.has(one) && one.span.start === item.span.start && sameKind(one, item))
    if (known !== undefined) taken.add(known)
    return known === undefined ? item : fill(known, item, text)
  })
  const lost = before.filter((item) => !taken.has(item) && isRedacted(item, text))
  if (lost.length === 0) return read
  // The reader lists a value once: where its first place is redacted now, it finds the second one.
  const learnt = new Set(lost.map(valueOf))
  const merged = [...lost, ...read.filter((item) => !learnt.has(valueOf(item)))]
  const isSame = canonicalJson(merged.map(canonicalJson).sort()) === canonicalJson(before.map(canonicalJson).sort())
  return isSame ? before : merged.sort((a, b) => a.span.start - b.span.start)
}

/** Under a redacted place, what cannot be read now is as it was read then. */
function fill(before: Placed, after: Placed, text: string): Placed {
  if (!isRedacted(after, text)) return after
  const kept = Object.entries(before).filter(([name, value]) => !isUnread(value) && isUnread(after[name]))
  return { ...after, ...Object.fromEntries(kept) }
}

function isUnread(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return (Array.isArray(value) && value.length === 0) || (typeof value === 'string' && value.includes(redacted))
}

function isRedacted({ span }: Placed, text: string): boolean {
  return text.slice(span.start, span.end).includes(redacted)
}

function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && 'span' in value
}

function sameKind(a: Placed, b: Placed): boolean {
  return a['kind'] === b['kind'] && a['code'] === b['code']
}

/** A contact is its value, wherever it stands; other items are what they are. */
function valueOf(item: Placed): string {
  const { span: _span, purpose: _purpose, asSent: _asSent, ...rest } = item
  return 'value' in item ? `${String(item['kind'])} ${String(item['value'])}` : canonicalJson(rest)
}
