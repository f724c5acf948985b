/** Files of this machine, and of folders named, as streams for an import; nothing is read before its turn. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ImportStream } from './createImportDesk.ts'

export type OpenedPaths = { readonly files: readonly ImportStream[]; readonly bytes: number }

/** Null where one of the paths cannot be found. Folders give their files and those of their folders, in the order of names. */
export async function openPaths(paths: readonly string[]): Promise<OpenedPaths | null> {
  const found: Found[] = []
  try {
    for (const path of paths) {
      const entry = await stat(path)
      if (entry.isDirectory()) found.push(...(await readFolder(path)))
      else found.push({ path, name: basename(path), bytes: entry.size })
    }
  } catch {
    return null
  }
  const files = found.map(({ path, name }) => ({ name, chunks: readLazily(path) }))
  return { files, bytes: found.reduce((sum, file) => sum + file.bytes, 0) }
}

type Found = {
  readonly path: string
  /** With the folders under the one that was named. */
  readonly name: string
  readonly bytes: number
}

/** Hidden files are none that a sender left, and a link may lead in a circle. */
async function readFolder(folder: string, under = ''): Promise<readonly Found[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'))
  const found: Found[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    const name = under + entry.name
    if (entry.isDirectory()) found.push(...(await readFolder(path, `${name}/`)))
    else if (entry.isFile()) found.push({ path, name, bytes: (await stat(path)).size })
  }
  return found
}

function readLazily(path: string): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: 256 * 1024 })[Symbol.asyncIterator]() }
}
