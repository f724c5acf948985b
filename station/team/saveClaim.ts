/** Writes the newest word on who has a traveller: to the table that screens read, and to the chain, so that it travels. */
import type { ClaimWord } from '#db/queries/claims.ts'
import { appendRecord } from '../log/appendRecord.ts'
import type { Station } from '../Station.ts'

export type NewClaim = Omit<ClaimWord, 'station' | 'at'>

/** What the chain holds: people of the service by id and name, the traveller by id alone. */
export type ClaimBody = Pick<ClaimWord, 'state' | 'by' | 'byName' | 'offeredTo' | 'offeredName'> & {
  readonly travellerId: string
}

/** Call inside `store.write`. */
export function saveClaim({ store, settings, clock }: Station, claim: NewClaim): void {
  const at = clock().toISOString()
  const travellerId = store.travellers.readIdOf(claim.traveller) ?? ''
  const { traveller: _row, ...said } = claim
  store.claims.save({ ...claim, station: settings.id, at })
  appendRecord(store, settings.id, { kind: 'claim', at, body: { ...said, travellerId } satisfies ClaimBody })
}

/** The check is done or signed off: whoever had the person has them no longer. Call inside `store.write`. */
export function settleClaim(station: Station, traveller: number, by: string): void {
  const held = station.store.claims.read(traveller)
  if (held === null) return
  const byName = station.store.access.readUser(by)?.name ?? by
  saveClaim(station, { traveller, state: 'released', by, byName, offeredTo: null, offeredName: null })
}
