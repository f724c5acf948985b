/** An encrypted copy of the whole store in one file, checked by opening it with the key. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isPlain, openDatabase } from '#db/openDatabase.ts'
import type { Store } from '#db/store.ts'

/** What a copy is made of: the open store, or a connection of another thread to the same file. */
export type CopySource = Pick<Store, 'file' | 'copyTo'>

export type BackupAnswer =
  | {
      readonly kind: 'saved'
      readonly file: string
      readonly bytes: number
      readonly sha256: string
      readonly flights: number
      readonly travellers: number
    }
  | { readonly kind: 'refused'; readonly reason: 'exists' | 'noFolder' | 'isStore' }

/** The copy is of one moment, made while others read and write. */
export async function backupStore(
  store: CopySource,
  { file, key, checking }: { readonly file: string; readonly key: Buffer; readonly checking?: () => void },
): Promise<BackupAnswer> {
  const target = resolve(file)
  if (target === resolve(store.file)) return { kind: 'refused', reason: 'isStore' }
  if (existsSync(target)) return { kind: 'refused', reason: 'exists' }
  if (!existsSync(resolve(target, '..'))) return { kind: 'refused', reason: 'noFolder' }
  // Under another name until it is proven: what bears the name of a backup can be relied on.
  const unproven = `${target}.unproven`
  rmSync(unproven, { force: true })
  try {
    store.copyTo(unproven)
    checking?.()
    const counts = checkCopy(unproven, key)
    renameSync(unproven, target)
    return { kind: 'saved', file: target, bytes: statSync(target).size, sha256: await hashFile(target), ...counts }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${unproven}${end}`, { force: true })
  }
}

/** @throws Error where it is no sound store of this key */
export function checkCopy(file: string, key: Buffer): { readonly flights: number; readonly travellers: number } {
  if (isPlain(file)) throw new Error(`${file} is not encrypted`)
  const sql = openDatabase(file, key)
  try {
    const sound = sql.pragma('integrity_check(1)', { simple: true })
    if (sound !== 'ok') throw new Error(`${file} is damaged: ${String(sound)}`)
    const count = (table: string) =>
      (sql.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get() ?? { n: 0 }).n
    const counts = { flights: count('flights'), travellers: count('travellers') }
    // A copy stands alone: nothing of it may be left in a second file.
    sql.pragma('journal_mode = DELETE')
    return counts
  } finally {
    sql.close()
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
