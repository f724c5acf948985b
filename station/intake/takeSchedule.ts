/** Takes a schedule: times, gates and belts of flights, known or new. */
import { flightOfLeg } from '../merge/flightOfLegs.ts'
import { takeLeg } from '../merge/takeLeg.ts'
import { flightHere } from './flightHere.ts'
import { saveBook } from './saveBook.ts'
import type { TakeGroup } from './takeGroup.ts'

export const takeSchedule: TakeGroup = (run, group, sending) => {
  const here = flightHere(run, sending, null)
  for (const record of group.records) {
    if (record.kind !== 'schedule') continue
    const { leg, gate, belt, equipment } = record.row
    const stated = flightOfLeg(leg, here)
    const book = run.shelf.open(stated)
    takeLeg(book, { ...stated, gate, belt, equipment })
    if (book.dirty) saveBook(run, book, { ...sending, isDated: false })
    run.tally.flights.add(book.flight.id)
  }
  return null
}
