/** Requests about the station: what it is, signing in, people, changes, the audit log. */
import { readAbout } from '../jobs/readAbout.ts'
import { streamChanges } from '../engine/streamChanges.ts'
import type { Session } from '../access/createSessions.ts'
import { askerOf } from './askerOf.ts'
import { gated } from './gated.ts'
import { refuse } from './refuse.ts'

const on = gated.station

export const stationRequests = {
  about: on.about.handler(({ context }) => readAbout(context.engine)),

  people: on.people.handler(({ context }) => [...context.engine.desk.people()]),

  signIn: on.signIn.handler(async ({ context, input }) => {
    const { desk } = context.engine
    const answer = await desk.signIn(input.userId, input.pin)
    if (answer.kind === 'refused') {
      // An id that nobody has may be anything, even a PIN typed into the wrong box.
      context.audited.user = answer.known ? input.userId : 'unknown'
      context.audited.result = `refused ${answer.reason}`
      return { kind: 'refused', reason: answer.reason, retryAt: answer.retryAt }
    }
    if (context.connection.token !== null) desk.signOut(context.connection.token)
    context.connection.token = answer.session.token
    context.audited.user = answer.session.user.id
    return { kind: 'signedIn', session: answer.session }
  }),

  resume: on.resume.handler(({ context, input }) => {
    const session = context.engine.desk.find(input.token, true)
    context.connection.token = session === null ? null : input.token
    return session
  }),

  signOut: on.signOut.handler(({ context }) => {
    const { token } = context.connection
    if (token !== null) context.engine.desk.signOut(token)
    context.connection.token = null
    return { signedOut: token !== null }
  }),

  changePin: on.changePin.handler(async ({ context, input }) => {
    const session = sessionOf(context)
    context.audited.subject = session.user.id
    const answer = await context.engine.desk.changePin(session, input.pin, input.newPin)
    if (answer !== 'changed') throw refuse('CONFLICT', answer)
    return { changed: true }
  }),

  users: on.users.handler(({ context }) => [...context.engine.desk.users()]),

  addUser: on.addUser.handler(async ({ context, input }) => {
    const added = await context.engine.desk.addUser(input)
    if (added === null) throw refuse('CONFLICT', 'userExists')
    return added
  }),

  resetPin: on.resetPin.handler(async ({ context, input }) => {
    const reset = await context.engine.desk.resetPin(input.userId)
    if (reset === null) throw refuse('NOT_FOUND', 'user')
    context.audited.subject = reset.user.id
    return reset
  }),

  setActive: on.setActive.handler(({ context, input }) => {
    if (!input.active && input.userId === context.asker?.user.id) throw refuse('CONFLICT', 'ownAccount')
    const answer = context.engine.desk.setActive(input.userId, input.active)
    if (answer === 'user') throw refuse('NOT_FOUND', answer)
    if (answer === 'lastAdministrator') throw refuse('CONFLICT', answer)
    context.audited.subject = input.userId
    return { active: input.active }
  }),

  work: on.work.handler(({ context }) => {
    const kept = context.engine.station.store.answering.readWork(askerOf(context).user.id)
    return { at: kept?.at ?? null, body: kept?.body ?? null }
  }),

  keepWork: on.keepWork.handler(({ context, input }) => {
    const { store, clock } = context.engine.station
    store.confirm(() => store.answering.saveWork(askerOf(context).user.id, clock().toISOString(), input.body))
    return { kept: true }
  }),

  changes: on.changes.handler(({ context, signal }) => {
    const { token } = context.connection
    const isAlive = (): boolean => token === null || context.engine.desk.find(token, false) !== null
    return streamChanges(context.engine.station, { signal, isAlive })
  }),

  verifyAudit: on.verifyAudit.handler(({ context }) => context.engine.audit.verify()),

  audit: on.audit.handler(({ context, input }) =>
    context.engine.audit.newest(input.limit).map(({ prevHash: _prev, hash: _hash, detail: _detail, ...line }) => line),
  ),
}

/** The console has no session, and so no PIN to change. */
function sessionOf(context: {
  readonly engine: { readonly desk: { find(token: string, touch: boolean): Session | null } }
  readonly connection: { readonly token: string | null }
}): Session {
  const session = context.connection.token === null ? null : context.engine.desk.find(context.connection.token, true)
  if (session === null) throw refuse('UNAUTHORIZED', 'signedOut')
  return session
}
