/** Files received, and the problems of one file with the raw text around each. */
import type { ImportedFile } from '#core/contract/imports.ts'
import type { ReadQueries } from '#db/queries/read.ts'
import type { FileProblem } from '#db/queries/readFiles.ts'

/** Newest first. */
export function readImportedFiles(queries: ReadQueries, limit: number): readonly ImportedFile[] {
  return queries.readNewestFiles(limit).map(({ row, duplicate, ...file }) => ({
    ...file,
    id: String(row),
    duplicate: duplicate === 1,
  }))
}

type ShownProblem = Omit<FileProblem, 'messageRow'> & { readonly excerpt: string; readonly excerptStart: number }

/** Null: no such file. */
export function readFileProblems(
  queries: ReadQueries,
  fileId: string,
  limit: number,
): { problems: ShownProblem[]; total: number } | null {
  const file = Number(fileId)
  const total = Number.isSafeInteger(file) ? queries.countProblems(file) : null
  if (total === null) return null
  const texts = new Map<number, string>()
  const problems = queries.readProblems(file, limit).map(({ messageRow, ...problem }) => ({
    ...problem,
    ...excerptOf(queries, { messageRow, offset: problem.offset, texts }),
  }))
  return { problems, total }
}

/** Characters shown before and after the place. */
const around = { before: 60, after: 100 }

type Place = { readonly messageRow: number | null; readonly offset: number; readonly texts: Map<number, string> }

/** `excerptStart` is the offset of the excerpt in the file; what was redacted stays redacted. */
function excerptOf(queries: ReadQueries, place: Place): { readonly excerpt: string; readonly excerptStart: number } {
  const none = { excerpt: '', excerptStart: place.offset }
  if (place.messageRow === null) return none
  const raw = queries.findRawAt(place.messageRow, place.offset)
  if (raw === null) return none
  const text = place.texts.get(raw.row) ?? queries.readRaw(raw.row)?.text ?? ''
  place.texts.set(raw.row, text)
  const at = place.offset - raw.offset
  if (at > text.length) return none
  const start = Math.max(0, at - around.before)
  return { excerpt: text.slice(start, at + around.after), excerptStart: raw.offset + start }
}
