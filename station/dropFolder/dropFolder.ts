/** A watched folder: files that other systems leave there are taken once they are whole, then filed as processed or refused. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, parse } from 'node:path'

export type TakenFile =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Interrupted: it stays in `working` and is taken again when the folder is opened next. */
  | { readonly kind: 'later' }

export type DropFolderOptions = {
  readonly folder: string
  /** Imports one file; a throw is filed as refused with its message, the file is never lost. */
  take(file: string): Promise<TakenFile>
  readonly clock: () => Date
  /** Files hold plain text: processed ones are removed after this many days. */
  readonly keepProcessedDays: number
}

export type DropFolder = {
  /** Looks once: gives the names taken. A file is taken when it has not grown since the last look. */
  look(): Promise<readonly string[]>
}

const dayMs = 86_400_000
/** Names that senders use while they are still writing. */
const unfinished = /^\.|\.(part|tmp|filepart|crdownload)$|~$/i

/** Folders `working`, `processed` and `error` are made inside; what a crash left in `working` is taken again (imports are idempotent). */
export function openDropFolder(options: DropFolderOptions): DropFolder {
  const places = {
    working: join(options.folder, 'working'),
    processed: join(options.folder, 'processed'),
    error: join(options.folder, 'error'),
  }
  for (const place of Object.values(places)) mkdirSync(place, { recursive: true, mode: 0o700 })
  for (const name of filesIn(places.working)) moveAside(join(places.working, name), options.folder, name)
  const sizes = new Map<string, string>()

  const takeOne = async (name: string): Promise<void> => {
    const file = tryMove(join(options.folder, name), places.working, name)
    // Gone, or held by whoever wrote it: the others go on, and it is tried again at the next look.
    if (file === null) return
    const answer = await tryTake(options, file)
    if (answer.kind === 'later') return
    if (answer.kind === 'done') {
      moveAside(file, places.processed, name)
      return
    }
    const refused = moveAside(file, places.error, name)
    writeFileSync(`${refused}.reason.txt`, `${answer.reason}\n`, { mode: 0o600 })
  }

  return {
    async look() {
      removeOld(places.processed, options)
      const whole: string[] = []
      const seen = new Set<string>()
      for (const name of filesIn(options.folder)) {
        seen.add(name)
        const state = describe(join(options.folder, name))
        if (sizes.get(name) === state) whole.push(name)
        else sizes.set(name, state)
      }
      for (const name of sizes.keys()) if (!seen.has(name)) sizes.delete(name)
      for (const name of whole) {
        sizes.delete(name)
        await takeOne(name)
      }
      return whole
    },
  }
}

function tryMove(file: string, folder: string, name: string): string | null {
  try {
    return moveAside(file, folder, name)
  } catch {
    return null
  }
}

async function tryTake(options: DropFolderOptions, file: string): Promise<TakenFile> {
  try {
    return await options.take(file)
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) }
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !unfinished.test(entry.name))
    .map((entry) => entry.name)
    .toSorted()
}

function describe(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? 'gone' : `${stat.size} ${stat.mtimeMs}`
}

/** Renames, which is atomic within a disk; a name that is taken gets a number. */
function moveAside(file: string, folder: string, name: string): string {
  const { name: stem, ext } = parse(name)
  for (let number = 0; ; number++) {
    const target = join(folder, number === 0 ? name : `${stem}-${number}${ext}`)
    if (existsSync(target)) continue
    renameSync(file, target)
    return target
  }
}

function removeOld(folder: string, options: DropFolderOptions): void {
  const oldest = options.clock().getTime() - options.keepProcessedDays * dayMs
  for (const name of filesIn(folder)) {
    const file = join(folder, name)
    if (statSync(file).mtimeMs < oldest) rmSync(file)
  }
}
