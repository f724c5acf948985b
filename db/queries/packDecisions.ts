/** Packs of this station and what people decided about them: candidates, approvals, the one in force, those that were. */
import type { Database } from 'better-sqlite3'
import type { ModelName } from '#core/worklist/Score.ts'

export type PackState = 'candidate' | 'inForce' | 'retired' | 'refused'
export type PackSource = 'trained' | 'taken' | 'received'
export type Approval = { readonly by: string; readonly at: string }
export type PackEnd = { readonly by: string; readonly at: string; readonly reason: string }

export type PackRecord = {
  readonly id: string
  readonly model: ModelName
  readonly state: PackState
  readonly source: PackSource
  /** Folder within the station's folder of packs; null: the files are in the store. */
  readonly path: string | null
  readonly addedAt: string
  readonly addedBy: string | null
  readonly digest: string | null
  readonly approvals: readonly Approval[]
  /** JSON text of the caller's own type. */
  readonly comparison: string | null
  readonly ended: PackEnd | null
}

type PackRow = Omit<PackRecord, 'approvals' | 'ended'> & { readonly approvals: string; readonly ended: string | null }

const columns = `SELECT id, model, state, source, path, added_at AS addedAt, added_by AS addedBy, digest, approvals,
  comparison, ended FROM packs`

export function packDecisionQueries(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO packs (id, model, state, source, path, added_at, added_by, digest, comparison)
     VALUES (@id, @model, 'candidate', @source, @path, @addedAt, @addedBy, @digest, @comparison)`,
  )
  const one = sql.prepare<[string], PackRow>(`${columns} WHERE id = ?`)
  const all = sql.prepare<[], PackRow>(`${columns} ORDER BY added_at DESC, id`)
  const approve = sql.prepare<[string, string]>('UPDATE packs SET approvals = ? WHERE id = ?')
  const settle = sql.prepare<[PackState, string | null, string]>('UPDATE packs SET state = ?, ended = ? WHERE id = ?')
  const files = sql.prepare<[string], { name: string; bytes: Buffer }>(
    'SELECT name, bytes FROM pack_files WHERE pack = ?',
  )
  return {
    add: (pack: Omit<PackRecord, 'state' | 'approvals' | 'ended'>): void => void add.run(pack),
    read(id: string): PackRecord | null {
      const row = one.get(id)
      return row === undefined ? null : rowToPack(row)
    },
    /** Newest first. */
    readAll: (): readonly PackRecord[] => all.all().map(rowToPack),
    saveApprovals: (id: string, approvals: readonly Approval[]): void =>
      void approve.run(JSON.stringify(approvals), id),
    saveState: (id: string, state: PackState, ended: PackEnd | null): void =>
      void settle.run(state, ended === null ? null : JSON.stringify(ended), id),
    readFiles: (id: string): ReadonlyMap<string, Uint8Array> =>
      new Map(files.all(id).map(({ name, bytes }) => [name, new Uint8Array(bytes)])),
  }
}

function rowToPack(row: PackRow): PackRecord {
  return {
    ...row,
    approvals: JSON.parse(row.approvals) as readonly Approval[],
    ended: row.ended === null ? null : (JSON.parse(row.ended) as PackEnd),
  }
}
