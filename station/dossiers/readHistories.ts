/** Earlier arrivals and checks of everyone on a flight, in three questions to the store. */
import type { Outcome } from '#core/inspection/Outcome.ts'
import type { PersonHistory } from '#core/dossier/PersonHistory.ts'
import { identityToNumber } from '#db/queries/travellers.ts'
import type { ArrivalRecord, CheckRecord } from '#db/queries/memory.ts'
import type { Store } from '#db/store.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import { findEarlierIdentities } from '../identity/findEarlierIdentities.ts'
import { personKey } from '../identity/linkKeys.ts'
import type { FlightBook } from '../merge/FlightBook.ts'

export const unknownPerson: PersonHistory = { arrivals: [], knownSince: null }

export type HistoryQuestion = {
  readonly store: Store
  readonly book: FlightBook
  readonly asOfMs: number
  readonly keyedHash: KeyedHash
}

/** By identity, as a number of the store; earlier passports of a person are found by name and birth date. */
export function readHistories(question: HistoryQuestion): ReadonlyMap<number, PersonHistory> {
  const { store, book, asOfMs } = question
  const earlier = readEarlier(question)
  const arrivals = store.memory
    .readArrivals([...new Set([...earlier].flatMap(([own, before]) => [own, ...before]))], asOfMs)
    .filter((arrival) => arrival.flightId !== book.flight.id)
  if (arrivals.length === 0) return new Map()
  const known = [...new Set(arrivals.map((arrival) => arrival.identity))]
  const outcomes = outcomeOfTraveller(standing(store.memory.readChecks(known, asOfMs)))
  const byIdentity = Map.groupBy(arrivals, (arrival) => arrival.identity)
  const histories = new Map<number, PersonHistory>()
  for (const [own, before] of earlier) {
    const all = [own, ...before].flatMap((identity) => byIdentity.get(identity) ?? [])
    if (all.length === 0) continue
    if (before.length > 0) all.sort((a, b) => a.arrivalMs - b.arrivalMs)
    const past = all.map((arrival) => rowToArrival(arrival, outcomes.get(arrival.traveller) ?? null))
    histories.set(own, { arrivals: past, knownSince: past[0]?.arrivalAt ?? null })
  }
  return histories
}

/** Everyone's identity, each with those the person had before. */
function readEarlier({ store, book, asOfMs, keyedHash }: HistoryQuestion): ReadonlyMap<number, readonly number[]> {
  const people = book.members.flatMap(({ traveller }) => {
    const identity = identityToNumber(traveller.identity)
    const { nationality, sex } = traveller
    return identity === null ? [] : [{ identity, nationality, sex, key: personKey(traveller, keyedHash) }]
  })
  const keys = people.flatMap((person) => person.key ?? [])
  const uses = Map.groupBy(store.memory.readIdentityUses(keys, asOfMs), (use) => use.key)
  return new Map(
    people.map((person) => {
      const own = person.key === null ? undefined : uses.get(person.key)
      return [person.identity, own === undefined ? [] : findEarlierIdentities(person, own)]
    }),
  )
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
