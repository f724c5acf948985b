/** A real station in a temporary folder, with a clock the test can set. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStation } from '#station/createStation.ts'
import { openStation } from '#station/openStation.ts'
import type { Station } from '#station/Station.ts'

export const testKey = Buffer.alloc(32, 11)

export type TestStation = { readonly station: Station; readonly dir: string; close(): void }

export function makeStation(now = '2026-06-02T12:00:00.000Z', profile: 'KR' | 'open' = 'open'): TestStation {
  const dir = mkdtempSync(join(tmpdir(), 'gateside-test-'))
  createStation({ dir, key: testKey, settings: { profile } })
  const station = openStation({ dir, key: testKey, clock: () => new Date(now) })
  return {
    station,
    dir,
    close() {
      station.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export function input(name: string, content: string | Uint8Array) {
  return { name, chunks: [typeof content === 'string' ? Buffer.from(content) : content] }
}
