/** What lies in the drop folder and what became of what lay there: read off the folder itself, which is the only memory of it. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DroppedFiles } from '#core/contract/imports.ts'

const reasonEnd = '.reason.txt'
const mostListed = 50

type Lying = Pick<DroppedFiles, 'present' | 'waiting' | 'processed' | 'refused'>

export function readDropped(folder: string | null): Lying {
  if (folder === null || !existsSync(folder)) return { present: false, waiting: [], processed: [], refused: [] }
  const error = join(folder, 'error')
  return {
    present: true,
    waiting: [...newest(folder), ...newest(join(folder, 'working'))].map(({ name }) => name),
    processed: [...newest(join(folder, 'processed'))],
    refused: newest(error)
      .filter(({ name }) => !name.endsWith(reasonEnd))
      .map((file) => ({ ...file, ...readReason(join(error, `${file.name}${reasonEnd}`)) })),
  }
}

/** Puts a refused file back to be taken again. False: there is none of that name. */
export function retryDropped(folder: string, name: string): boolean {
  // A name of a file, never a way out of the folder.
  if (basename(name) !== name || name.startsWith('.')) return false
  const from = join(folder, 'error', name)
  const to = join(folder, name)
  if (!existsSync(from) || existsSync(to)) return false
  rmSync(`${from}${reasonEnd}`, { force: true })
  renameSync(from, to)
  return true
}

function newest(folder: string): { name: string; at: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .flatMap(({ name }) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false })
      return stat === undefined ? [] : [{ name, at: stat.ctime.toISOString() }]
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? -1 : 1))
    .slice(0, mostListed * 2)
}

/** The sentence, its Korean, its code: a line each, of which the later may be missing. */
function readReason(file: string): { reason: string; korean: string | null; code: string | null } {
  const [reason = '', korean = '', code = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return { reason, korean: korean.trim() || null, code: code.trim() || null }
}
