/** How many of a flight are proposed today, and by which weights: the flight's own figures, else the station's rule. */
import { defaultRankPolicy, type RankPolicy } from '#models/ranking/RankPolicy.ts'
import type { GatheredFlight } from '../dossiers/GatheredFlight.ts'
import type { KeyedHash } from '../identity/createKeyedHash.ts'
import { ruledCapacity } from '../settings/ruledCapacity.ts'
import type { Station } from '../Station.ts'

export function readPolicy(station: Station, gathered: GatheredFlight, keyedHash: KeyedHash): RankPolicy {
  const { capacity: rule, policy } = station.settings
  const flight = station.store.flights.readRow(gathered.row)
  return {
    ...defaultRankPolicy,
    capacity: flight?.capacity ?? ruledCapacity(rule, gathered.travellers.length),
    randomShare: flight?.randomShare ?? rule.randomShare,
    // Nobody outside the station can foresee it, and the same flight always has the same one.
    seed: keyedHash(`random picks|${gathered.book.flight.id}`).toString(36),
    weights: { high: policy.highWeight, drug: policy.drugWeight },
  }
}
