/** Reads the stored texts of every flight again with the reader of today; saves what it reads otherwise if asked to. */
import { setImmediate } from 'node:timers/promises'
import { rereadFlight, type RereadRecord } from '../reread/rereadFlight.ts'
import type { Station } from '../Station.ts'
import { rankDue } from './rankDue.ts'

export type RereadAnswer = {
  readonly flights: number
  /** Records read again. */
  readonly records: number
  readonly unreadable: number
  /** How many records would get another value, by kind and field: `pnr.tickets`. */
  readonly fields: Readonly<Record<string, number>>
  readonly differing: readonly RereadRecord[]
  readonly applied: boolean
  /** Stopped before its end: the flights that were read are done, whole. */
  readonly cancelled: boolean
}

export type RereadProgress = {
  readonly flights: number
  readonly of: number
  readonly records: number
  readonly differing: number
}

export type RereadOptions = {
  readonly apply: boolean
  readonly flightId: string | null
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RereadProgress) => void
}

/** Lists of flights that landed longer ago stay as they were made: training reads what was known then. */
const rankedHours = 6

/** Applying twice changes nothing the second time. Flights kept apart are left alone. */
export async function rereadStore(station: Station, options: RereadOptions): Promise<RereadAnswer> {
  const { apply, flightId, signal, onProgress } = options
  const { store, clock } = station
  const ids = flightId === null ? store.reread.readFlightIds() : [flightId]
  const oldestMs = clock().getTime() - rankedHours * 3_600_000
  const differing: RereadRecord[] = []
  let records = 0
  let flights = 0
  for (const id of ids) {
    // Between two flights others have their turn, and whoever waits may stop it.
    await setImmediate()
    if (signal?.aborted) break
    flights++
    const answer = rereadFlight(station, id, apply)
    if (answer === null) continue
    records += answer.read
    differing.push(...answer.differing)
    const arrivalMs = store.flights.read(id)?.arrivalMs ?? 0
    if (apply && answer.differing.length > 0 && arrivalMs >= oldestMs) store.flights.markListDue(id)
    onProgress?.({ flights, of: ids.length, records, differing: differing.length })
  }
  if (apply && differing.length > 0) {
    await rankDue(station)
    station.changed({ kind: 'flights', id: null })
  }
  const unreadable = differing.filter((record) => record.fields.length === 0).length
  const fields = countFields(differing)
  return { flights, records, unreadable, fields, differing, applied: apply, cancelled: flights < ids.length }
}

function countFields(differing: readonly RereadRecord[]): Readonly<Record<string, number>> {
  const names = differing.flatMap(({ kind, fields }) => fields.map((field) => `${kind}.${field}`))
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const)
  return Object.fromEntries(counts.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
}
