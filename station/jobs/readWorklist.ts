/** The ranked list of a flight: everyone in rank order with scores and reasons, then those without a place, crew last. */
import type { Worklist } from '#core/contract/worklist.ts'
import type { ListRow } from '#db/queries/readLists.ts'
import type { Engine } from '../engine/Engine.ts'
import { readHeld } from '../bags/readHeld.ts'
import { createSelectionLabels } from '../lists/createSelectionLabels.ts'
import { formatFlightView } from './formatFlightView.ts'
import { formatListRow } from './formatListRow.ts'

/** Null: no such flight. */
export function readWorklist(engine: Engine, flightId: string): Worklist | null {
  const { station, queries } = engine
  return station.store.read(() => {
    const card = queries.readFlightCard(flightId)
    if (card === null) return null
    const flight = formatFlightView(station, card)
    const rows = queries.readListRows(card.row)
    const parties = Map.groupBy(rows, (row) => row.pnr)
    const changes = Map.groupBy(queries.readListChanges(card.row), (change) => change.traveller)
    const label = createSelectionLabels(station)
    const held = readHeld(station.store, card.row)
    const partyOf = (row: ListRow): readonly ListRow[] => (row.pnr === null ? [row] : (parties.get(row.pnr) ?? [row]))
    return {
      flight,
      rankedAt: card.rankedAt,
      dataAt: card.asOf,
      capacity: flight.capacity,
      randomShare: card.randomShare ?? station.settings.capacity.randomShare,
      packs: [...packsOf(engine, card.row)],
      rows: rows.map((row, index) =>
        formatListRow(row, {
          arrivalOn: flight.date,
          rank: index + 1,
          party: partyOf(row),
          changes: changes.get(row.row) ?? [],
          label,
          held,
        }),
      ),
    }
  })
}

/** The packs the saved list was made with; of one no longer in force only the id is known. */
function packsOf({ queries, packs }: Engine, flight: number): Worklist['packs'] {
  const used = queries.readListPacks(flight)
  return (['high', 'drug'] as const).flatMap((model) => {
    const id = used[model]
    if (id === null) return []
    const known = packs.find((pack) => pack.id === id)
    return [{ id, model, trainedOn: known?.trainedOn ?? '', simulated: known?.simulated ?? false }]
  })
}
