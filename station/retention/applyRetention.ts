/** Keeps apart and purges what is due by the station's clock, and certifies what was purged. */
import type { PurgeCertificate, RetentionDone } from '#core/contract/retention.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'
import { certifyPurge, writeCertificate } from './certifyPurge.ts'
import { retentionDates, retentionRule } from './retentionRule.ts'

/** Running it twice does nothing the second time; each flight is one write, so that a stop in between leaves whole flights. */
export function applyRetention(station: Station, by: string): RetentionDone {
  const separated = separateDue(station, by)
  const certificate = purgeDue(station, by)
  if (separated.flights > 0 || certificate !== null) {
    markBooksStale(station.store)
    station.changed({ kind: 'flights', id: null })
  }
  return { separated, certificate }
}

function separateDue({ store, settings, clock }: Station, by: string): RetentionDone['separated'] {
  const { separateMs } = retentionDates(retentionRule(settings.profile), clock())
  const at = clock().toISOString()
  const due = store.keeping.readToSeparate(separateMs)
  for (const { row } of due) store.write(() => store.keeping.separate(row, at))
  const people = due.reduce((sum, flight) => sum + flight.people, 0)
  if (due.length > 0) {
    const body = { flights: due.map((flight) => flight.id), people, by }
    store.confirm(() => appendRecord(store, settings.id, { kind: 'separation', at, body }))
  }
  return { flights: due.length, people }
}

function purgeDue(station: Station, by: string): PurgeCertificate | null {
  const { store, settings, clock } = station
  const rule = retentionRule(settings.profile)
  const dates = retentionDates(rule, clock())
  const due = store.keeping.readToPurge(dates)
  if (due.length === 0) return null
  const at = clock().toISOString()
  const heldForFinds = store.keeping.countHeldForFinds(dates)
  store.keeping.setThorough(true)
  try {
    // The certificate is of the same write as the purge: neither is there without the other.
    const certificate = store.confirm(() => {
      const done = due.map((flight) => {
        const isLong = flight.arrivalMs <= dates.longMs
        return { flight, ...store.keeping.purge(flight.row, { isLong, at }) }
      })
      const links = store.keeping.purgeLinks(dates.usualMs)
      const certified = certifyPurge({
        station: settings.id,
        at,
        by,
        rule,
        profile: settings.profile,
        heldForFinds,
        done,
        links,
      })
      appendRecord(store, settings.id, { kind: 'purge', at, body: certified })
      return certified
    })
    store.keeping.flush()
    writeCertificate(store.file, certificate)
    return certificate
  } finally {
    store.keeping.setThorough(false)
  }
}
