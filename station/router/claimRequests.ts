/** Requests about who has whom. */
import type { ClaimAnswer } from '#core/contract/claims.ts'
import { changeClaim, type ClaimAct, type ClaimRefusal } from '../team/changeClaim.ts'
import { readTeam } from '../team/readTeam.ts'
import type { Asker } from '../access/admit.ts'
import type { Audited } from '../access/gate.ts'
import type { Engine } from '../engine/Engine.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.claims

export const claimRequests = {
  list: on.list.handler(({ context, input }) => {
    const team = readTeam(context.engine.station, input.flightId, askerOf(context).user.id)
    if (team === null) throw refuse('NOT_FOUND', 'flight')
    return team
  }),

  take: on.take.handler(({ context, input }) => {
    const act = { act: 'take', over: input.over } as const
    return claimOf(change(context, { ...act, travellerId: input.travellerId }))
  }),

  handOver: on.handOver.handler(({ context, input }) => claimOf(change(context, { act: 'handOver', ...input }))),

  answer: on.answer.handler(({ context, input }) => claimOf(change(context, { act: 'answer', ...input }))),

  release: on.release.handler(({ context, input }) => {
    change(context, { act: 'release', ...input })
    return { released: true }
  }),
}

type Context = { readonly engine: Engine; readonly asker: Asker | null; readonly audited: Audited }

function change(context: Context, wish: ClaimAct & { readonly travellerId: string }): ClaimAnswer | null {
  const { user } = askerOf(context)
  const answer = changeClaim(context.engine.station, { ...wish, user })
  if (typeof answer === 'string') throw refuse(codes[answer], answer)
  // The log must tell a take from a take-over, and from one that was not granted.
  if (answer?.kind === 'held') context.audited.result = `held ${answer.claim.by.id}`
  else if (wish.act === 'take' && wish.over) context.audited.result = 'over'
  return answer
}

const codes: Readonly<Record<ClaimRefusal, 'NOT_FOUND' | 'CONFLICT'>> = {
  traveller: 'NOT_FOUND',
  user: 'NOT_FOUND',
  notYours: 'CONFLICT',
  notOffered: 'CONFLICT',
}

function claimOf(answer: ClaimAnswer | null): ClaimAnswer {
  if (answer === null) throw refuse('CONFLICT', 'notOffered')
  return answer
}
