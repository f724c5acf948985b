/** Files received and the problems found in them. */
import type { Database } from 'better-sqlite3'
import type { Problem } from '#core/messages/Problem.ts'

export type FileCard = {
  readonly row: number
  readonly name: string
  readonly format: string
  readonly version: string | null
  readonly sender: string | null
  readonly receivedAt: string
  readonly by: string
  readonly bytes: number
  readonly messages: number
  readonly pnrs: number
  readonly travellers: number
  readonly bags: number
  readonly redactions: number
  readonly problems: number
  readonly duplicate: number
}

export type FileProblem = Problem & { readonly messageRow: number | null }
export type RawPlace = { readonly row: number; readonly offset: number }

export function readFileQueries(sql: Database) {
  const newest = sql.prepare<[number], FileCard>(
    `SELECT row, name, format, version, sender, received_at AS receivedAt, by_user AS "by", bytes, messages, pnrs,
       travellers, bags, redactions, problems, duplicate FROM files WHERE state <> 'reading' ORDER BY row DESC LIMIT ?`,
  )
  const problems = sql.prepare<[number, number], FileProblem>(
    `SELECT code, text AS message, severity, line, column_number AS "column", offset, segment, message AS messageRow
     FROM problems WHERE file = ? ORDER BY offset, row LIMIT ?`,
  )
  const total = sql.prepare<[number], { total: number; known: number }>(
    `SELECT (SELECT count(*) FROM problems WHERE file = f.row) AS total, 1 AS known FROM files f WHERE f.row = ?`,
  )
  const rawAt = sql.prepare<[number, number], RawPlace>(
    `SELECT r.row, r.offset FROM raws r WHERE r.message = ? AND r.offset <= ? ORDER BY r.offset DESC LIMIT 1`,
  )
  return {
    readNewestFiles: (limit: number): readonly FileCard[] => newest.all(limit),
    readProblems: (file: number, limit: number): readonly FileProblem[] => problems.all(file, limit),
    /** Null: no such file. */
    countProblems: (file: number): number | null => total.get(file)?.total ?? null,
    /** The raw record of a message that holds an offset of the file. */
    findRawAt: (message: number, offset: number): RawPlace | null => rawAt.get(message, offset) ?? null,
  }
}
