import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { noFields } from '#station/walkIn/draftWalkIn.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let inspector: LocalClient
let travellerId = ''
const flightOf = () => travellerId.slice(0, travellerId.lastIndexOf('/'))
const rows = (table: string) => JSON.stringify(test.engine.station.store.sql.prepare(`SELECT * FROM ${table}`).all())

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T08:00:00Z')
  inspector = await test.signIn('inspector')
  const fields = { ...noFields, surname: 'OKAFOR', given: 'CHIDI', documentNumber: 'A09998887' }
  travellerId = (await inspector.walkIns.open({ way: 'typed', fields, flightId: null })).travellerId
  await inspector.claims.take({ travellerId })
})
afterAll(() => test.close())

it('what is held on a person holds how they were met', async () => {
  const supervisor = await test.signIn('supervisor')
  const { text } = await supervisor.people.export({ travellerId, reason: 'asked by the person' })
  expect(text).toContain('A09998887')
})

it('a walk-in is kept apart with the flight: nothing readable stays in the ordinary tables', () => {
  const { store } = test.engine.station
  const row = store.flights.read(flightOf())?.row ?? 0
  store.write(() => store.keeping.separate(row, '2026-12-30T00:00:00Z'))
  expect(rows('walk_ins')).not.toMatch(/OKAFOR|A09998887/)
  expect(rows('kept')).toContain('A09998887')
})

it('and purged with it: no claim, no walk-in, nothing kept', () => {
  const { store } = test.engine.station
  const row = store.flights.read(flightOf())?.row ?? 0
  const { counts } = store.write(() => store.keeping.purge(row, { isLong: true, at: '2029-11-30T00:00:00Z' }))
  expect(counts).toMatchObject({ claims: 1, walkIns: 1 })
  expect(rows('walk_ins') + rows('claims') + rows('kept')).toBe('[][][]')
})
