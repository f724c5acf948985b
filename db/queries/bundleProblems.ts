/** Bundles begun and not finished, or refused: kept as they came, to go on with or to try again. */
import type { Database } from 'better-sqlite3'

export type BundleProblem = {
  readonly hash: Buffer
  readonly name: string
  /** Null: not even that could be read. */
  readonly kind: string | null
  readonly sender: string | null
  readonly source: 'file' | 'hub' | 'folder'
  readonly at: string
  readonly reason: string
  /** Null: too large to keep. */
  readonly bytes: Buffer | null
}

export type BundleProblemRow = Omit<BundleProblem, 'bytes'> & { readonly isKept: boolean }

export function bundleProblemQueries(sql: Database) {
  const columns = `SELECT hash, name, kind, sender, source, at, reason, bytes IS NOT NULL AS isKept FROM bundle_problems`
  const all = sql.prepare<[], Omit<BundleProblemRow, 'isKept'> & { isKept: number }>(
    `${columns} ORDER BY at DESC, hash`,
  )
  const bytes = sql.prepare<[Buffer], { name: string; source: BundleProblem['source']; bytes: Buffer | null }>(
    'SELECT name, source, bytes FROM bundle_problems WHERE hash = ?',
  )
  const save = sql.prepare(
    `INSERT INTO bundle_problems (hash, name, kind, sender, source, at, reason, bytes)
     VALUES (@hash, @name, @kind, @sender, @source, @at, @reason, @bytes)
     ON CONFLICT (hash) DO UPDATE SET kind = excluded.kind, sender = excluded.sender, at = excluded.at, reason = excluded.reason,
       bytes = coalesce(bytes, excluded.bytes)`,
  )
  const abandon = sql.prepare("UPDATE bundle_problems SET reason = 'interrupted' WHERE reason = 'taking'")
  const drop = sql.prepare<[Buffer]>('DELETE FROM bundle_problems WHERE hash = ?')
  const old = sql.prepare<[string]>('DELETE FROM bundle_problems WHERE at < ?')
  const trim = sql.prepare<[number]>(
    'DELETE FROM bundle_problems WHERE hash NOT IN (SELECT hash FROM bundle_problems ORDER BY at DESC, hash LIMIT ?)',
  )
  return {
    /** Newest first. */
    readAll: (): readonly BundleProblemRow[] => all.all().map((row) => ({ ...row, isKept: row.isKept === 1 })),
    read: (hash: Buffer) => bytes.get(hash) ?? null,
    save: (problem: BundleProblem): void => void save.run(problem),
    /** Of a process that was killed: its bundles can be gone on with. */
    abandonTaking: (): void => void abandon.run(),
    drop: (hash: Buffer): boolean => drop.run(hash).changes === 1,
    dropBefore: (at: string): void => void old.run(at),
    /** Lets go of all but the newest. */
    trim: (most: number): void => void trim.run(most),
  }
}
