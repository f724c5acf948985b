/** Makes lists again as of their own time and compares every feature with what was saved: a difference means that a list saw the future. */
import { catalogue } from '#models/features/catalogue.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { loadBook } from '../intake/loadBook.ts'
import { gatherDossiers } from '../jobs/gatherDossiers.ts'
import { judgeFlight } from '../lists/judgeFlight.ts'
import type { Station } from '../Station.ts'

export type Replay = {
  readonly flights: number
  readonly travellers: number
  /** Of these, made when the station already knew results of checks: otherwise nothing is proved. */
  readonly withHistory: number
  /** Feature id to how many travellers it differs for; empty: the lists knew only what was known then. */
  readonly differing: Readonly<Record<string, number>>
}

/** The latest `most` flights. */
export async function replayLists(station: Station, most: number): Promise<Replay> {
  const { store } = station
  const keyedHash = createKeyedHash(station.identitySecret)
  const listed = store.flights.readBetween(0, Number.MAX_SAFE_INTEGER).filter(({ row }) => store.worklists.read(row))
  // Scores play no part: without packs the features alone are made.
  const unscored = { ...station, scorers: { high: null, drug: null } }
  const differing = new Map<string, number>()
  let [flights, travellers, withHistory] = [0, 0, 0]
  for (const { row, flight } of listed.slice(-most)) {
    const book = loadBook(store, flight.id)
    if (book === null) continue
    flights++
    const saved = new Map(store.worklists.readFlightFeatures(row).map((one) => [one.traveller, one.row]))
    const judged = await judgeFlight(unscored, gatherDossiers({ store, book, keyedHash, now: '' }))
    for (const traveller of judged.travellers) {
      travellers++
      if (traveller.dossier.base.inspected > 0) withHistory++
      for (const id of differences(traveller.features, saved.get(traveller.row))) {
        differing.set(id, (differing.get(id) ?? 0) + 1)
      }
    }
  }
  return { flights, travellers, withHistory, differing: Object.fromEntries(differing) }
}

function differences(now: Float32Array, then: Float32Array | undefined): readonly string[] {
  return catalogue.flatMap(({ id }, place) => {
    const [a, b] = [now[place], then?.[place]]
    return Object.is(a, b) || a === b ? [] : [id]
  })
}
