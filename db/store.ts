/** The memory of a station: one encrypted file, its queries by noun, one writer at a time. */
import type { Database } from 'better-sqlite3'
import { migrate } from './migrate.ts'
import { isPlain, openDatabase } from './openDatabase.ts'
import { accessQueries } from './queries/access.ts'
import { assignmentQueries } from './queries/assignments.ts'
import { answeringQueries } from './queries/answering.ts'
import { auditQueries } from './queries/audit.ts'
import { bagQueries } from './queries/bags.ts'
import { bundleQueries } from './queries/bundles.ts'
import { bundleProblemQueries } from './queries/bundleProblems.ts'
import { claimQueries } from './queries/claims.ts'
import { correctionQueries } from './queries/corrections.ts'
import { declarationQueries } from './queries/declarations.ts'
import { fileQueries } from './queries/files.ts'
import { flightQueries } from './queries/flights.ts'
import { inspectionQueries } from './queries/inspections.ts'
import { keepingQueries } from './queries/keeping.ts'
import { logQueries } from './queries/log.ts'
import { lookQueries } from './queries/looks.ts'
import { memoryQueries } from './queries/memory.ts'
import { messageQueries } from './queries/messages.ts'
import { noteQueries } from './queries/notes.ts'
import { packQueries } from './queries/packs.ts'
import { patternQueries } from './queries/patterns.ts'
import { peerQueries } from './queries/peers.ts'
import { peerAuditQueries } from './queries/peerAudits.ts'
import { pnrQueries } from './queries/pnrs.ts'
import { reviewQueries } from './queries/reviews.ts'
import { rereadQueries } from './queries/reread.ts'
import { scrubbingQueries } from './queries/scrubbing.ts'
import { searchQueries } from './queries/search.ts'
import { settingQueries } from './queries/settings.ts'
import { travellerQueries } from './queries/travellers.ts'
import { twinQueries } from './queries/twins.ts'
import { walkInQueries } from './queries/walkIns.ts'
import { watchlistQueries } from './queries/watchlist.ts'
import { watchlistPageQueries } from './queries/watchlistPages.ts'
import { worklistQueries } from './queries/worklists.ts'

export type Store = ReturnType<typeof assemble>

/**
 * Opens the store, making it where there is none.
 * @param at.key 32 bytes; the caller keeps it away from the data
 * @throws SqliteError `SQLITE_NOTADB` for a wrong key; Error where the file was written by a newer program
 */
export function openStore(at: { readonly file: string; readonly key: Buffer }): Store {
  const sql = openDatabase(at.file, at.key)
  try {
    const migrated = migrate(sql, (copy) => openDatabase(copy, at.key))
    if (migrated.kind === 'newer') {
      throw new Error(
        `this store has shape ${migrated.found}, this program knows ${migrated.known}: use the newer program`,
      )
    }
    // The pages are on disk only after a checkpoint; a file that then starts like plain SQLite must never be used.
    if (migrated.applied.length > 0) sql.pragma('wal_checkpoint(TRUNCATE)')
    if (isPlain(at.file)) throw new Error(`${at.file} is not encrypted: refusing to use it`)
    return assemble(sql)
  } catch (error) {
    sql.close()
    throw error
  }
}

/** A few indexes and one flight at a time: a second connection must not take what the first one has room for. */
const readingCacheKib = 8 * 1024

/** A store that another thread of this program has open: for reading only, whatever is asked of it. */
export function openReadingStore(at: { readonly file: string; readonly key: Buffer }): Store {
  const sql = openDatabase(at.file, at.key)
  sql.pragma(`cache_size = -${readingCacheKib}`)
  const store = assemble(sql)
  sql.pragma('query_only = ON')
  return store
}

function assemble(sql: Database) {
  return {
    /** For query files and tests; everyone else asks by noun. */
    sql,
    file: sql.name,
    ...queriesByNoun(sql),
    ...connectionActs(sql),
  }
}

function queriesByNoun(sql: Database) {
  return {
    settings: settingQueries(sql),
    access: accessQueries(sql),
    answering: answeringQueries(sql),
    assignments: assignmentQueries(sql),
    audit: auditQueries(sql),
    files: fileQueries(sql),
    flights: flightQueries(sql),
    pnrs: pnrQueries(sql),
    travellers: travellerQueries(sql),
    bags: bagQueries(sql),
    claims: claimQueries(sql),
    corrections: correctionQueries(sql),
    declarations: declarationQueries(sql),
    memory: memoryQueries(sql),
    patterns: patternQueries(sql),
    reread: rereadQueries(sql),
    reviews: reviewQueries(sql),
    search: searchQueries(sql),
    keeping: { ...keepingQueries(sql), ...scrubbingQueries(sql) },
    log: logQueries(sql),
    inspections: inspectionQueries(sql),
    worklists: worklistQueries(sql),
    walkIns: walkInQueries(sql),
    looks: lookQueries(sql),
    watchlist: { ...watchlistQueries(sql), ...watchlistPageQueries(sql) },
    messages: messageQueries(sql),
    peers: peerQueries(sql),
    packs: packQueries(sql),
    notes: noteQueries(sql),
    twins: twinQueries(sql),
    bundles: bundleQueries(sql),
    bundleProblems: bundleProblemQueries(sql),
    peerAudits: peerAuditQueries(sql),
  }
}

function connectionActs(sql: Database) {
  return {
    /**
     * A write that outlives a power cut: its pages, and all written before it, are on the disk when it returns. For what
     * a person was told is saved.
     */
    confirm<Result>(work: () => Result): Result {
      if (sql.inTransaction) return work()
      sql.pragma('synchronous = FULL')
      try {
        return sql.transaction(work).immediate()
      } finally {
        sql.pragma('synchronous = NORMAL')
      }
    },
    /** Runs `work` as one transaction that takes the writer's place at once; a throw leaves nothing behind. */
    write<Result>(work: () => Result): Result {
      return sql.inTransaction ? work() : sql.transaction(work).immediate()
    },
    /** Reads everything in `work` from one moment. */
    read<Result>(work: () => Result): Result {
      return sql.inTransaction ? work() : sql.transaction(work).deferred()
    },
    /** An encrypted copy, made while others read; with the same key. */
    copyTo(file: string): void {
      sql.prepare('VACUUM INTO ?').run(file)
    },
    close(): void {
      sql.close()
    },
  }
}
