/** Whom of the flights ahead an entry would hit: the same comparison as the lists make, with this entry alone. */
import { alertScore, createMatcher, type MatchEntry } from '#models/matching/createMatcher.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { Station } from '../Station.ts'
import { flightsAhead } from './flightsAhead.ts'
import { subjectOf } from './subjectOf.ts'

export type TriedHit = {
  readonly travellerId: string
  readonly flightId: string
  readonly name: string
  readonly birthOn: string | null
  readonly arrivalAt: string | null
  readonly score: number
  readonly confirmed: boolean
  readonly evidence: string[]
}
export type Trial = { readonly hits: TriedHit[]; readonly people: number; readonly flights: number }

export function tryEntry(station: Station, entry: MatchEntry): Trial {
  const { store } = station
  const matcher = createMatcher([entry])
  const flights = flightsAhead(station).flatMap((id) => store.flights.read(id) ?? [])
  let people = 0
  const hits = flights.flatMap(({ row, flight }) => {
    const travellers = store.travellers.readFlight(row)
    people += travellers.length
    return travellers.flatMap(({ traveller }) =>
      matcher.match(subjectOf(traveller), alertScore).map(({ score, confirmed, evidence }) => ({
        ...briefOf(traveller),
        flightId: flight.id,
        arrivalAt: flight.arrivalAt,
        score,
        confirmed,
        evidence: [...evidence],
      })),
    )
  })
  return { hits: hits.toSorted((a, b) => b.score - a.score), people, flights: flights.length }
}

function briefOf({ id, name, birthOn }: Traveller) {
  return { travellerId: id, name: `${name.surname} ${name.given}`.trim(), birthOn }
}
