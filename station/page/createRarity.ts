/** Says of reasons how rare their values are on this route in the last three months, or at this station where the route is young. */
import type { Reason } from '#core/worklist/Reason.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import { describeRarity, leastOthers, type Others } from '#models/reasons/describeRarity.ts'
import { profileMeaning } from '#models/reasons/profileWords.ts'
import { unknownMeaning } from '#models/reasons/formatReasons.ts'
import { rarityQueries } from '#db/queries/rarity.ts'
import type { Store } from '#db/store.ts'

export type Rarities = {
  /** The reasons with how rare each is; `row` are the traveller's values. */
  describe(reasons: readonly Reason[], row: Float32Array, flight: number): readonly Reason[]
}

const days = 90
/** Two digits of a share need no more, and a page must not wait. */
const most = 1500
/** Flights whose others stay at hand: pages of one flight are opened one after another. */
const mostKept = 4
/** What every fourth person has too is no news; saying it of each would hide what is rare. */
const mostShare = 0.25

type Rows = { readonly rows: readonly Float32Array[]; readonly on: Others['on'] }

const shelves = new WeakMap<Store, Rarities>()

/** One for each store: what was read for a flight serves every page of it. */
export function raritiesOf(store: Store): Rarities {
  const known = shelves.get(store)
  if (known !== undefined) return known
  const made = createRarity(store)
  shelves.set(store, made)
  return made
}

function createRarity(store: Store): Rarities {
  const queries = rarityQueries(store.sql)
  const kept = new Map<number, Rows>()
  const rowsOf = (flight: number): Rows => {
    const known = kept.get(flight)
    if (known !== undefined) return known
    const route = queries.readOthers({ flight, days, most }, 'route')
    const found: Rows =
      route.length >= leastOthers
        ? { rows: route, on: 'route' }
        : { rows: queries.readOthers({ flight, days, most }, 'station'), on: 'station' }
    for (const first of kept.keys()) if (kept.size >= mostKept) kept.delete(first)
    kept.set(flight, found)
    return found
  }
  return {
    describe(reasons, row, flight) {
      const { rows, on } = rowsOf(flight)
      // Rows of an older catalogue have other places.
      const others = rows.filter((other) => other.length === catalogue.length)
      return reasons.map((reason) => {
        // Never of age, sex or nationality, nor of what is not known.
        if (reason.key === profileMeaning || reason.key === unknownMeaning) return reason
        const place = featureIndex(reason.features[0] ?? '')
        const feature = catalogue[place]
        if (feature === undefined || feature.protected) return reason
        const values = Float32Array.from(others, (other) => other[place] as number)
        const rarity = describeRarity(feature, row[place] ?? Number.NaN, { values, on, days })
        return rarity === null || rarity.share > mostShare ? reason : { ...reason, rarity }
      })
    },
  }
}
