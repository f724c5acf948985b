/** Entry of the thread that copies the store: the engine goes on answering, and writing, while the copy is made. */
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#db/openDatabase.ts'
import { describeFault } from '../engine/describeFault.ts'
import { type BackupAnswer, backupStore } from './backupStore.ts'

export type BackupWork = { readonly store: string; readonly file: string; readonly key: Uint8Array }
export type BackupNews =
  | { readonly kind: 'checking' }
  | { readonly kind: 'answer'; readonly answer: BackupAnswer }
  | { readonly kind: 'failed'; readonly code: string; readonly fault: string }

const tell = (news: BackupNews): void => parentPort?.postMessage(news)
const { store, file, key } = workerData as BackupWork

try {
  const sql = openDatabase(store, Buffer.from(key))
  const source = { file: store, copyTo: (to: string): void => void sql.prepare('VACUUM INTO ?').run(to) }
  const answer = await backupStore(source, { file, key: Buffer.from(key), checking: () => tell({ kind: 'checking' }) })
  sql.close()
  tell({ kind: 'answer', answer })
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  tell({ kind: 'failed', code, fault: describeFault(error) })
}
