/** A found traveller as the contract shows one, with why. */
import type { Found } from '#core/contract/travellers.ts'
import type { FoundRow } from '#db/queries/readPeople.ts'
import { displayName } from '../jobs/formatListRow.ts'

export function formatFound(row: FoundRow, by: string): Found {
  return {
    travellerId: row.travellerId,
    name: displayName(row),
    flightId: row.flightId,
    flight: row.flight,
    date: row.date,
    birthOn: row.birthOn,
    nationality: row.nationality,
    seat: row.seat,
    locator: row.locator,
    document: row.document,
    selected: row.selected === 1,
    by,
  }
}
