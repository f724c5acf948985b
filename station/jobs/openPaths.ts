/** Files of this machine, and of folders named, as streams for an import; nothing is read before its turn. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ImportStream } from './createImportDesk.ts'

export type OpenedPaths = { readonly files: readonly ImportStream[]; readonly bytes: number }

/** Null where one of the paths cannot be found. Folders give their files in the order of names, subfolders left out. */
export async function openPaths(paths: readonly string[]): Promise<OpenedPaths | null> {
  const found: { readonly path: string; readonly bytes: number }[] = []
  try {
    for (const path of paths) {
      const entry = await stat(path)
      if (entry.isDirectory()) found.push(...(await readFolder(path)))
      else found.push({ path, bytes: entry.size })
    }
  } catch {
    return null
  }
  const files = found.map(({ path }) => ({ name: basename(path), chunks: readLazily(path) }))
  return { files, bytes: found.reduce((sum, file) => sum + file.bytes, 0) }
}

async function readFolder(folder: string): Promise<readonly { readonly path: string; readonly bytes: number }[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = names.map((entry) => join(folder, entry.name)).sort()
  return Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(path)).size })))
}

function readLazily(path: string): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => createReadStream(path, { highWaterMark: 256 * 1024 })[Symbol.asyncIterator]() }
}
