/** The raw records of one page: each is read once and keeps its place, so that values can point into it. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { RawSpan } from '#core/messages/RawSpan.ts'
import type { ReadQueries } from '#db/queries/read.ts'

export type Place = { readonly raw: number | null; readonly span: { start: number; end: number } | null }

export type RawShelf = {
  /** Where a span of a stored record lies on this page; the record is put on the shelf at its first use. */
  place(row: number | null, span: RawSpan | null): Place
  /** Where one of some texts stands in a record; the whole record if none does. */
  find(row: number | null, texts: readonly string[]): Place
  readonly raws: TravellerPage['raws']
}

export const nowhere: Place = { raw: null, span: null }

/** Source of a value by the kind of record it stands in. */
const sources: Readonly<Record<string, string>> = {
  pnr: 'PNR',
  person: 'API',
  bag: 'BAG',
  declaration: 'DECLARATION',
  header: 'PNR',
}

export function createRawShelf(queries: ReadQueries): RawShelf {
  const raws: TravellerPage['raws'] = []
  const indexes = new Map<number, number | null>()
  const indexOf = (row: number | null): number | null => {
    if (row === null) return null
    const known = indexes.get(row)
    if (known !== undefined) return known
    const record = queries.readRaw(row)
    const index = record === null ? null : raws.length
    indexes.set(row, index)
    if (record !== null) {
      const { kind, format, file, receivedAt, text } = record
      raws.push({ source: sources[kind] ?? kind, format, file, receivedAt, text })
    }
    return index
  }
  return {
    raws,
    place: (row, span) => {
      const raw = indexOf(row)
      if (raw === null) return nowhere
      // Records written before their text was known by place have empty spans.
      const isReal = span !== null && span.end > span.start
      return { raw, span: isReal ? { start: span.start, end: span.end } : null }
    },
    find: (row, texts) => {
      const raw = indexOf(row)
      if (raw === null) return nowhere
      const text = raws[raw]?.text ?? ''
      for (const wanted of texts) {
        const start = wanted.length < 2 ? -1 : text.indexOf(wanted)
        if (start >= 0) return { raw, span: { start, end: start + wanted.length } }
      }
      return { raw, span: null }
    },
  }
}
