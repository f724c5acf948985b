/** The traveller's own row of the list, and the rows of everyone else in the booking. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { ListRow } from '#db/queries/readLists.ts'
import { readHeld } from '../bags/readHeld.ts'
import { createSelectionLabels } from '../lists/createSelectionLabels.ts'
import { formatListRow } from '../jobs/formatListRow.ts'
import type { PageGround } from './PageGround.ts'

export function pageParty(ground: PageGround, travellerId: string): Pick<TravellerPage, 'row' | 'party'> {
  const { queries } = ground.engine
  const own = queries.readListRow(travellerId)
  if (own === null) throw new Error(`${travellerId} has a page but no row`)
  const party = ground.keys.pnr === null ? [own] : queries.readPartyRows(ground.keys.pnr)
  const label = createSelectionLabels(ground.engine.station)
  const held = readHeld(ground.engine.station.store, ground.keys.flight)
  const show = (row: ListRow, index: number) =>
    formatListRow(row, {
      arrivalOn: ground.flight.date,
      rank: index + 1,
      party,
      changes: queries.readLastChanges(row.row),
      label,
      held,
    })
  return { row: show(own, 0), party: party.filter((row) => row.row !== own.row).map(show) }
}
