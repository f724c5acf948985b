/** Joins a manifest record to a booked traveller: one person that was taken for two, from now on in every list. */
import { splitId } from '#core/flight/splitId.ts'
import { absorbMember } from '../merge/absorbMember.ts'
import type { Station } from '../Station.ts'
import { openCorrection, saveCorrection, showCorrection } from './openCorrection.ts'

export type Join = {
  readonly travellerId: string
  readonly otherId: string
  readonly reason: string
  readonly by: string
}
export type JoinAnswer =
  | { readonly kind: 'joined'; readonly travellerId: string }
  | { readonly kind: 'refused'; readonly why: 'traveller' | 'noteNeeded' | 'notFitting' }

export async function joinTravellers(station: Station, join: Join): Promise<JoinAnswer> {
  const reason = join.reason.trim()
  if (reason === '') return { kind: 'refused', why: 'noteNeeded' }
  const answer = station.store.confirm(() => joinInWrite(station, { ...join, reason }, null))
  if (answer.kind === 'joined') await showCorrection(station, splitId(join.travellerId).flightId)
  return answer
}

/** Call inside a write. `saidAt`: when another station said so; null: said here. */
export function joinInWrite(station: Station, join: Join, saidAt: string | null): JoinAnswer {
  const { travellerId, otherId, reason, by } = join
  const { flightId, own } = splitId(travellerId)
  const other = splitId(otherId)
  if (flightId !== other.flightId) return { kind: 'refused', why: 'notFitting' }
  const open = openCorrection(station, flightId)
  const members = [open?.book.byCode.get(own), open?.book.byCode.get(other.own)]
  if (open === null || members.includes(undefined)) return { kind: 'refused', why: 'traveller' }
  const keep = members.find((member) => member?.pnrKey != null && member.person === null)
  const gone = members.find((member) => member?.pnrKey === null && member.person !== null)
  // Two bookings, or two records of one list: each may be a person, and no record of both could be kept.
  if (keep === undefined || gone === undefined || gone.person === null) return { kind: 'refused', why: 'notFitting' }
  const { person, personRaw } = gone
  const travellers = [keep.traveller.id, gone.traveller.id]
  const knownMs = Math.min(keep.knownMs, gone.knownMs)
  absorbMember(open.book, { keep, gone }, open.keyedHash)
  saveCorrection(station, open, {
    kind: 'together',
    person,
    personRaw,
    code: keep.code,
    knownMs,
    reason,
    by,
    travellers,
    saidAt,
  })
  return { kind: 'joined', travellerId: keep.traveller.id }
}
