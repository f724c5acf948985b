/** Takes a person's word on a match back: it is open again, and a match once called wrong is made again on later flights too. */
import { publishWord } from '../log/publishWord.ts'
import { matchThing } from '../log/things.ts'
import { rankFlight } from '../jobs/rankFlight.ts'
import type { Station } from '../Station.ts'

export type Reopening = {
  readonly travellerId: string
  readonly reference: string
  readonly reason: string
  readonly by: string
}

export async function reopenHit(
  station: Station,
  { travellerId, reference, reason, by }: Reopening,
): Promise<'reopened' | 'traveller' | 'match'> {
  const { store } = station
  const record = store.travellers.read(travellerId)
  if (record === null) return 'traveller'
  const entry = store.watchlist.findEntry(reference)?.row
  const isWrong = store.watchlist.readRejected(record.row).some((one) => one.entry === entry)
  const isConfirmed = store.watchlist
    .readTravellerHits(record.row)
    .some((hit) => hit.entry === entry && hit.state === 'confirmed')
  if (entry === undefined || !(isWrong || isConfirmed)) return 'match'
  const at = station.clock().toISOString()
  store.confirm(() => {
    const body = { travellerId, reference, state: 'open', note: reason, by }
    publishWord(station, { kind: 'match', thing: matchThing(travellerId, reference), at, body }, () =>
      store.watchlist.reopenHit(record.row, entry),
    )
  })
  await rankFlight(station, record.traveller.flightId)
  station.changed({ kind: 'traveller', id: travellerId })
  return 'reopened'
}
