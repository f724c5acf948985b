/** Reads the folder of a pack: every file by its path within it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { PackFiles } from '#models/packs/PackFiles.ts'

/** A pack is a few MB; a folder larger than this is none. */
const mostBytes = 256 * 1024 * 1024
const mostFiles = 50

/** Null where there is no such folder, or it is far too large for a pack. */
export function readPackFolder(folder: string): PackFiles | null {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return null
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  if (paths.length > mostFiles) return null
  if (paths.reduce((sum, path) => sum + statSync(path).size, 0) > mostBytes) return null
  return new Map(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]),
  )
}
