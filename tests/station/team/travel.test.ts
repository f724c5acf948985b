/** Claims and walk-ins between stations that exchange bundles. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { User } from '#core/contract/access.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { changeClaim, type ClaimAct } from '#station/team/changeClaim.ts'
import { readTeam } from '#station/team/readTeam.ts'
import { placeWalkIn } from '#station/walkIn/placeWalkIn.ts'
import { openWalkIn } from '#station/walkIn/openWalkIn.ts'
import { noFields } from '#station/walkIn/draftWalkIn.ts'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { blankCheck } from '../../helpers/blankCheck.ts'

let now = 0
let hall: Unit
let field: Unit

const user = (id: string): User => ({ id, name: id.toUpperCase(), role: 'inspector', designatedOn: null })
const act = (unit: Unit, id: string, wish: ClaimAct) =>
  changeClaim(unit.station, { ...wish, travellerId: idOf(unit, 'HONG'), user: user(id) })
const idOf = (unit: Unit, name: string) => {
  const row = unit.station.store.flights.read(flightId)?.row ?? 0
  const found = unit.station.store.travellers
    .readFlight(row)
    .find(({ traveller }) => traveller.name.search.includes(name))
  return found?.traveller.id ?? ''
}
const holders = (unit: Unit) =>
  (readTeam(unit.station, flightId, '')?.claims ?? []).map((claim) => `${claim.by.name} at ${claim.station ?? 'here'}`)

async function send(from: Unit, to: Unit): Promise<void> {
  const receivers = [to.station.settings.id]
  const made = await exportBundle(from.station, { kind: 'inspections', receivers })
  if (made.kind === 'refused') throw new Error(made.reason)
  const taken = await importBundle(to.station, made.bytes, { by: 'test' })
  if (taken.kind === 'refused') throw new Error(taken.reason)
}

const take = (unit: Unit) => {
  const { name, text } = manifestFile()
  return importFiles(unit.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
}

beforeEach(async () => {
  now = Date.parse('2026-11-23T08:00:00Z')
  ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
  await introduce([hall, field])
})
afterEach(() => [hall, field].forEach((unit) => unit.close()))

describe('claims that travel', () => {
  it('show at the other station with the name and the place of the one who has the person', async () => {
    await take(hall)
    await take(field)
    act(field, 'lee', { act: 'take', over: false })
    await send(field, hall)
    expect(holders(hall)).toEqual(['LEE at Field 1'])
    expect(act(hall, 'kim', { act: 'take', over: false })).toMatchObject({
      kind: 'held',
      claim: { by: { name: 'LEE' } },
    })
  })

  it('the newest word holds, whatever comes first, and one that was let go does not come back', async () => {
    await take(hall)
    await take(field)
    act(field, 'lee', { act: 'take', over: false })
    now += 60_000
    act(hall, 'kim', { act: 'take', over: false })
    act(hall, 'kim', { act: 'release' })
    await send(field, hall)
    expect(holders(hall)).toEqual([])
    await send(hall, field)
    expect(holders(field)).toEqual([])
  })

  it('wait for their traveller where the list has not come yet', async () => {
    await take(field)
    act(field, 'lee', { act: 'take', over: false })
    await send(field, hall)
    expect(hall.station.store.flights.read(flightId)).toBeNull()
    await take(hall)
    const manifests = await exportBundle(field.station, { kind: 'manifests', receivers: [hall.station.settings.id] })
    if (manifests.kind === 'refused') throw new Error(manifests.reason)
    await importBundle(hall.station, manifests.bytes, { by: 'test' })
    expect(holders(hall)).toEqual(['LEE at Field 1'])
  })

  it('end at the other station too once the check is recorded', async () => {
    await take(hall)
    await take(field)
    act(field, 'lee', { act: 'take', over: false })
    await send(field, hall)
    now += 60_000
    recordInspection(field.station, { ...blankCheck, travellerId: idOf(field, 'HONG'), outcome: 'nothing' }, 'lee')
    await send(field, hall)
    expect(holders(hall)).toEqual([])
  })
})

describe('walk-ins that travel', () => {
  const fields = { ...noFields, surname: 'OKAFOR', given: 'CHIDI', birthOn: '1988-04-02', documentNumber: 'A09998887' }

  it.each([flightId, null])('are a traveller at the other station, with what was found (%s)', async (place) => {
    await take(hall)
    await take(field)
    const draft = { way: 'typed' as const, fields, flightId: place }
    const met = await openWalkIn(field.station, { draft, by: 'lee' })
    if (typeof met === 'string') throw new Error(met)
    const check = { travellerId: met.travellerId, outcome: 'drugs', ...blankCheck } as const
    recordInspection(field.station, check, 'lee')
    await send(field, hall)
    const known = hall.station.store.travellers.read(met.travellerId)
    expect(known?.traveller.name.search).toBe('OKAFOR CHIDI')
    expect(hall.station.store.inspections.readTraveller(known?.row ?? 0).map((one) => one.outcome)).toEqual(['drugs'])
    expect(hall.station.store.walkIns.read(known?.row ?? 0)?.way).toBe('station')
  })

  it('are put on a flight at the other station too, and taken from it again, with what was found', async () => {
    await take(hall)
    await take(field)
    const met = await openWalkIn(field.station, { draft: { way: 'typed', fields, flightId: null }, by: 'lee' })
    if (typeof met === 'string') throw new Error(met)
    recordInspection(field.station, { ...blankCheck, travellerId: met.travellerId, outcome: 'drugs' }, 'lee')
    await send(field, hall)
    const placed = await placeWalkIn(field.station, { travellerId: met.travellerId, flightId, by: 'lee' })
    if (typeof placed === 'string') throw new Error(placed)
    await send(field, hall)
    const { store } = hall.station
    expect(store.travellers.read(met.travellerId)).toBeNull()
    const known = store.travellers.read(placed.travellerId)
    expect(known?.traveller.name.search).toBe('OKAFOR CHIDI')
    expect(store.inspections.readTraveller(known?.row ?? 0).map((one) => one.outcome)).toEqual(['drugs'])
    now += 60_000
    await placeWalkIn(field.station, { travellerId: placed.travellerId, flightId: null, by: 'lee' })
    await send(field, hall)
    expect(store.travellers.read(placed.travellerId)).toBeNull()
    expect(store.travellers.read(met.travellerId)?.traveller.name.search).toBe('OKAFOR CHIDI')
  })

  it('wait for the flight that they were put on', async () => {
    await take(field)
    const met = await openWalkIn(field.station, { draft: { way: 'typed', fields, flightId: null }, by: 'lee' })
    if (typeof met === 'string') throw new Error(met)
    const placed = await placeWalkIn(field.station, { travellerId: met.travellerId, flightId, by: 'lee' })
    if (typeof placed === 'string') throw new Error(placed)
    await send(field, hall)
    expect(hall.station.store.travellers.read(met.travellerId)).not.toBeNull()
    await take(hall)
    expect(hall.station.store.travellers.read(placed.travellerId)?.traveller.name.search).toBe('OKAFOR CHIDI')
    expect(hall.station.store.travellers.read(met.travellerId)).toBeNull()
  })
})
