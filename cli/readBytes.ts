/** Files of the console's arguments: folders are walked, names sorted, bytes read in chunks. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './Refusal.ts'

const chunkBytes = 1 << 20

/** Every file under the paths, in a stable order; hidden files and links inside folders are left out. */
export function listFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) throw new Refusal(`there is no file or folder ${path}.`)
    if (!stat.isDirectory()) return [path]
    // A link to a folder may lead in a circle.
    const entries = readdirSync(path, { withFileTypes: true }).filter(
      (entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()),
    )
    return listFiles(entries.map((entry) => join(path, entry.name)).toSorted())
  })
}

export function* readChunks(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes)
      const size = readSync(handle, chunk, 0, chunkBytes, null)
      if (size === 0) return
      yield chunk.subarray(0, size)
    }
  } finally {
    closeSync(handle)
  }
}
