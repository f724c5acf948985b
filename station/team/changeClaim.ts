/** Takes, offers, answers and releases: one person has a traveller at a time, and nobody takes one unseen from another. */
import type { User } from '#core/contract/access.ts'
import type { ClaimAnswer } from '#core/contract/claims.ts'
import { splitId } from '#core/flight/splitId.ts'
import type { HeldClaim } from '#db/queries/claims.ts'
import type { Station } from '../Station.ts'
import { formatClaim } from './formatClaim.ts'
import { saveClaim } from './saveClaim.ts'

export type ClaimRefusal = 'traveller' | 'user' | 'notYours' | 'notOffered'
export type ClaimAct =
  | { readonly act: 'take'; readonly over: boolean }
  | { readonly act: 'handOver'; readonly to: string }
  | { readonly act: 'answer'; readonly accepts: boolean }
  | { readonly act: 'release' }

export type ClaimChange = { readonly travellerId: string; readonly user: User } & ClaimAct

type Held = HeldClaim | null
type Decided = Extract<ClaimAnswer, { kind: 'held' }>['kind'] | 'changed' | ClaimRefusal

/** Null: nobody has the person now. */
export function changeClaim(station: Station, change: ClaimChange): ClaimAnswer | null | ClaimRefusal {
  const { store } = station
  const traveller = store.travellers.readRowOf(change.travellerId)
  if (traveller === null) return 'traveller'
  // Read and written in one transaction: of two who take at the same moment, the second is told of the first.
  const decided = store.confirm(
    (): Decided => decide(station, change, { traveller, held: store.claims.read(traveller) }),
  )
  if (decided !== 'changed' && decided !== 'held') return decided
  const { flightId } = splitId(change.travellerId)
  if (decided === 'changed') station.changed({ kind: 'claims', id: flightId })
  const now = store.claims.read(traveller)
  if (now === null) return null
  return { kind: decided === 'held' ? 'held' : 'taken', claim: formatClaim(station, now) }
}

type Case = { readonly traveller: number; readonly held: Held }

function decide(station: Station, change: ClaimChange, { traveller, held }: Case): Decided {
  const { user } = change
  const nobody = { offeredTo: null, offeredName: null }
  const hold = (person: Pick<User, 'id' | 'name'>, offer: Offer = nobody): 'changed' => {
    saveClaim(station, { traveller, state: 'held', by: person.id, byName: person.name, ...offer })
    return 'changed'
  }
  const isOwn = held !== null && isHeldBy(station, held, user.id)
  if (change.act === 'take') return held !== null && !isOwn && !change.over ? 'held' : hold(user)
  if (change.act === 'release') {
    if (held === null) return 'changed'
    if (!isOwn && user.role === 'inspector') return 'notYours'
    saveClaim(station, { traveller, state: 'released', by: user.id, byName: user.name, ...nobody })
    return 'changed'
  }
  if (change.act === 'handOver') {
    const to = station.store.access.readUser(change.to)
    if (to === null || !to.active || to.role === 'auditor' || to.id === user.id) return 'user'
    // Who has nobody yet may still ask a colleague: the offer holds the person for the one who asks.
    if (held !== null && !isOwn) return 'notYours'
    return hold(user, { offeredTo: to.id, offeredName: to.name })
  }
  if (held === null || held.offeredTo !== user.id) return 'notOffered'
  return change.accepts ? hold(user) : hold({ id: held.by, name: held.byName })
}

type Offer = { readonly offeredTo: string | null; readonly offeredName: string | null }

function isHeldBy({ settings }: Station, held: HeldClaim, user: string): boolean {
  return held.by === user && held.station === settings.id
}
