/** Keeps apart and purges what is due by the station's clock, certifies what was purged, and notes the run. */
import { setTimeout as wait } from 'node:timers/promises'
import type { PurgeCertificate, RetentionDone } from '#core/contract/retention.ts'
import type { AgedFlight } from '#db/queries/keeping.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { certifyPurge, writeCertificate } from './certifyPurge.ts'
import { type ClockDoubt, stationRunner } from './doubtClock.ts'
import { endOldHolds } from './legalHolds.ts'
import { type RetentionDates, retentionDates, retentionRule } from './retentionRule.ts'

export type RetentionOrder = {
  readonly by: string
  /** Why nothing may be purged although it is due; null where the clock can be believed. */
  readonly doubt: ClockDoubt | null
}

/** `total`: flights to be kept apart and to be deleted; `done`: of them. */
export type RetentionProgress = { readonly done: number; readonly total: number }
export type RetentionOptions = {
  /** Stops between two flights; what was done until then is whole and certified. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RetentionProgress) => void
}

/** Unsaved work that nobody came back for. */
const workDays = 3
/** Requests wait for no more than one flight, and get as much of the time as the flights do. */
const longestPauseMs = 250

type Run = { readonly order: RetentionOrder; readonly dates: RetentionDates; readonly each: EachFlight }
/** Does the work for one flight after another while nobody stops it; gives those it was done for. */
type EachFlight = (flights: readonly AgedFlight[], work: (flight: AgedFlight) => void) => Promise<readonly AgedFlight[]>

/** Running it twice does nothing the second time; each flight is one write, so that a stop in between leaves whole flights. */
export async function applyRetention(
  station: Station,
  order: RetentionOrder,
  options: RetentionOptions = {},
): Promise<RetentionDone> {
  const { by, doubt } = order
  const startedMs = performance.now()
  const dates = retentionDates(retentionRule(station.settings.profile), station.clock())
  endOldHolds(station)
  const { keeping } = station.store
  const toSeparate = keeping.readToSeparate(dates.separateMs)
  const toPurge = doubt === null ? keeping.readToPurge(dates) : []
  const run = { order, dates, each: createRounds(station, toSeparate.length + toPurge.length, options) }
  const separated = await separateDue(station, run, toSeparate)
  const purged = doubt === null ? await purgeDue(station, run, toPurge) : null
  if (doubt === null) dropWhatIsOver(station)
  noteRun(station, { by, doubt, separated, purged, ms: Math.round(performance.now() - startedMs) })
  if (separated.flights > 0 || purged !== null) {
    markBooksStale(station.store)
    station.changed({ kind: 'flights', id: null })
  }
  station.changed({ kind: 'station', id: null })
  const isStopped = options.signal?.aborted === true
  return { separated, certificate: purged?.certificate ?? null, ...(isStopped && { isStopped }) }
}

function createRounds({ store }: Station, total: number, { signal, onProgress }: RetentionOptions): EachFlight {
  let done = 0
  return async (flights, work) => {
    for (const [index, flight] of flights.entries()) {
      onProgress?.({ done, total })
      if (signal?.aborted === true) return flights.slice(0, index)
      const fromMs = performance.now()
      store.write(() => work(flight))
      done++
      await wait(Math.min(performance.now() - fromMs, longestPauseMs))
    }
    return flights
  }
}

async function separateDue(
  { store, settings, clock }: Station,
  { order, each }: Run,
  toSeparate: readonly AgedFlight[],
): Promise<RetentionDone['separated']> {
  const at = clock().toISOString()
  const done = await each(toSeparate, ({ row }) => store.keeping.separate(row, at))
  const people = done.reduce((sum, flight) => sum + flight.people, 0)
  if (done.length > 0) {
    const body = { flights: done.map((flight) => flight.id), people, by: order.by }
    store.confirm(() => appendRecord(store, settings.id, { kind: 'separation', at, body }))
  }
  return { flights: done.length, people }
}

type Purged = { readonly certificate: PurgeCertificate; readonly people: number }

/** Certifies too what an earlier run had purged when the power went. */
async function purgeDue(station: Station, run: Run, toPurge: readonly AgedFlight[]): Promise<Purged | null> {
  const { keeping } = station.store
  const at = station.clock().toISOString()
  const { longMs } = run.dates
  const held = countHeld(station, run.dates)
  keeping.setThorough(true)
  try {
    await run.each(toPurge, (flight) =>
      keeping.notePurged({ flight, ...keeping.purge(flight.row, { isLong: flight.arrivalMs <= longMs, at }) }),
    )
    const purged = certify(station, run, { at, held })
    if (purged === null) return null
    keeping.flush()
    writeCertificate(station.store.file, purged.certificate)
    return purged
  } finally {
    keeping.setThorough(false)
  }
}

function certify(
  { store, settings }: Station,
  { order, dates }: Run,
  { at, held }: { readonly at: string; readonly held: number },
): Purged | null {
  return store.confirm(() => {
    const done = store.keeping.readPurged()
    if (done.length === 0) return null
    const links = store.keeping.purgeLinks(dates.usualMs)
    const { profile, id } = settings
    const rule = retentionRule(profile)
    const certificate = certifyPurge({ station: id, at, by: order.by, rule, profile, held, done, links })
    appendRecord(store, settings.id, { kind: 'purge', at, body: certificate })
    store.keeping.forgetPurged()
    return { certificate, people: done.reduce((sum, { gone }) => sum + gone.length, 0) }
  })
}

export function countHeld({ store }: Station, dates: RetentionDates): number {
  return store.keeping.countHeldForFinds(dates) + store.keeping.countHeldByWord(dates.usualMs)
}

/** What else names people and has had its time: ended watchlist entries, settled requests and holds, work left lying. */
function dropWhatIsOver({ store, settings, clock }: Station): void {
  const { separateMs, usualMs, longMs } = retentionDates(retentionRule(settings.profile), clock())
  // Bundles and words about people whose flight never came here: it would be kept apart by now.
  const apart = new Date(separateMs).toISOString()
  const usual = new Date(usualMs).toISOString()
  store.confirm(() => {
    store.bundles.dropWaitingBefore(apart)
    store.bundleProblems.dropBefore(apart)
    store.watchlist.purgeEntries(usual.slice(0, 10))
    store.inspections.dropWaitingBefore(usual.slice(0, 10))
    store.answering.dropRequestsDecidedBefore(usual)
    store.answering.dropHoldsEndedBefore(new Date(longMs).toISOString())
    store.answering.dropWorkBefore(new Date(clock().getTime() - workDays * 86_400_000).toISOString())
  })
}

type Ran = RetentionOrder & {
  readonly separated: RetentionDone['separated']
  readonly purged: Purged | null
  readonly ms: number
}

function noteRun(station: Station, { by, doubt, separated, purged, ms }: Ran): void {
  const { store, clock, settings } = station
  const held = countHeld(station, retentionDates(retentionRule(settings.profile), clock()))
  const last = store.answering.readRuns(1)[0]
  const didNothing = separated.flights === 0 && purged === null
  // A start of the program is no news; the day's first run is.
  const isSameDay = last?.by === stationRunner && last.at.slice(0, 10) === clock().toISOString().slice(0, 10)
  if (by === stationRunner && didNothing && isSameDay && last?.withheld === doubt) return
  store.confirm(() =>
    store.answering.addRun({
      at: clock().toISOString(),
      by,
      separatedFlights: separated.flights,
      separatedPeople: separated.people,
      purgedFlights: purged?.certificate.flights ?? 0,
      purgedPeople: purged?.people ?? 0,
      held,
      certificate: purged?.certificate.hash ?? null,
      withheld: doubt,
      ms,
    }),
  )
}
