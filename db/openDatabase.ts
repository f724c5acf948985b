/** Opens the encrypted file itself: cipher and key before anything else, then the settings every connection needs. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'

/** First 16 bytes of every SQLite file that is not encrypted (file format, section 1.3). */
const plainHeader = 'SQLite format 3\u0000'

/** 96 MiB of page cache: keeps the index pages of a million travellers near, within the memory budget of a station. */
const cacheKib = 96 * 1024

/**
 * Opens `file` with a 32-byte data key.
 * @throws RangeError for a key of another length; SqliteError `SQLITE_NOTADB` for a wrong key
 */
export function openDatabase(file: string, key: Buffer): Database {
  if (key.length !== 32) throw new RangeError(`a data key has 32 bytes, not ${key.length}`)
  if (isPlain(file)) throw new Error(`${file} is not encrypted: refusing to use it`)
  const sql = new Sqlite(file, { timeout: 10_000 })
  try {
    // aegis with a raw key: no derivation at each open, and page encryption at nearly the speed of plain pages.
    sql.pragma("cipher = 'aegis'")
    sql.pragma(`key = 'raw:${key.toString('hex')}'`)
    // Bookings are some 5 kB: on pages of 4 kB most of them would lie in pieces. Counts for a new file only.
    sql.pragma('page_size = 8192')
    sql.pragma('journal_mode = WAL')
    // Survives any crash of the program; what must survive a power cut too is written by `store.confirm`.
    sql.pragma('synchronous = NORMAL')
    // Sorting and temporary tables would otherwise be written to disk as plain text.
    sql.pragma('temp_store = MEMORY')
    sql.pragma('foreign_keys = ON')
    sql.pragma('recursive_triggers = OFF')
    sql.pragma(`cache_size = -${cacheKib}`)
    sql.pragma('wal_autocheckpoint = 8000')
    sql.pragma('trusted_schema = OFF')
    sql.prepare('SELECT count(*) FROM sqlite_schema').get()
    refuseCut(sql, file)
    return sql
  } catch (error) {
    sql.close()
    throw error
  }
}

/** A copy that broke off opens well and fails in the middle of the work: better at once. Pages that only the WAL has are not missing. */
function refuseCut(sql: Database, file: string): void {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return
  const pages = sql.pragma('page_count', { simple: true }) as number
  const bytes = pages * (sql.pragma('page_size', { simple: true }) as number)
  if (pages > 0 && statSync(file).size < bytes) {
    throw Object.assign(new Error(`${file} is cut short: ${statSync(file).size} of ${bytes} bytes`), {
      code: 'SQLITE_CORRUPT',
    })
  }
}

/** Whether a file exists and can be read without any key. */
export function isPlain(file: string): boolean {
  if (!existsSync(file)) return false
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    return readSync(handle, head, 0, 16, 0) === 16 && head.toString('latin1') === plainHeader
  } finally {
    closeSync(handle)
  }
}
