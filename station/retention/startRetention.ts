/** Runs retention by itself: at the start, and once in each 24 hours of the station's clock, never in the middle of an import. */
import { describeFault } from '../engine/describeFault.ts'
import type { Engine } from '../engine/Engine.ts'
import { reportLine } from '../engine/reportLine.ts'
import { doubtClock, stationRunner } from './doubtClock.ts'

export type RetentionWatch = { stop(): Promise<void> }
type Parts = Pick<Engine, 'station' | 'queries' | 'audit' | 'imports' | 'retention'>

const dayMs = 86_400_000
const lookEveryMs = 60_000
/** Screens come first. */
const startAfterMs = 3_000

export function startRetention(
  parts: Parts,
  { everyMs = lookEveryMs, afterMs = startAfterMs }: { readonly everyMs?: number; readonly afterMs?: number } = {},
): RetentionWatch {
  const { clock } = parts.station
  let ranMs: number | null = null
  let running: Promise<void> = Promise.resolve()
  let isBusy = false
  const look = (): void => {
    const now = clock().getTime()
    // A clock that was set back does not put the next run off for long.
    const isDue = ranMs === null || Math.abs(now - ranMs) >= dayMs
    if (isBusy || !isDue || parts.imports.isBusy()) return
    isBusy = true
    ranMs = now
    running = run(parts).finally(() => {
      isBusy = false
    })
  }
  const first = setTimeout(look, afterMs)
  const timer = setInterval(look, everyMs)
  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(timer)
      parts.retention.stop()
      await running
    },
  }
}

async function run({ station, queries, audit, retention }: Parts): Promise<void> {
  const line = { user: stationRunner, role: '-', purpose: 'administration', action: 'delete', subject: null }
  try {
    const doubt = doubtClock(station, queries.readTotals().dataAt)
    const done = await retention.apply({ by: stationRunner, doubt })
    const result = doubt ?? 'done'
    audit.append({ ...line, request: 'retention.apply', subject: done.certificate?.hash ?? null, result })
  } catch (error) {
    reportLine(`retention: ${describeFault(error)}`)
    audit.append({ ...line, request: 'retention.apply', result: 'failed' })
  }
}
