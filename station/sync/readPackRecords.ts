/** Files of model packs as records of a bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { BundleRecord } from './bundle/Bundle.ts'

/** Null where a folder holds no pack. */
export function readPackRecords(folders: readonly string[]): readonly BundleRecord[] | null {
  if (!folders.every((folder) => existsSync(join(folder, 'manifest.json')))) return null
  return folders.flatMap((folder, pack) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({
        pack,
        name: relative(folder, path).replaceAll('\\', '/'),
        data: readFileSync(path).toString('base64'),
      })),
  )
}
