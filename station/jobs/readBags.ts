/** The bags of a flight, ranked by their owners' priority and their own signals. */
import { foldBagActs } from '#core/baggage/BagAct.ts'
import type { BagRow } from '#core/contract/bags.ts'
import { latinName } from '#core/text/latinName.ts'
import type { ListRow } from '#db/queries/readLists.ts'
import { type BagOwner, type BagCandidate } from '#models/ranking/findBagSignals.ts'
import { rankBags } from '#models/ranking/rankBags.ts'
import type { Engine } from '../engine/Engine.ts'
import { stayOf } from '../page/stayOf.ts'
import { presentMs } from '../bags/createPresence.ts'
import { displayName, isSelected } from './formatListRow.ts'
import { formatFlightView } from './formatFlightView.ts'

export type BagList = { readonly rows: BagRow[]; readonly belt: string | null }

/** Null: no such flight. */
export function readBags(engine: Engine, flightId: string): BagList | null {
  const { station, queries } = engine
  return station.store.read(() => {
    const card = queries.readFlightCard(flightId)
    if (card === null) return null
    const flight = formatFlightView(station, card)
    const owners = new Map(queries.readListRows(card.row).map((row) => [row.row, row]))
    const stays = new Map(
      queries
        .readFlightPnrs(card.row)
        .map(({ row, segments }) => [row, stayOf(segments, flight, station.reference).days]),
    )
    const records = station.store.bags.readFlight(card.row)
    const ownerOf = (row: number | null): ListRow | null => (row === null ? null : (owners.get(row) ?? null))
    const candidates: BagCandidate[] = records.map(({ bag, owner }) => ({
      bag,
      owner: toOwner(ownerOf(owner), (pnr) => stays.get(pnr) ?? null),
    }))
    const ownerRows = new Map(records.map(({ bag, owner }) => [bag.id, ownerOf(owner)]))
    const known = new Map(records.map((record) => [record.bag.id, record]))
    const acts = Map.groupBy(station.store.bags.readActs(card.row), (act) => act.bag)
    const belt = station.store.bags.readBelt(card.row)?.belt ?? flight.belt
    const rows = rankBags(candidates, flight.departureAt).map((ranked): BagRow => {
      const record = known.get(ranked.bagId)
      if (record === undefined) throw new Error('a ranked bag is none of the flight')
      const { bag, hint } = record
      const owner = ownerRows.get(bag.id) ?? null
      return {
        rank: ranked.rank,
        bagId: bag.id,
        tag: bag.tag,
        airline: airlineOf(engine, bag.tag),
        ownerId: owner?.id ?? null,
        ownerName: owner === null ? null : displayName(owner),
        ownerSeat: owner?.seat ?? null,
        ownerLatin: owner === null ? null : latinName(displayName(owner)),
        ownerSelected: owner !== null && isSelected(owner),
        weightKg: bag.weightKg,
        pieces: owner?.bagPieces ?? null,
        destination: bag.destination,
        status: bag.status,
        belt,
        pool: bag.pool === null ? null : `${bag.pool.role === 'head' ? 'HP' : 'MP'} ${bag.pool.id}`,
        priority: ranked.priority,
        signals: [...ranked.signals],
        reasons: ranked.reasons.map((reason) => ({ ...reason })),
        hold: bag.hold === null ? null : { ...bag.hold },
        handling: foldBagActs(acts.get(record.row) ?? []),
        flightId,
        flight: `${flight.carrier}${flight.number}${flight.suffix ?? ''}`,
        statedOwner: owner === null ? hint.name : null,
        ownerAt: owner === null ? null : whereOwnerIs(engine, owner),
      }
    })
    return { rows, belt }
  })
}

/** Read at the gate, or seen or sent on there, in the last minutes; the newer word holds. */
function whereOwnerIs({ station, presence }: Engine, owner: ListRow): NonNullable<BagRow['ownerAt']> | null {
  const nowMs = station.clock().getTime()
  const read = presence.find(owner.id, nowMs)
  const done = owner.disposition
  const state = done?.state === 'seen' || done?.state === 'referred' ? done.state : null
  const isRecent = done !== null && nowMs - Date.parse(done.at) <= presentMs
  if (done !== null && state !== null && isRecent && (read === null || done.at >= read.at)) {
    return { state, at: done.at, by: done.by }
  }
  return read === null ? null : { state: 'scanned', ...read }
}

function toOwner(row: ListRow | null, stayOfPnr: (pnr: number) => number | null): BagOwner | null {
  if (row === null) return null
  return {
    travellerId: row.id,
    onBoard: row.onBoard,
    priority: row.place?.priority ?? 0,
    selected: isSelected(row),
    bagPieces: row.bagPieces,
    bagWeightKg: row.bagWeightKg,
    pnrId: row.pnr === null ? null : String(row.pnr),
    stayDays: row.pnr === null ? null : stayOfPnr(row.pnr),
  }
}

/** The airline that a tag names: by its three digits, or by its letters where they were sent. */
function airlineOf({ station }: Engine, tag: string): string | null {
  if (/^\d{10}$/.test(tag)) return station.reference.airlineByAccounting(tag.slice(1, 4))?.iata ?? null
  return /^[A-Z0-9]{2}\d{6}$/.test(tag) ? tag.slice(0, 2) : null
}
