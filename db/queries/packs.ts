/** Models that came from elsewhere and wait for two people's word. */
import type { Database } from 'better-sqlite3'

export type PackSaving = {
  readonly id: string
  readonly model: 'high' | 'drug'
  readonly at: string
  /** Of its files, by which they are known again when people approve it. */
  readonly digest: string
  /** Station that sent it. */
  readonly by: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

export function packQueries(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO packs (id, model, state, path, added_at, digest, added_by)
     VALUES (@id, @model, 'candidate', NULL, @at, @digest, @by) ON CONFLICT DO NOTHING`,
  )
  const addFile = sql.prepare('INSERT INTO pack_files (pack, name, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const all = sql.prepare<[], { id: string; model: 'high' | 'drug'; state: string; addedAt: string }>(
    'SELECT id, model, state, added_at AS addedAt FROM packs ORDER BY added_at, id',
  )
  return {
    /** False where it was here already. */
    saveCandidate({ files, ...pack }: PackSaving): boolean {
      if (add.run(pack).changes === 0) return false
      for (const [name, bytes] of files) addFile.run(pack.id, name, Buffer.from(bytes))
      return true
    },
    readAll: () => all.all(),
  }
}
