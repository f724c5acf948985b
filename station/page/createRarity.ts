/** Says of reasons how rare their values are on this route in the last three months, or at this station where the route is young. */
import type { Reason } from '#core/worklist/Reason.ts'
import { catalogue } from '#models/features/catalogue.ts'
import { featureIndex } from '#models/features/featureIndex.ts'
import { describeRarity, leastOthers, type Others } from '#models/reasons/describeRarity.ts'
import { profileMeaning } from '#models/reasons/profileWords.ts'
import { unknownMeaning } from '#models/reasons/formatReasons.ts'
import { rarityQueries } from '#db/queries/rarity.ts'
import type { Store } from '#db/store.ts'
import { keptFlights } from './keptFlights.ts'

export type Rarities = {
  /** Reads those whom the travellers of the flight are compared with, before the first page asks. */
  prepare(flight: number): void
  /** The reasons with how rare each is; `row` are the traveller's values. */
  describe(reasons: readonly Reason[], row: Float32Array, flight: number): readonly Reason[]
}

const days = 90
/** Two digits of a share need no more, and a page must not wait. */
const most = 1500
/** What every fourth person has too is no news; saying it of each would hide what is rare. */
const mostShare = 0.25

type Kept = { readonly on: Others['on']; columnOf(place: number): Float32Array }

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
  const kept = new Map<number, Kept>()
  const othersOf = (flight: number): Kept => {
    const known = kept.get(flight)
    if (known !== undefined) return known
    const route = queries.readOthers({ flight, days, most }, 'route')
    const isEnough = route.length >= leastOthers
    const rows = isEnough ? route : queries.readOthers({ flight, days, most }, 'station')
    const found: Kept = { on: isEnough ? 'route' : 'station', columnOf: createColumns(rows) }
    for (const first of kept.keys()) if (kept.size >= keptFlights) kept.delete(first)
    kept.set(flight, found)
    return found
  }
  return {
    prepare: (flight) => void othersOf(flight),
    describe(reasons, row, flight) {
      const { on, columnOf } = othersOf(flight)
      return reasons.map((reason) => {
        // Never of age, sex or nationality, nor of what is not known.
        if (reason.key === profileMeaning || reason.key === unknownMeaning) return reason
        const place = featureIndex(reason.features[0] ?? '')
        const feature = catalogue[place]
        if (feature === undefined || feature.protected) return reason
        const rarity = describeRarity(feature, row[place] ?? Number.NaN, { sorted: columnOf(place), on, days })
        return rarity === null || rarity.share > mostShare ? reason : { ...reason, rarity }
      })
    },
  }
}

/** Columns of a table, sorted when first asked for: a page asks for some fifteen, and the next page for much the same. */
function createColumns(rows: readonly Float32Array[]): Kept['columnOf'] {
  // Rows of an older catalogue have other places.
  const fitting = rows.filter((row) => row.length === catalogue.length)
  const columns = new Map<number, Float32Array>()
  return (place) => {
    const known = columns.get(place)
    if (known !== undefined) return known
    const column = new Float32Array(fitting.length)
    for (let at = 0; at < fitting.length; at++) column[at] = fitting[at]?.[place] ?? Number.NaN
    column.sort()
    columns.set(place, column)
    return column
  }
}
