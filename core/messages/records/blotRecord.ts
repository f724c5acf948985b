/** Takes sensitive words and card numbers out of a row of a list: what people write freely, and the row as it came. */
import { blotSensitive, findSensitive } from '../sensitive/findSensitive.ts'
import { maskCards } from '../sensitive/maskCards.ts'

type Fields = Readonly<Record<string, unknown>>

const mark = '#'
/** Fields that hold words of the writer; all others are codes, numbers, dates, or names, which may be words too. */
const freeFields: ReadonlySet<string> = new Set([
  'reference',
  'note',
  'substance',
  'place',
  'reason',
  'officer',
  'items',
])

export type BlottedRecord = { readonly fields: Fields; readonly raw: string; readonly redactions: number }

export function blotRecord(fields: Fields, raw: string): BlottedRecord {
  let redactions = 0
  const blot = (text: string): string => {
    const blotted = blotSensitive(text, mark)
    if (blotted !== text) redactions++
    return blotted
  }
  const read = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, freeFields.has(name) ? blotDeep(value, blot) : value]),
  )
  const kept = [fields['surname'], fields['given'], ...(Array.isArray(fields['aliases']) ? fields['aliases'] : [])]
  const blotted = blotRaw(raw, kept.filter(isName))
  // Columns that are not read stand in the raw text all the same.
  return { fields: read, raw: blotted, redactions: redactions > 0 || blotted === raw ? redactions : 1 }
}

function blotDeep(value: unknown, blot: (text: string) => string): unknown {
  if (typeof value === 'string') return blot(value)
  if (Array.isArray(value)) return value.map((one) => blotDeep(one, blot))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, blotDeep(inner, blot)]))
}

/** Same length. Words inside a name of the row stay. */
function blotRaw(raw: string, names: readonly string[]): string {
  let out = raw
  for (const { start, end } of findSensitive(raw)) {
    const isPart = names.some((name) => {
      for (let at = raw.indexOf(name); at >= 0; at = raw.indexOf(name, at + 1)) {
        if (at <= start && end <= at + name.length) return true
      }
      return false
    })
    if (!isPart) out = out.slice(0, start) + mark.repeat(end - start) + out.slice(end)
  }
  return maskCards(out, mark)
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
