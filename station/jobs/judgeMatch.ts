/** A person's word on a watchlist match: confirmed, or someone else; the same wrong match of this person is not made again. */
import type { Station } from '../Station.ts'
import { publishWord } from '../log/publishWord.ts'
import { matchThing } from '../log/things.ts'
import { rankFlight } from './rankFlight.ts'

export type MatchJudgement = {
  readonly travellerId: string
  /** Reference of the watchlist entry. */
  readonly reference: string
  readonly state: 'confirmed' | 'rejected'
  readonly note: string | null
  readonly by: string
}

/** The list of the flight is made anew: a rejected match must not keep anyone on it. */
export async function judgeMatch(
  station: Station,
  judgement: MatchJudgement,
): Promise<'judged' | 'traveller' | 'match' | 'noteNeeded'> {
  const { store } = station
  const { travellerId, reference, state, by } = judgement
  const record = store.travellers.read(travellerId)
  if (record === null) return 'traveller'
  const hit = store.watchlist
    .readTravellerHits(record.row)
    .find((one) => store.watchlist.readEntry(one.entry)?.reference === reference)
  if (hit === undefined) return 'match'
  const note = judgement.note?.trim() || null
  // Letting a hit go is the graver of the two.
  if (state === 'rejected' && note === null) return 'noteNeeded'
  const at = station.clock().toISOString()
  store.confirm(() => {
    const body = { travellerId, reference, state, note, by }
    publishWord(station, { kind: 'match', thing: matchThing(travellerId, reference), at, body }, () =>
      store.watchlist.decideHit({ traveller: record.row, entry: hit.entry, state, by, at, note }),
    )
  })
  await rankFlight(station, record.traveller.flightId)
  station.changed({ kind: 'traveller', id: travellerId })
  return 'judged'
}
