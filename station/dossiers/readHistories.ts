/** Earlier arrivals and checks of everyone on a flight, in two questions to the store. */
import type { Outcome } from '#core/inspection/Outcome.ts'
import type { PersonHistory } from '#core/dossier/PersonHistory.ts'
import { identityToNumber } from '#db/queries/travellers.ts'
import type { ArrivalRecord, CheckRecord } from '#db/queries/memory.ts'
import type { Store } from '#db/store.ts'
import type { FlightBook } from '../merge/FlightBook.ts'

export const unknownPerson: PersonHistory = { arrivals: [], knownSince: null }

/** By identity, as a number of the store. */
export function readHistories(store: Store, book: FlightBook, asOfMs: number): ReadonlyMap<number, PersonHistory> {
  const identities = new Set<number>()
  for (const { traveller } of book.members) {
    const identity = identityToNumber(traveller.identity)
    if (identity !== null) identities.add(identity)
  }
  const arrivals = store.memory
    .readArrivals([...identities], asOfMs)
    .filter((arrival) => arrival.flightId !== book.flight.id)
  if (arrivals.length === 0) return new Map()
  const known = [...new Set(arrivals.map((arrival) => arrival.identity))]
  const outcomes = outcomeOfTraveller(standing(store.memory.readChecks(known, asOfMs)))
  const histories = new Map<number, PersonHistory>()
  for (const [identity, own] of Map.groupBy(arrivals, (arrival) => arrival.identity)) {
    const past = own.map((arrival) => rowToArrival(arrival, outcomes.get(arrival.traveller) ?? null))
    histories.set(identity, { arrivals: past, knownSince: past[0]?.arrivalAt ?? null })
  }
  return histories
}

/** Without the records that a later one, known by then, corrects. */
export function standing(checks: readonly CheckRecord[]): readonly CheckRecord[] {
  const corrected = new Set(checks.map((check) => check.corrects))
  return checks.filter((check) => !corrected.has(check.id))
}

function outcomeOfTraveller(checks: readonly CheckRecord[]): ReadonlyMap<number, Outcome> {
  const outcomes = new Map<number, Outcome>()
  for (const { traveller, outcome } of checks) {
    if (traveller === null) continue
    // Two checks of one arrival: a find in either is a find.
    const before = outcomes.get(traveller)
    if (before === undefined || before === 'nothing') outcomes.set(traveller, outcome)
  }
  return outcomes
}

function rowToArrival(arrival: ArrivalRecord, outcome: Outcome | null): PersonHistory['arrivals'][number] {
  const { flightId, carrier, from, origin, agency, partySize, bagWeightKg } = arrival
  const arrivalAt = new Date(arrival.arrivalMs).toISOString()
  return { flightId, arrivalAt, carrier, from, origin, agency, partySize, bagWeightKg, outcome }
}
