/** Puts a backup in the place of the store; the store that was there is kept beside it. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { storeFile } from '../storeFile.ts'
import { checkCopy } from './backupStore.ts'

export type RestoreAnswer =
  | {
      readonly kind: 'restored'
      /** Where the store before lies now; null: there was none. */
      readonly before: string | null
      readonly flights: number
      readonly travellers: number
    }
  | { readonly kind: 'refused'; readonly reason: 'noBackup' | 'storeThere' | 'notOpened' | 'isStore' }

export type RestoreOptions = {
  readonly dir: string
  readonly file: string
  readonly key: Buffer
  /** Replaces a store that is there. */
  readonly force: boolean
  readonly at: Date
}

/** Nothing of the store is touched before the backup has been opened with the key; the station must not run meanwhile. */
export function restoreStore({ dir, file, key, force, at }: RestoreOptions): RestoreAnswer {
  const target = storeFile(dir)
  if (resolve(file) === resolve(target)) return { kind: 'refused', reason: 'isStore' }
  if (!existsSync(file)) return { kind: 'refused', reason: 'noBackup' }
  const isThere = existsSync(target)
  if (isThere && !force) return { kind: 'refused', reason: 'storeThere' }
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  // Checked as a copy on the same disk, so that the last step is a rename.
  const arriving = `${target}.arriving`
  copyFileSync(file, arriving)
  const counts = tryCheck(arriving, key)
  if (counts === null) {
    rmSync(arriving, { force: true })
    return { kind: 'refused', reason: 'notOpened' }
  }
  const before = isThere ? `${target}.before-restore-${stamp(at)}` : null
  if (before !== null) for (const end of ['', '-wal', '-shm']) moveAway(`${target}${end}`, `${before}${end}`)
  renameSync(arriving, target)
  return { kind: 'restored', before, ...counts }
}

function tryCheck(file: string, key: Buffer): ReturnType<typeof checkCopy> | null {
  try {
    return checkCopy(file, key)
  } catch {
    return null
  }
}

/** Pages that were not yet in the store file belong to it. */
function moveAway(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to)
}

function stamp(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
}
