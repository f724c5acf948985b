import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles, type RequestMeta, type Role } from '#core/contract/access.ts'
import { contract } from '#core/contract/contract.ts'
import { admit } from '#station/access/admit.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

type Request = { readonly noun: string; readonly verb: string; readonly meta: RequestMeta }

const requests: readonly Request[] = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs as Record<string, { '~orpc': { meta: RequestMeta } }>).map(([verb, procedure]) => ({
    noun,
    verb,
    meta: procedure['~orpc'].meta,
  })),
)

/** Makes a request with nothing in it: whoever passes the gate is refused by the schema, if the request takes anything. */
async function knock(client: LocalClient, { noun, verb }: Request): Promise<string> {
  const call = (
    client as unknown as Record<string, Record<string, (input?: unknown, options?: unknown) => Promise<unknown>>>
  )[noun]?.[verb]
  if (call === undefined) return 'missing'
  try {
    const answer = await call({ nobody: 'would send this' })
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      await (answer as AsyncGenerator<unknown>).return(undefined)
    }
    return 'answered'
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { kind?: string } }
    return [code, data?.kind].filter(Boolean).join(' ')
  }
}

let test: TestEngine
beforeAll(async () => {
  test = await openTestEngine()
})
afterAll(() => test.close())

describe('the gate', () => {
  it('knows of every request who may make it and what is logged', () => {
    expect(requests.length).toBeGreaterThan(30)
    for (const { noun, verb, meta } of requests) {
      expect(meta.roles, `${noun}.${verb}`).toBeInstanceOf(Array)
      expect(meta.audit === null || typeof meta.audit === 'string', `${noun}.${verb}`).toBe(true)
    }
  })

  it('leaves open to strangers only what the sign-in page needs', () => {
    const open = requests.filter((request) => request.meta.roles.length === 0)
    expect(open.map(({ noun, verb }) => `${noun}.${verb}`).sort()).toEqual([
      'station.about',
      'station.people',
      'station.resume',
      'station.signIn',
      'station.signOut',
    ])
  })

  it('refuses a stranger everything else, before the request is even looked at', async () => {
    const { client } = test.connect()
    for (const request of requests.filter(({ meta }) => meta.roles.length > 0)) {
      expect(await knock(client, request), `${request.noun}.${request.verb}`).toBe('UNAUTHORIZED signedOut')
    }
  })

  it.each(roles)('lets the %s make the requests of the role and no other', async (role) => {
    const client = await test.signIn(role)
    for (const request of requests) {
      // Signing out or in would end the walk.
      if (request.noun === 'station' && ['signOut', 'signIn', 'resume'].includes(request.verb)) continue
      const answer = await knock(client, request)
      const isAllowed = request.meta.roles.length === 0 || request.meta.roles.includes(role)
      if (isAllowed) expect(answer, `${request.noun}.${request.verb}`).not.toMatch(/^(FORBIDDEN|UNAUTHORIZED)|missing/)
      else expect(answer, `${request.noun}.${request.verb}`).toBe('FORBIDDEN role')
    }
  })

  it('asks for a change of the one-time PIN before anything else', async () => {
    const added = await test.engine.desk.addUser({ id: 'new-1', name: 'New', role: 'administrator' })
    const { client } = test.connect()
    const answer = await client.station.signIn({ userId: 'new-1', pin: added?.oneTimePin ?? '' })
    expect(answer).toMatchObject({ kind: 'signedIn', session: { mustChangePin: true } })
    await expect(client.flights.board({})).rejects.toMatchObject({ code: 'FORBIDDEN', data: { kind: 'pinMustChange' } })
    await expect(client.station.changePin({ pin: added?.oneTimePin ?? '', newPin: '123456' })).rejects.toMatchObject({
      data: { kind: 'pinWeak' },
    })
    await client.station.changePin({ pin: added?.oneTimePin ?? '', newPin: '739154' })
    expect((await client.flights.board({})).flights).toEqual([])
  })

  it('takes the purpose that is stated, if the role may act for it, and logs it', async () => {
    const client = await test.signIn('inspector', { 'gateside-purpose': 'declarationBreach' })
    await client.flights.board({})
    expect(test.engine.audit.newest(1)[0]).toMatchObject({ user: 'inspector-1', purpose: 'declarationBreach' })
    const wrong = await test.signIn('auditor', { 'gateside-purpose': 'audit' })
    await expect(wrong.flights.board({})).resolves.toBeDefined()
    const lent = await test.signIn('inspector', { 'gateside-purpose': 'audit' }).catch(() => null)
    await expect(lent?.flights.board({})).rejects.toMatchObject({ code: 'FORBIDDEN', data: { kind: 'purpose' } })
  })

  it('ends a session that nobody used for the time of the station', async () => {
    const client = await test.signIn('supervisor')
    test.setTime('2026-11-22T06:04:59Z')
    await client.flights.board({})
    test.setTime('2026-11-22T06:09:58Z')
    // What screens ask by themselves keeps nothing alive.
    await client.station.about()
    test.setTime('2026-11-22T06:10:00Z')
    await expect(client.flights.board({})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
      data: { kind: 'sessionOver' },
    })
    test.setTime('2026-11-22T06:00:00Z')
  })

  it('takes the right away at once from a person who is no longer active', async () => {
    const client = await test.signIn('supervisor')
    test.engine.desk.setActive('supervisor-1', false)
    await expect(client.flights.board({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    test.engine.desk.setActive('supervisor-1', true)
  })

  it('takes a session up again by its token after a reload, and not after signing out', async () => {
    const first = test.connect()
    await test.signIn('inspector')
    const answer = await first.client.station.signIn({ userId: 'inspector-1', pin: '739154' })
    const token = answer.kind === 'signedIn' ? answer.session.token : ''
    const second = test.connect()
    expect(await second.client.station.resume({ token })).toMatchObject({ user: { id: 'inspector-1' } })
    await second.client.flights.board({})
    await first.client.station.signOut()
    expect(await second.client.station.resume({ token })).toBeNull()
  })
})

describe('the rule of the gate', () => {
  const meta = (allowed: readonly Role[]): RequestMeta => ({ roles: allowed, audit: 'view' })
  const person = (role: Role) => ({
    kind: 'person' as const,
    mustChangePin: false,
    user: { id: 'x', name: 'X', role, designatedOn: null },
  })

  it('gives each role its usual purpose', () => {
    const purposeOf = (role: Role): string | undefined => {
      const answer = admit({ meta: meta([role]), request: 'a.b', visitor: person(role), purpose: null })
      return answer.kind === 'admitted' ? answer.asker?.purpose : undefined
    }
    expect(roles.map(purposeOf)).toEqual(['prohibitedGoods', 'prohibitedGoods', 'administration', 'audit'])
  })

  it('refuses an unknown purpose', () => {
    const answer = admit({
      meta: meta(['inspector']),
      request: 'a.b',
      visitor: person('inspector'),
      purpose: 'curiosity',
    })
    expect(answer).toEqual({ kind: 'refused', code: 'FORBIDDEN', why: 'purpose' })
  })
})
