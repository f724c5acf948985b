/** When bags came onto a belt, or which belt is used, by the word of another station: the latest word holds. */
import type { BeltTimes } from '#db/queries/bags.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'

export function applyBelt({ station: { store } }: Applying, { record }: Arrived): 'applied' | 'waiting' {
  const { flightId, ...times } = JSON.parse(record.body) as BeltTimes & { readonly flightId: string }
  const flight = store.flights.read(flightId)
  if (flight === null) return 'waiting'
  const known = store.bags.readBelt(flight.row)
  if (known === null || times.at > known.at || (times.at === known.at && times.by > known.by)) {
    store.bags.saveBelt(flight.row, times)
  }
  return 'applied'
}
