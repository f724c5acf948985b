/**
 * Visits the hub while the station runs: when the hub says that something has come, when something new is here, and every now
 * and then all the same; seldom after failures. Off unless it was switched on. Imports yield between writes, so lists are never held up.
 */
import type { Station } from '../../Station.ts'
import { createHubClient } from './createHubClient.ts'
import { readHubSettings } from './hubState.ts'
import type { SyncAnswer } from './syncOnce.ts'
import { visitHub } from './visitHub.ts'

export type RoundOptions = {
  /** Told of each visit that took or sent something. */
  readonly visited?: (answer: SyncAnswer) => void
  readonly times?: RoundTimes
  /** 0 to 1. */
  readonly chance?: () => number
}

export type RoundTimes = {
  /** Between visits while the hub cannot give hints. */
  readonly usualMs: number
  /** Between visits while it does: only for the case that a hint was lost. */
  readonly hintedMs: number
  readonly mostMs: number
  /** Looks this often whether it was switched on, or has something to send. */
  readonly idleMs: number
  /** A hint is followed within this: it goes to many at once. */
  readonly scatterMs: number
}

export const usualTimes: RoundTimes = {
  usualMs: 60_000,
  hintedMs: 600_000,
  mostMs: 30 * 60_000,
  idleMs: 15_000,
  scatterMs: 3_000,
}

type Rounds = {
  readonly station: Station
  readonly times: RoundTimes
  readonly chance: () => number
  readonly visited: (answer: SyncAnswer) => void
  readonly stop: AbortController
  failures: number
  /** When the next visit is due, by the monotonic clock. */
  dueAt: number
  /** End of this station's log at the last visit. */
  seen: number
  /** The connection for hints; null: none. */
  listening: { readonly url: string; readonly end: AbortController } | null
  isHinted: boolean
  /** Looks at once whether a visit is due. */
  wake: () => void
}

/** The returned function stops it and waits for a visit under way. */
export function startRounds(station: Station, options: RoundOptions = {}): () => Promise<void> {
  const { times = usualTimes, chance = Math.random, visited = () => undefined } = options
  const stop = new AbortController()
  const rounds: Rounds = {
    ...{ station, times, chance, visited, stop },
    ...{ failures: 0, dueAt: 0, seen: 0, listening: null, isHinted: false, wake: () => undefined },
  }
  let timer: NodeJS.Timeout | null = null
  let round: Promise<void> = Promise.resolve()
  const plan = (): void => {
    if (stop.signal.aborted) return
    const delayMs = Math.min(times.idleMs, Math.max(1, rounds.dueAt - performance.now()))
    timer = setTimeout(() => {
      timer = null
      round = look(rounds).then(plan)
    }, delayMs)
    timer.unref()
  }
  rounds.wake = () => {
    // During a visit there is no timer; it plans anew when it ends.
    if (timer === null) return
    clearTimeout(timer)
    plan()
  }
  rounds.dueAt = performance.now() + times.idleMs * chance()
  plan()
  return async () => {
    stop.abort()
    if (timer !== null) clearTimeout(timer)
    await round
  }
}

async function look(rounds: Rounds): Promise<void> {
  const { station, times } = rounds
  const { url, running } = readHubSettings(station.store)
  if (!running || url === null) {
    rounds.listening?.end.abort()
    rounds.dueAt = performance.now() + times.idleMs
    return
  }
  listenTo(rounds, url)
  const own = station.store.log.readLast(station.settings.id)?.seq ?? 0
  const hasNews = own > rounds.seen && rounds.failures === 0
  if (!hasNews && performance.now() < rounds.dueAt) return
  try {
    const answer = await visitHub(station, 'hub')
    rounds.failures = 0
    rounds.seen = own
    if (answer !== null && (answer.fetched > 0 || answer.sent > 0)) rounds.visited(answer)
  } catch {
    // `visitHub` has noted why; the screens show it.
    rounds.failures++
  }
  const base = rounds.isHinted && rounds.failures === 0 ? { ...times, usualMs: times.hintedMs } : times
  rounds.dueAt = performance.now() + backOff(rounds.failures, rounds.chance(), base)
}

/** Keeps one connection for hints; where there is none, visits come by the clock. */
function listenTo(rounds: Rounds, url: string): void {
  if (rounds.listening?.url === url || rounds.stop.signal.aborted) return
  const { station, times, stop } = rounds
  const { certificate } = readHubSettings(station.store)
  rounds.listening?.end.abort()
  const listening = { url, end: new AbortController() }
  rounds.listening = listening
  const on = {
    open: () => {
      rounds.isHinted = true
    },
    come: () => {
      rounds.dueAt = Math.min(rounds.dueAt, performance.now() + rounds.chance() * times.scatterMs)
      rounds.wake()
    },
  }
  const forget = (): void => {
    if (rounds.listening !== listening) return
    rounds.isHinted = false
    // Visits come by the clock again until the hub listens; it is not asked for that at once.
    rounds.dueAt = Math.min(rounds.dueAt, performance.now() + backOff(rounds.failures, rounds.chance(), times))
    const again = setTimeout(
      () => {
        rounds.listening = null
      },
      backOff(rounds.failures, rounds.chance(), times),
    )
    again.unref()
  }
  const signal = AbortSignal.any([stop.signal, listening.end.signal])
  createHubClient(station, url, certificate).listen(on, signal).then(forget, forget)
}

/** Doubles with each failure, and scatters, so that a thousand stations do not come at once when a hub returns. */
export function backOff(
  failures: number,
  chance: number,
  times: Pick<RoundTimes, 'usualMs' | 'mostMs'> = usualTimes,
): number {
  const base = Math.min(times.mostMs, times.usualMs * 2 ** failures)
  return Math.round(base * (0.5 + chance))
}
