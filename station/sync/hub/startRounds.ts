/** Visits the hub every now and then while the station runs, sooner after success than after failure; off unless it was switched on. */
import type { Station } from '../../Station.ts'
import { describeFault } from '../../engine/describeFault.ts'
import { createHubClient, HubRefused } from './createHubClient.ts'
import { readHubSettings, saveHubSettings } from './hubState.ts'
import { syncOnce } from './syncOnce.ts'

const usualMs = 60_000
const mostMs = 30 * 60_000
/** Looks this often whether it was switched on. */
const idleMs = 15_000

/** The returned function stops it and waits for a round under way. Imports yield between writes, so lists are never held up. */
export function startRounds(station: Station): () => Promise<void> {
  let timer: NodeJS.Timeout | null = null
  let round: Promise<void> = Promise.resolve()
  let failures = 0
  let isStopped = false
  const plan = (delayMs: number): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      round = visit().then(plan)
    }, delayMs)
    timer.unref()
  }
  const visit = async (): Promise<number> => {
    const { url, running } = readHubSettings(station.store)
    if (!running || url === null) return idleMs
    try {
      await syncOnce(station, createHubClient(station, url), 'hub')
      failures = 0
    } catch (error) {
      failures++
      const problem = error instanceof HubRefused ? error.kind : describeFault(error)
      if (!isStopped) station.store.write(() => saveHubSettings(station.store, { problem }))
    }
    return backOff(failures, Math.random())
  }
  plan(idleMs)
  return async () => {
    isStopped = true
    if (timer !== null) clearTimeout(timer)
    await round
  }
}

/** Doubles with each failure, and scatters, so that a thousand stations do not come at once when a hub returns. */
export function backOff(failures: number, chance: number): number {
  const base = Math.min(mostMs, usualMs * 2 ** failures)
  return Math.round(base * (0.5 + chance))
}
