/** Takes away what a training that was killed left behind: folders of candidates that nobody was told of. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { candidatesFolder } from './packFolders.ts'
import type { PackRoom } from './PackRoom.ts'

/** Younger ones may belong to a training of another process that has not told of it yet. */
const leftAfterMs = 3_600_000

export function sweepCandidates({ dir, packs }: Pick<PackRoom, 'dir' | 'packs'>): void {
  const folder = candidatesFolder(dir)
  if (!existsSync(folder)) return
  const known = new Set(packs.readAll().map((record) => record.path))
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    // The age of files: the clock that wrote them, not that of a demonstration.
    const age = Date.now() - statSync(path).mtimeMs
    if (!known.has(`candidates/${name}`) && age > leftAfterMs) rmSync(path, { recursive: true, force: true })
  }
}
