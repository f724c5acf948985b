/** Deletes everything that names one person, on every arrival, before its time, and certifies it. */
import type { PurgeCertificate } from '#core/contract/retention.ts'
import { markBooksStale } from '../intake/createBookShelf.ts'
import { appendRecord } from '../log/appendRecord.ts'
import { certifyPurge, writeCertificate } from '../retention/certifyPurge.ts'
import { retentionRule } from '../retention/retentionRule.ts'
import type { Station } from '../Station.ts'

const basis = { KR: 'Personal Information Protection Act art. 36', open: 'Directive (EU) 2016/680 art. 16' } as const

/** Call inside `store.confirm`. Results of checks stay under the pseudonym; lists of the flights are made anew when next due. */
export function deletePerson(station: Station, row: number, by: string): PurgeCertificate {
  const { store, settings, clock } = station
  const at = clock().toISOString()
  const done = store.travellers.readArrivalsOf(row).flatMap((arrival) => {
    const flight = store.flights.readRow(arrival.flight)
    if (flight === null) return []
    const id = flight.flight.id
    store.keeping.scrub(arrival.row)
    const purged = store.keeping.purgeOne(arrival.flight, arrival.row, at)
    store.flights.refreshCounts(arrival.flight)
    return [{ flight: { row: arrival.flight, id, arrivalMs: flight.arrivalMs, people: 1 }, ...purged }]
  })
  const rule = { ...retentionRule(settings.profile), basis: basis[settings.profile] }
  const { profile, id: own } = settings
  const certificate = certifyPurge({ station: own, at, by, rule, profile, held: 0, done, links: 0 })
  appendRecord(store, settings.id, { kind: 'purge', at, body: certificate })
  markBooksStale(store)
  writeCertificate(store.file, certificate)
  return certificate
}
