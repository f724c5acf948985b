/** Who of a flight is named by which source, and where the sources leave a gap. */
import type { FlightOverview, PersonBrief, SourceGap } from '#core/contract/flightPage.ts'
import { sourceGaps } from '#core/contract/flightPage.ts'
import type { ListRow } from '#db/queries/readLists.ts'
import type { Engine } from '../engine/Engine.ts'
import { displayName, isSelected } from '../jobs/formatListRow.ts'
import { findCabin } from './findCabin.ts'

/** What has come of the flight at all: what has not cannot be missing of anyone. */
type Come = { readonly list: boolean; readonly bookings: boolean }
type Rule = (row: ListRow, come: Come) => boolean

const has = (row: ListRow, source: string): boolean => row.sources.includes(source)

const rules: Readonly<Record<SourceGap, Rule>> = {
  listedOnly: (row, come) => come.bookings && has(row, 'API') && !has(row, 'PNR') && row.kind !== 'crew',
  bookedOnly: (row, come) => come.list && has(row, 'PNR') && !has(row, 'API') && row.onBoard,
  left: (row) => !row.onBoard && (has(row, 'API') || has(row, 'DCS')),
  notOnBoard: (row) => !row.onBoard && !has(row, 'API') && !has(row, 'DCS'),
  // As the head of the page counts them: with those who may not have boarded.
  withoutDocument: (row) => row.document === null && row.kind !== 'crew',
  withoutSeat: (row) => row.seat === null && row.kind !== 'crew' && row.kind !== 'infant' && row.onBoard,
  conflicts: (row) => row.conflicts > 0,
  walkIn: (row) => has(row, 'MANUAL'),
}

/** Null: no such flight. */
export function readOverview({ station, queries }: Engine, flightId: string): FlightOverview | null {
  return station.store.read(() => {
    const card = queries.readFlightCard(flightId)
    if (card === null) return null
    const rows = queries.readListRows(card.row)
    const come = {
      list: card.pushes.some(isPassengerList),
      bookings: card.pushes.some(({ source }) => source === 'PNR'),
    }
    const people = rows.filter((row) => row.kind !== 'crew')
    const count = (source: string): number => people.filter((row) => has(row, source)).length
    const more = station.store.looks.readCounts(card.row)
    return {
      cabin: findCabin(card.equipment),
      counts: {
        travellers: people.length,
        crew: rows.length - people.length,
        booked: count('PNR'),
        listed: count('API'),
        checkedIn: count('DCS'),
        declared: more.declared,
        bags: card.bags,
        bagsWithoutOwner: more.bagsWithoutOwner,
        walkIns: count('MANUAL'),
      },
      gaps: sourceGaps.map((gap) => ({ gap, people: rows.filter((row) => rules[gap](row, come)).map(toBrief) })),
    }
  })
}

function isPassengerList({ source, label }: { readonly source: string; readonly label: string }): boolean {
  return source === 'API' && label !== 'crew'
}

export function toBrief(row: ListRow): PersonBrief {
  return { travellerId: row.id, name: displayName(row), seat: row.seat, selected: isSelected(row) }
}
