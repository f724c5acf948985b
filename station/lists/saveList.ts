/** Saves the list of a flight, the features it was made from and its watchlist matches, all in one write. */
import type { Station } from '../Station.ts'
import type { MadeList } from './MadeList.ts'

/** False: a list that was made from later knowledge is there already. */
export function saveList({ store }: Pick<Station, 'store'>, list: MadeList): boolean {
  const { flight, asOf, rankedAt, policy, packs, entries, rows, features } = list
  return store.write(() => {
    if ((store.worklists.read(flight)?.rankedAt ?? '') > rankedAt) return false
    const record = { flight, asOf, rankedAt, ...policy, highPack: packs.high, drugPack: packs.drug }
    store.worklists.save(
      { ...record, backend: packs.backend },
      entries.flatMap((entry, at) => {
        const traveller = rows[at] ?? null
        return traveller === null ? [] : [{ ...entry, traveller }]
      }),
    )
    const width = features.rows.length / Math.max(1, features.travellers.length)
    features.travellers.forEach((traveller, at) => {
      const row = features.rows.subarray(at * width, (at + 1) * width)
      store.worklists.saveFeatures(flight, { traveller, asOf, row })
    })
    saveHits(store, list)
    store.flights.refreshDone(flight)
    store.flights.clearListDue(flight)
    return true
  })
}

/** Matches that no longer hold are taken back, unless a person has judged them. */
function saveHits(store: Station['store'], { flight, hits, rankedAt }: MadeList): void {
  for (const known of store.watchlist.readHits(flight)) {
    const isHeld = hits.get(known.traveller)?.some((hit) => hit.entry === known.entry) ?? false
    if (!isHeld) store.watchlist.dropHit(known.traveller, known.entry)
  }
  for (const [traveller, own] of hits) {
    for (const { entry, score, evidence } of own) {
      store.watchlist.saveHit({ traveller, entry, score, evidence, at: rankedAt })
    }
  }
}
