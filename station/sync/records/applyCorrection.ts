/** Who is who on a flight, as a person of another station put it right: the same people are the same here. */
import { splitId } from '#core/flight/splitId.ts'
import { joinInWrite } from '../../corrections/joinTravellers.ts'
import { splitInWrite } from '../../corrections/splitTraveller.ts'
import { loadBook } from '../../intake/loadBook.ts'
import type { Applying } from './Applying.ts'
import type { Arrived } from './applyRecord.ts'

export type CorrectionBody = {
  readonly kind: 'apart' | 'together'
  readonly flightId: string
  /** Of the booking, and of the list. Codes come from what the messages say, so they are the same at every station. */
  readonly travellers: readonly [string, string]
  readonly reason: string
  readonly by: string
}

/** Waits for the messages that name both; a word that fits nothing any more changes nothing. */
export function applyCorrection(applying: Applying, { record }: Arrived): 'applied' | 'waiting' {
  const { kind, flightId, travellers, reason, by } = JSON.parse(record.body) as CorrectionBody
  const book = loadBook(applying.station.store, flightId)
  const [booked, listed] = travellers.map((id) => book?.byCode.get(splitId(id).own) ?? null)
  if (booked == null) return 'waiting'
  const [travellerId, otherId] = travellers
  if (kind === 'apart') {
    if (listed != null) return 'applied'
    const answer = splitInWrite(applying.station, { travellerId, reason, by }, record.at)
    // One record of the two has not come yet.
    if (answer.kind === 'refused') return answer.why === 'notJoined' ? 'waiting' : 'applied'
  } else {
    if (listed == null) return booked.person === null ? 'waiting' : 'applied'
    const answer = joinInWrite(applying.station, { travellerId, otherId, reason, by }, record.at)
    if (answer.kind === 'refused') return 'applied'
  }
  applying.books.delete(flightId)
  applying.toRank.add(flightId)
  for (const id of travellers) applying.travellers.add(id)
  return 'applied'
}
