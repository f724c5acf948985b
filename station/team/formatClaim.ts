/** A stored claim as the contract shows it. */
import type { Claim } from '#core/contract/claims.ts'
import type { HeldClaim } from '#db/queries/claims.ts'
import { displayName } from '../jobs/formatListRow.ts'
import type { Station } from '../Station.ts'

export function formatClaim({ settings, store }: Station, claim: HeldClaim): Claim {
  const isHere = claim.station === settings.id
  return {
    travellerId: claim.travellerId,
    flightId: claim.flightId,
    name: displayName(claim),
    seat: claim.seat,
    by: { id: claim.by, name: claim.byName },
    station: isHere ? null : (store.peers.read(claim.station)?.name ?? claim.station),
    at: claim.at,
    offeredTo: claim.offeredTo === null ? null : { id: claim.offeredTo, name: claim.offeredName ?? claim.offeredTo },
  }
}
