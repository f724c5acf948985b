/** Backups for the administrator: made in a thread with progress, listed with what they hold, and put back at the next opening. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BackupJob, BackupView } from '#core/contract/settings.ts'
import { describeFault } from '../engine/describeFault.ts'
import { reportLine } from '../engine/reportLine.ts'
import { siblingUrl } from '../engine/siblingUrl.ts'
import { troubleOf } from '../engine/troubleOf.ts'
import type { Station } from '../Station.ts'
import type { BackupNews, BackupWork } from './backupWorker.ts'
import { orderRestore } from './takeRestore.ts'

export type BackupDesk = {
  folder(): string
  setFolder(folder: string | null): string
  job(): BackupJob
  start(): BackupJob
  /** The copy is thrown away once the disk lets go of it: copying itself cannot be interrupted. */
  stop(): BackupJob
  list(): readonly BackupView[]
  /** The engine opens again with it; false: there is no such backup. */
  restore(order: { readonly name: string; readonly by: string; readonly reason: string }): boolean | 'noRestart'
  close(): Promise<void>
}

export type BackupDeskOptions = {
  readonly dir: string
  readonly key: Buffer
  readonly station: Station
  readonly restart: (() => void) | null
}

/** Setting with another folder than the usual one. */
export const backupFolderSetting = 'backupFolder'
const ending = '.gateside-backup'
const idle: BackupJob = { state: 'idle', share: 0, name: null, failure: null }
/** Time for the answer to reach the page before its port goes. */
const restartAfterMs = 300
const lookEveryMs = 250

export function createBackupDesk({ dir, key, station, restart }: BackupDeskOptions): BackupDesk {
  const { store, clock } = station
  const folder = (): string => store.settings.read<string>(backupFolderSetting) ?? join(dir, 'backups')
  const copier = createCopier({ store: store.file, key, changed: () => station.changed({ kind: 'station', id: null }) })
  return {
    folder,
    setFolder: (wanted) => {
      store.confirm(() => store.settings.save(backupFolderSetting, wanted))
      return folder()
    },
    job: copier.job,
    start: () => {
      const at = clock().toISOString()
      mkdirSync(folder(), { recursive: true, mode: 0o700 })
      const name = `${station.settings.id}-${at.slice(0, 19).replaceAll(/[-:]/g, '')}${ending}`
      return copier.start({ folder: folder(), name, at })
    },
    stop: copier.stop,
    list: () => readBackups(folder()),
    restore: ({ name, by, reason }) => {
      const file = join(folder(), basename(name))
      if (!existsSync(file) || !file.endsWith(ending)) return false
      if (restart === null) return 'noRestart'
      orderRestore(dir, { file, by, reason })
      setTimeout(restart, restartAfterMs)
      return true
    },
    close: copier.close,
  }
}

type Copier = Pick<BackupDesk, 'job' | 'stop' | 'close'> & {
  start(copy: { readonly folder: string; readonly name: string; readonly at: string }): BackupJob
}
type CopierParts = { readonly store: string; readonly key: Buffer; readonly changed: () => void }

/** One copy at a time, in a thread. */
function createCopier({ store, key, changed }: CopierParts): Copier {
  let job = idle
  let worker: Worker | null = null
  const tell = (next: BackupJob): void => {
    job = next
    changed()
  }
  return {
    job: () => job,
    start: ({ folder, name, at }) => {
      if (worker !== null) return job
      const file = join(folder, name)
      tell({ state: 'copying', share: 0, name, failure: null })
      const timer = setInterval(() => tell({ ...job, share: shareOf(store, `${file}.unproven`) }), lookEveryMs)
      // Over with its last word: the next one need not wait until the thread is gone.
      const end = (last: BackupJob): void => {
        clearInterval(timer)
        if (worker !== made) return
        worker = null
        tell(last)
      }
      const hear = (news: BackupNews): void => {
        if (job.isStopping === true) return
        const next = take(news, { job, file, at })
        if (next.state === 'checking') tell(next)
        else end(next)
      }
      const made = startThread({ store, file, key: new Uint8Array(key) }, hear, () => {
        const isStopped = worker === made && job.isStopping === true
        if (isStopped) removeCopy(file)
        end(isStopped ? { ...idle, state: 'cancelled' } : { ...job, state: 'failed', failure: 'fault' })
      })
      worker = made
      return job
    },
    stop: () => {
      if (worker !== null) {
        tell({ ...job, isStopping: true })
        void worker.terminate()
      }
      return job
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}

/** `gone`: the thread has ended, of itself, by a fault or stopped. */
function startThread(work: BackupWork, hear: (news: BackupNews) => void, gone: () => void): Worker {
  const made = new Worker(siblingUrl('./backupWorker', import.meta.url), { workerData: work })
  made.on('message', hear)
  made.on('error', (error) => reportLine(`backup failed: ${describeFault(error)}`))
  made.once('exit', gone)
  return made
}

type Running = { readonly job: BackupJob; readonly file: string; readonly at: string }

function take(news: BackupNews, { job, file, at }: Running): BackupJob {
  if (news.kind === 'checking') return { ...job, state: 'checking', share: 1 }
  if (news.kind === 'failed') {
    reportLine(`backup failed: ${news.fault}`)
    return { ...job, state: 'failed', failure: troubleOf(news) ?? 'fault' }
  }
  if (news.answer.kind === 'refused') return { ...job, state: 'failed', failure: news.answer.reason }
  const { bytes, sha256, flights, travellers } = news.answer
  writeFileSync(`${file}.json`, `${JSON.stringify({ at, bytes, sha256, flights, travellers })}\n`, { mode: 0o600 })
  return { ...job, state: 'done', share: 1 }
}

/** Whole or in parts, under either name. */
function removeCopy(file: string): void {
  for (const part of [file, ...['', '-wal', '-shm', '-journal'].map((end) => `${file}.unproven${end}`)]) {
    rmSync(part, { force: true })
  }
}

/** A copy is never larger than the store, so its size tells how far it is. */
function shareOf(store: string, copy: string): number {
  const done = statSync(copy, { throwIfNoEntry: false })?.size ?? 0
  return Math.min(0.99, done / Math.max(1, statSync(store).size))
}

function readBackups(folder: string): readonly BackupView[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name): BackupView => {
      const file = statSync(join(folder, name))
      const about = readAbout(join(folder, `${name}.json`))
      const unknown = { at: file.mtime.toISOString(), sha256: null, flights: null, travellers: null }
      return { ...unknown, ...about, name, bytes: file.size }
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

function readAbout(file: string): Partial<BackupView> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<BackupView>
  } catch {
    return {}
  }
}
