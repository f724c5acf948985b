/** Earlier arrivals and checks of this person, and how what is known of this flight came about. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { findEarlierIdentities } from '../identity/findEarlierIdentities.ts'
import { personKey } from '../identity/linkKeys.ts'
import type { PageGround } from './PageGround.ts'

type History = Pick<TravellerPage, 'history' | 'inspections' | 'versions'>

/** Source of a version by the format of its message. */
const sources: Readonly<Record<string, string>> = {
  PNRGOV: 'PNR',
  'PNRGOV-XML': 'PNR',
  PAXLST: 'API',
  DECLARATIONS: 'DECLARATION',
}

export function pageHistory(ground: PageGround, travellerId: string): History {
  const { engine, keys } = ground
  const { queries } = engine
  return {
    history: readArrivals(ground).map(({ arrivalMs, row: _row, ...arrival }) => ({
      ...arrival,
      arrivalAt: new Date(arrivalMs).toISOString(),
      current: arrival.travellerId === travellerId,
    })),
    inspections: queries.readPageInspections(keys.row).map((check) => ({
      id: check.id,
      at: check.at,
      by: check.by,
      selectedBy: check.selectedBy,
      methods: [...check.methods],
      outcome: check.outcome,
      substance: check.substance,
      quantity: check.quantity,
      unit: check.unit,
      valueKrw: check.valueKrw,
      place: check.place,
      note: check.note,
      bagTags: [...check.bagTags],
      corrects: check.corrects,
      corrected: check.corrected,
      withdraws: check.withdraws === true,
      along: check.checkedWith !== undefined,
    })),
    versions: queries
      .readPageVersions(keys)
      .map((version) => ({
        at: version.at,
        source: sources[version.format] ?? 'BAG',
        changes: [...version.changes],
      }))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
  }
}

/** Under the passport of this flight, then under those before it, newest first. */
function readArrivals({ engine, keys, traveller }: PageGround) {
  const { queries, station } = engine
  if (keys.identity === null) return []
  const own = queries.readArrivals(keys.identity)
  const key = personKey(traveller, createKeyedHash(station.identitySecret))
  if (key === null) return own
  const { nationality, sex } = traveller
  const uses = station.store.memory.readIdentityUses([key], keys.arrivalMs + 1)
  const earlier = findEarlierIdentities({ identity: keys.identity, nationality, sex }, uses)
  const before = earlier.flatMap((identity) => queries.readArrivals(identity))
  return [...own, ...before.map((arrival) => ({ ...arrival, otherDocument: true }))].toSorted(
    (a, b) => b.arrivalMs - a.arrivalMs,
  )
}
