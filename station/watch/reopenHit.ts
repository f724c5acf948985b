/** Takes a "not the same person" back: the match is made again, here and on later flights. */
import { appendRecord } from '../log/appendRecord.ts'
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
  const { store, settings } = station
  const record = store.travellers.read(travellerId)
  if (record === null) return 'traveller'
  const wrong = store.watchlist.readRejected(record.row).find((one) => one.reference === reference)
  if (wrong === undefined) return 'match'
  const at = station.clock().toISOString()
  store.confirm(() => {
    store.watchlist.reopenHit(record.row, wrong.entry)
    appendRecord(store, settings.id, {
      kind: 'match',
      at,
      body: { travellerId, reference, state: 'open', note: reason, by },
    })
  })
  await rankFlight(station, record.traveller.flightId)
  station.changed({ kind: 'traveller', id: travellerId })
  return 'reopened'
}
