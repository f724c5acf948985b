/** A file that only takes room: when the disk is full it is given up, so that a result in hand and its line in the log can still be saved. */
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type DiskReserve = {
  /** Gives the room back to the disk; false: it was given already. */
  release(): boolean
}

/** Some ten thousand lines of the log and results of checks: a working day. */
const reserveBytes = 16 * 1024 ** 2
/** It is only taken where it hurts nobody. */
const roomyBytes = 20 * reserveBytes
const chunk = Buffer.alloc(1024 ** 2, 0x67)

export function createDiskReserve(dir: string): DiskReserve {
  const file = join(dir, 'reserve')
  take(file, dir)
  return {
    release: () => {
      if (statSync(file, { throwIfNoEntry: false }) === undefined) return false
      rmSync(file, { force: true })
      return true
    },
  }
}

function take(file: string, dir: string): void {
  try {
    const disk = statfsSync(dir)
    if (statSync(file, { throwIfNoEntry: false })?.size === reserveBytes) return
    if (disk.bavail * disk.bsize < roomyBytes) return
    const handle = openSync(file, 'w', 0o600)
    // Written, not only measured out: a file with holes takes no room.
    for (let at = 0; at < reserveBytes; at += chunk.length) writeSync(handle, chunk)
    closeSync(handle)
  } catch {
    // Without it the station works all the same.
    rmSync(file, { force: true })
  }
}
