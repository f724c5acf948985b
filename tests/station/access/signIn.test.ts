import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { isWeakPin } from '#station/access/isWeakPin.ts'
import { openTestEngine, testPin, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
beforeEach(async () => {
  test = await openTestEngine('2026-11-22T06:00:00.000Z')
  await test.signIn('inspector')
})
afterEach(() => test.close())

const tryPin = (pin: string) => test.connect().client.station.signIn({ userId: 'inspector-1', pin })

describe('signing in', () => {
  it('pauses after wrong PINs, locks after five, and opens again after a quarter of an hour', async () => {
    expect(await tryPin('000000')).toEqual({ kind: 'refused', reason: 'wrong', retryAt: null })
    expect(await tryPin('000001')).toMatchObject({ reason: 'wrong', retryAt: '2026-11-22T06:00:01.000Z' })
    // The right PIN within the pause is not even tried.
    expect(await tryPin(testPin)).toMatchObject({ reason: 'throttled' })
    for (const time of ['06:00:01', '06:00:03', '06:00:07']) {
      test.setTime(`2026-11-22T${time}.500Z`)
      await tryPin('000002')
    }
    expect(await tryPin(testPin)).toMatchObject({ reason: 'locked', retryAt: '2026-11-22T06:15:07.500Z' })
    const admin = await test.console.station.users()
    expect(admin.find((user) => user.id === 'inspector-1')?.locked).toBe(true)
    test.setTime('2026-11-22T06:15:08.000Z')
    expect(await tryPin(testPin)).toMatchObject({ kind: 'signedIn' })
    expect(await tryPin('000003')).toMatchObject({ reason: 'wrong', retryAt: null })
  })

  it('gives no free tries to those who try in parallel', async () => {
    const answers = await Promise.all(['100001', '100002', '100003', '100004'].map(tryPin))
    const reasons = answers.map((answer) => (answer.kind === 'refused' ? answer.reason : 'in'))
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(2)
    expect(reasons.filter((reason) => reason === 'throttled')).toHaveLength(2)
  })

  it('does not tell an unknown id from a wrong PIN, and does not log what was typed as id', async () => {
    const answer = await test.connect().client.station.signIn({ userId: testPin, pin: 'inspector-1' })
    expect(answer).toEqual({ kind: 'refused', reason: 'wrong', retryAt: null })
    const line = test.engine.audit.newest(1)[0]
    expect(line).toMatchObject({ user: 'unknown', action: 'signIn' })
    expect(JSON.stringify(line)).not.toContain(testPin)
  })

  it('lifts a lock and ends open sessions with a new one-time PIN', async () => {
    const client = await test.signIn('inspector')
    const admin = await test.signIn('administrator')
    const reset = await admin.station.resetPin({ userId: 'inspector-1' })
    expect(test.engine.audit.newest(1)[0]).toMatchObject({ request: 'station.resetPin', subject: 'inspector-1' })
    await expect(admin.station.resetPin({ userId: 'nobody' })).rejects.toMatchObject({ data: { kind: 'user' } })
    await expect(client.flights.board({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await tryPin(reset.oneTimePin)).toMatchObject({ kind: 'signedIn', session: { mustChangePin: true } })
  })

  it('keeps no PIN in the store, only its Argon2id hash at the agreed cost', async () => {
    const client = await test.signIn('inspector')
    await client.station.changePin({ pin: testPin, newPin: '628043' })
    const pin = test.engine.station.store.access.readUser('inspector-1')?.pin ?? ''
    expect(pin).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(pin).not.toContain('628043')
  })

  it('is not open to someone whose right was taken away, and nobody takes it from himself', async () => {
    const admin = await test.signIn('administrator')
    expect(await admin.station.setActive({ userId: 'inspector-1', active: false })).toEqual({ active: false })
    expect(await tryPin(testPin)).toMatchObject({ kind: 'refused', reason: 'wrong' })
    expect((await admin.station.people()).map((one) => one.id)).toEqual(['administrator-1'])
    await expect(admin.station.setActive({ userId: 'administrator-1', active: false })).rejects.toMatchObject({
      data: { kind: 'ownAccount' },
    })
    await admin.station.setActive({ userId: 'inspector-1', active: true })
    expect(await tryPin(testPin)).toMatchObject({ kind: 'signedIn' })
  })

  it('makes the first people once, however often it is run', async () => {
    const { station } = test.engine
    const people = [
      { id: 'sv', name: 'Supervisor', role: 'supervisor' as const },
      { id: 'au', name: 'Auditor', role: 'auditor' as const },
    ]
    const first = await createFirstUsers(station, people)
    expect(first.map((one) => one.oneTimePin)).toEqual([
      expect.stringMatching(/^\d{8}$/),
      expect.stringMatching(/^\d{8}$/),
    ])
    expect(await createFirstUsers(station, people)).toEqual([])
  })
})

describe('a weak PIN', () => {
  it('is one that anyone would try first', () => {
    for (const pin of ['12345', '111111', '112211', '123456', '654321', '121212', '147147', 'in01in01x']) {
      expect(isWeakPin(pin, 'in01'), pin).toBe(true)
    }
    for (const pin of ['739154', '20481937', 'green lamp 7']) expect(isWeakPin(pin, 'in01'), pin).toBe(false)
  })
})
