/** Keeps apart and purges what is due by the station's clock, certifies what was purged, and notes the run. */
import { setImmediate } from 'node:timers/promises'
import type { PurgeCertificate, RetentionDone } from '#core/contract/retention.ts'
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

/** Unsaved work that nobody came back for. */
const workDays = 3

/** Running it twice does nothing the second time; each flight is one write, so that a stop in between leaves whole flights. */
export async function applyRetention(station: Station, { by, doubt }: RetentionOrder): Promise<RetentionDone> {
  const startedMs = performance.now()
  endOldHolds(station)
  const separated = await separateDue(station, by)
  const purged = doubt === null ? purgeDue(station, by) : null
  if (doubt === null) dropWhatIsOver(station)
  noteRun(station, { by, doubt, separated, purged, ms: Math.round(performance.now() - startedMs) })
  if (separated.flights > 0 || purged !== null) {
    markBooksStale(station.store)
    station.changed({ kind: 'flights', id: null })
  }
  station.changed({ kind: 'station', id: null })
  return { separated, certificate: purged?.certificate ?? null }
}

async function separateDue({ store, settings, clock }: Station, by: string): Promise<RetentionDone['separated']> {
  const { separateMs } = retentionDates(retentionRule(settings.profile), clock())
  const at = clock().toISOString()
  const due = store.keeping.readToSeparate(separateMs)
  for (const { row } of due) {
    store.write(() => store.keeping.separate(row, at))
    // Months may be due at a first run: requests are answered between two flights.
    await setImmediate()
  }
  const people = due.reduce((sum, flight) => sum + flight.people, 0)
  if (due.length > 0) {
    const body = { flights: due.map((flight) => flight.id), people, by }
    store.confirm(() => appendRecord(store, settings.id, { kind: 'separation', at, body }))
  }
  return { flights: due.length, people }
}

type Purged = { readonly certificate: PurgeCertificate; readonly people: number }

function purgeDue(station: Station, by: string): Purged | null {
  const { store, settings, clock } = station
  const rule = retentionRule(settings.profile)
  const dates = retentionDates(rule, clock())
  const due = store.keeping.readToPurge(dates)
  if (due.length === 0) return null
  const at = clock().toISOString()
  const held = countHeld(station, dates)
  store.keeping.setThorough(true)
  try {
    // The certificate is of the same write as the purge: neither is there without the other.
    const purged = store.confirm(() => {
      const done = due.map((flight) => {
        const isLong = flight.arrivalMs <= dates.longMs
        return { flight, ...store.keeping.purge(flight.row, { isLong, at }) }
      })
      const links = store.keeping.purgeLinks(dates.usualMs)
      const { profile, id } = settings
      const certificate = certifyPurge({ station: id, at, by, rule, profile, held, done, links })
      appendRecord(store, settings.id, { kind: 'purge', at, body: certificate })
      return { certificate, people: done.reduce((sum, { gone }) => sum + gone.length, 0) }
    })
    store.keeping.flush()
    writeCertificate(store.file, purged.certificate)
    return purged
  } finally {
    store.keeping.setThorough(false)
  }
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
