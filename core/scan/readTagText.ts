/** Reads a scanned or typed bag tag: ten digits, thirteen with a count, or airline letters with a serial (IATA Res. 740). */
import type { ScannedField } from './ScannedField.ts'
import { stripControls } from './stripControls.ts'

export type TagReading = {
  /** Ten digits, or `KE123456` where only the letters are known. */
  readonly first: string
  /** Consecutive tags from `first` on. */
  readonly count: number
  /** Airline in letters where the text has them; null: the three digits of `first` say it. */
  readonly carrier: string | null
}

/** What an automatic reader sends when it saw no tag. */
const noRead = '0000000000'

/** Null where the text is no tag. */
export function readTagText(text: string): TagReading | null {
  const tag = stripControls(text).replaceAll(/[\s-]/g, '').toUpperCase()
  if (/^\d{10}$/.test(tag)) return tag === noRead ? null : { first: tag, count: 1, carrier: null }
  // BCBP and BSM: the last three digits say how many tags follow each other.
  if (/^\d{13}$/.test(tag)) {
    const first = tag.slice(0, 10)
    return first === noRead ? null : { first, count: Math.max(1, Number(tag.slice(10))), carrier: null }
  }
  const lettered = /^([A-Z][A-Z0-9]|[0-9][A-Z])(\d{6})$/.exec(tag)
  return lettered === null ? null : { first: tag, count: 1, carrier: lettered[1] ?? null }
}

/** The one-digit slips and swapped neighbours of a tag: Interleaved 2 of 5 has no check digit, so misreads happen. */
export function nearTags(tag: string): readonly string[] {
  if (!/^\d{10}$/.test(tag)) return []
  const near = new Set<string>()
  for (let i = 0; i < tag.length; i++) {
    for (let digit = 0; digit <= 9; digit++) near.add(tag.slice(0, i) + digit + tag.slice(i + 1))
    const [a = '', b = ''] = [tag[i], tag[i + 1]]
    if (b !== '') near.add(tag.slice(0, i) + b + a + tag.slice(i + 2))
  }
  near.delete(tag)
  return [...near]
}

export function describeTag(tag: TagReading): readonly ScannedField[] {
  const isPlate = /^\d{10}$/.test(tag.first)
  return [
    { field: 'tag', value: tag.first, check: 'none' },
    ...(isPlate
      ? [
          { field: 'airlineNumber', value: tag.first.slice(1, 4), check: 'none' as const },
          { field: 'serial', value: tag.first.slice(4), check: 'none' as const },
        ]
      : []),
    ...(tag.count > 1 ? [{ field: 'count', value: String(tag.count), check: 'none' as const }] : []),
  ]
}
