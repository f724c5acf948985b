/** Who has whom on the flight in sight, for the list, the pages and the gate alike. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Claim, ClaimAnswer } from '#core/contract/claims.ts'
import { useChanges } from '../../client/changes.ts'
import { client } from '../../client/client.ts'
import { ignoreWhileLost } from '../../shell/ignoreWhileLost.ts'

export type Colleague = { readonly id: string; readonly name: string }
type TeamStore = {
  readonly flightId: string | null
  readonly claims: ReadonlyMap<string, Claim>
  readonly colleagues: readonly Colleague[]
  /** A claim of somebody else that stood in the way: the user is asked whether to take over. */
  readonly contested: Claim | null
  readonly opened: (flightId: string) => Promise<void>
  readonly taken: (travellerId: string, over: boolean) => Promise<ClaimAnswer>
  readonly offered: (travellerId: string, to: string) => Promise<void>
  readonly answered: (travellerId: string, accepts: boolean) => Promise<void>
  readonly released: (travellerId: string) => Promise<void>
  readonly contestLeft: () => void
}

const nobody: ReadonlyMap<string, Claim> = new Map()

export const useTeam = create<TeamStore>((set, get) => ({
  flightId: null,
  claims: nobody,
  colleagues: [],
  contested: null,
  async opened(flightId) {
    if (get().flightId !== flightId) set({ flightId, claims: nobody, contested: null })
    const { claims, colleagues } = await client.claims.list({ flightId })
    if (get().flightId !== flightId) return
    set({ claims: new Map(claims.map((claim) => [claim.travellerId, claim])), colleagues })
  },
  async taken(travellerId, over) {
    const answer = await client.claims.take({ travellerId, over })
    set({ claims: withClaim(get().claims, answer.claim), contested: answer.kind === 'held' ? answer.claim : null })
    return answer
  },
  async offered(travellerId, to) {
    const { claim } = await client.claims.handOver({ travellerId, to })
    set({ claims: withClaim(get().claims, claim) })
  },
  async answered(travellerId, accepts) {
    const { claim } = await client.claims.answer({ travellerId, accepts })
    set({ claims: withClaim(get().claims, claim) })
  },
  async released(travellerId) {
    await client.claims.release({ travellerId })
    const claims = new Map(get().claims)
    claims.delete(travellerId)
    set({ claims })
  },
  contestLeft: () => set({ contested: null }),
}))

function withClaim(claims: ReadonlyMap<string, Claim>, claim: Claim): ReadonlyMap<string, Claim> {
  return new Map(claims).set(claim.travellerId, claim)
}

/** Keeps the claims of a flight fresh while a screen of it is open. A recorded check ends a claim too. */
export function useTeamOf(flightId: string | null): void {
  const opened = useTeam((it) => it.opened)
  useEffect(() => {
    if (flightId) ignoreWhileLost(opened(flightId))
  }, [flightId, opened])
  useChanges(['claims', 'worklist'], flightId, () => {
    if (flightId) ignoreWhileLost(opened(flightId))
  })
}
