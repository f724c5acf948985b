/** Saves the list of a flight, the features it was made from and its watchlist matches, all in one write. */
import type { WorklistEntry } from '#core/worklist/WorklistEntry.ts'
import type { RankPolicy } from '#models/ranking/RankPolicy.ts'
import type { GatheredFlight } from '../dossiers/GatheredFlight.ts'
import type { Station } from '../Station.ts'
import type { FlightHits } from './findHits.ts'
import type { JudgedFlight } from './judgeFlight.ts'

type List = {
  readonly gathered: GatheredFlight
  readonly judged: JudgedFlight
  readonly hits: FlightHits
  readonly policy: RankPolicy
  readonly entries: readonly WorklistEntry[]
}

export function saveList(station: Station, { gathered, judged, hits, policy, entries }: List): void {
  const { store, scorers } = station
  const { row: flight, asOf } = gathered
  const rowOf = new Map(gathered.book.members.map((member) => [member.traveller.id, member.row ?? 0]))
  const rankedAt = station.clock().toISOString()
  store.write(() => {
    store.worklists.save(
      {
        flight,
        asOf,
        rankedAt,
        capacity: policy.capacity,
        randomShare: policy.randomShare,
        seed: policy.seed,
        highPack: scorers.high?.packId ?? null,
        drugPack: scorers.drug?.packId ?? null,
        backend: scorers.high?.backend ?? scorers.drug?.backend ?? null,
      },
      entries.flatMap((entry) => {
        const traveller = rowOf.get(entry.travellerId)
        return traveller === undefined ? [] : [{ ...entry, traveller }]
      }),
    )
    for (const { row, features } of judged.travellers) {
      store.worklists.saveFeatures(flight, { traveller: row, asOf, row: features })
    }
    saveHits(station, { gathered, hits, at: rankedAt })
    store.flights.refreshDone(flight)
    store.flights.clearListDue(flight)
  })
}

type Found = { readonly gathered: GatheredFlight; readonly hits: FlightHits; readonly at: string }

/** Matches that no longer hold are taken back, unless a person has judged them. */
function saveHits({ store }: Station, { gathered, hits, at }: Found): void {
  for (const known of store.watchlist.readHits(gathered.row)) {
    const isHeld = hits.get(known.traveller)?.some((hit) => hit.entry === known.entry) ?? false
    if (!isHeld) store.watchlist.dropHit(known.traveller, known.entry)
  }
  for (const [traveller, own] of hits) {
    for (const { entry, score, evidence } of own) store.watchlist.saveHit({ traveller, entry, score, evidence, at })
  }
}
