/** What someone should look after before it stops the work: a clock that went back, a disk that fills, retention that waits. */
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { About } from '#core/contract/station.ts'
import type { Station } from '../Station.ts'

type Trouble = NonNullable<About['troubles']>[number]

/** A clock may be put right by minutes without anyone being told. */
const behindMs = 10 * 60_000
/** A large import needs some hundred megabytes. */
const lowBytes = 512 * 1024 ** 2
const fullBytes = 16 * 1024 ** 2

export function readTroubles({ store, clock }: Pick<Station, 'store' | 'clock'>): Trouble[] {
  const lastAt = store.audit.readLast()?.at
  const isBehind = lastAt !== undefined && clock().getTime() < Date.parse(lastAt) - behindMs
  const disk = statfsSync(dirname(store.file))
  const free = disk.bavail * disk.bsize
  const waits = store.answering.readRuns(1)[0]?.withheld
  return [
    ...(isBehind ? (['clockBehind'] as const) : []),
    ...(free < fullBytes ? (['diskFull'] as const) : free < lowBytes ? (['diskLow'] as const) : []),
    ...(waits ? (['retentionWaits'] as const) : []),
  ]
}
