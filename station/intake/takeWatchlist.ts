/** Takes watchlist entries; an entry with the same reference is replaced. */
import { hash } from 'node:crypto'
import { searchName } from '#core/text/searchName.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'
import { publishEntry } from '../log/publishEntry.ts'
import { touchAhead } from './touchAhead.ts'
import type { TakeGroup } from './takeGroup.ts'

export const takeWatchlist: TakeGroup = (run, group, sending) => {
  const { station, by, tally } = run
  for (const record of group.records) {
    if (record.kind !== 'watchlist') continue
    const { row } = record
    // Without a reference of its own, an entry is known by what it says.
    const reference = row.reference ?? `W${hash('sha256', JSON.stringify(row), 'hex').slice(0, 12)}`
    const documentNumber = row.documentNumber === null ? null : normalDocumentNumber(row.documentNumber)
    const name = searchName(`${row.surname} ${row.given}`.trim())
    tally.watchlist++
    publishEntry(station, { ...row, reference, documentNumber, searchName: name, by, at: sending.at })
  }
  touchAhead(run)
  return null
}
