/** Takes a PNRGOV message: its bookings into the flight it was pushed for. */
import { hash } from 'node:crypto'
import { closePush } from '../merge/closePush.ts'
import { arrivingLeg, flightOfLeg } from '../merge/flightOfLegs.ts'
import { findOwners } from '../merge/takeBags.ts'
import { takeLeg } from '../merge/takeLeg.ts'
import { findBooking, takePnr } from '../merge/takePnr.ts'
import { attachDeclarations } from './attachDeclarations.ts'
import { attachInspections } from './attachInspections.ts'
import { flightHere } from './flightHere.ts'
import { notePush } from './notePush.ts'
import { areAllPartsHere } from './areAllPartsHere.ts'
import { saveBook } from './saveBook.ts'
import { tallyBook } from './tallyBook.ts'
import type { TakeGroup } from './takeGroup.ts'

/** MSG 22: everything there is of the flight (PNRGOV guide, section on MSG). */
const fullPush = '22'

export const takeBookings: TakeGroup = (run, group, sending) => {
  const { files, messages } = run.station.store
  const here = flightHere(run, sending, null)
  const stated = flightOfLeg(arrivingLeg(group.header.legs, here), here)
  const book = run.shelf.open(stated)
  takeLeg(book, stated)
  const context = { sending, keyedHash: run.keyedHash }
  const raws: number[] = []
  for (const record of group.records) {
    if (record.kind !== 'pnr') continue
    const { pnr, offset } = record
    const rawHash = hash('sha256', pnr.raw, 'buffer').subarray(0, 16)
    let rawRow: number | null = null
    const saveRaw = () => (rawRow = files.addRaw({ message: sending.message, kind: 'pnr', offset, text: pnr.raw }))
    takePnr(book, { pnr, rawHash, saveRaw }, context)
    const known = rawRow === null ? findBooking(book, pnr) : null
    // A version that came too late is kept all the same: raw text is never lost.
    raws.push(rawRow ?? (known?.rawHash.equals(rawHash) ? known.rawRow : null) ?? saveRaw())
    run.tally.pnrs++
  }
  messages.saveRecordRaws(sending.message, raws)
  const { preparedAt } = group.header
  const isOver = group.isLast && areAllPartsHere(run, group)
  if (isOver && preparedAt !== null && group.header.function === fullPush) closePush(book, context)
  findOwners(book)
  const flight = saveBook(run, book, sending)
  attachDeclarations(run, book)
  attachInspections(run, book)
  if (isOver) notePush(run, book, { group, sending, source: 'PNR' })
  tallyBook(run, book)
  return flight
}
