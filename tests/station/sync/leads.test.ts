/** Who may set rules for others, whose the flights are, and words on matches: how they hold at other stations. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { judgeMatch } from '#station/jobs/judgeMatch.ts'
import { readBoard } from '#station/jobs/readBoard.ts'
import { publishPolicy } from '#station/log/publishPolicy.ts'
import { readQueries } from '#db/queries/read.ts'
import { assignFlight } from '#station/sync/assign/assignFlight.ts'
import { exportBundle, type ExportWish } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { setLeads } from '#station/sync/setLeads.ts'
import { input } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, writePush } from '../../helpers/writePush.ts'

// Before the flight lands: its list is made anew when rules change.
const start = Date.parse('2026-06-02T06:00:00Z')
let now = start
let hall: Unit
let field: Unit
const by = { by: 'tester' }

beforeEach(async () => {
  now = start
  ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
  await introduce([hall, field], [hall])
})
afterEach(() => [hall, field].forEach((unit) => unit.close()))

const people = [
  { surname: 'LEE', given: 'JUNHO', document: 'M33334444', birth: '05MAY90' },
  { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '01JAN80' },
]
const push = () =>
  input(
    'push.edi',
    writePush(
      '260601:1030',
      people.map((person, index) => ({ locator: `AAAAA${index + 1}`, people: [person] })),
    ),
  )
const list = (document: string) =>
  input(
    'watchlist.json',
    JSON.stringify({
      format: 'gateside-watchlist',
      version: 1,
      entries: [
        {
          reference: 'W-1',
          surname: 'LEE',
          given: 'JUNHO',
          aliases: [],
          birthOn: '1990-05-05',
          sex: null,
          nationality: null,
          documentNumber: document,
          reason: 'courier',
          expiresOn: null,
        },
      ],
    }),
  )
async function carry(from: Unit, to: Unit, wish: Partial<ExportWish> = {}) {
  const receivers = [to.station.settings.id]
  const made = await exportBundle(from.station, { kind: 'inspections', receivers, ...wish })
  if (made.kind === 'refused') throw new Error(made.reason)
  return importBundle(to.station, made.bytes, by)
}
const lee = (unit: Unit) => {
  const { store } = unit.station
  const person = store.travellers
    .readFlight(store.flights.read(flightId)?.row ?? 0)
    .find(({ traveller }) => traveller.name.search.includes('LEE'))
  if (person === undefined) throw new Error('not there')
  return person
}
const hits = (unit: Unit) => unit.station.store.watchlist.readTravellerHits(lee(unit).row)
const onList = ({ station: { store } }: Unit) =>
  store.worklists
    .readEntries(store.flights.read(flightId)?.row ?? 0)
    .some((entry) => entry.selection?.reason === 'watchlist')

it('a watchlist holds from a station that leads at once, and the list ahead is made anew with it', async () => {
  await importFiles(field.station, [push()], by)
  expect(hits(field)).toEqual([])
  await importFiles(hall.station, [list('M33334444')], by)
  await carry(hall, field, { kind: 'watchlists' })
  expect(hits(field)).toHaveLength(1)
  expect(onList(field)).toBe(true)
})

it('a watchlist and a policy of a station that does not lead are held back until an administrator lets it lead', async () => {
  await importFiles(hall.station, [push()], by)
  await importFiles(field.station, [list('M33334444')], by)
  const policy = {
    capacity: { travellerShare: 0.02, least: 1, most: 9, randomShare: 0.2 },
    policy: { highWeight: 1, drugWeight: 5 },
  }
  publishPolicy(field.station, policy, 'chief')
  expect(await carry(field, hall)).toMatchObject({ kind: 'taken', records: 2 })
  const { store, settings } = hall.station
  expect(store.watchlist.readEntries()).toEqual([])
  expect(settings.capacity.travellerShare).not.toBe(0.02)
  expect(store.peers.readHeld(field.station.settings.id)).toHaveLength(2)
  const stationId = field.station.settings.id
  expect(await setLeads(hall.station, { stationId, leads: true })).toEqual({ applied: 2 })
  expect(hits(hall)).toHaveLength(1)
  expect(hall.station.settings.capacity.travellerShare).toBe(0.02)
  expect(store.peers.readHeld(stationId)).toEqual([])
  // What comes after it leads no more is held again.
  await setLeads(hall.station, { stationId, leads: false })
  publishPolicy(field.station, { ...policy, policy: { highWeight: 9, drugWeight: 9 } }, 'chief')
  await carry(field, hall)
  expect(hall.station.settings.policy.highWeight).toBe(1)
})

it('a policy is in force at once, here and at the receiver, without opening the station anew', async () => {
  const policy = {
    capacity: { travellerShare: 0.5, least: 1, most: 9, randomShare: 0.2 },
    policy: { highWeight: 2, drugWeight: 5 },
  }
  publishPolicy(hall.station, policy, 'chief')
  expect(hall.station.settings.policy.highWeight).toBe(2)
  await carry(hall, field, { kind: 'policy' })
  expect(field.station.settings).toMatchObject(policy)
  field.reopen()
  expect(field.station.settings).toMatchObject(policy)
})

it('a flight given to a station is shown there as its own, by one stick with its manifests', async () => {
  await importFiles(hall.station, [push()], by)
  const wish = { flightId, stations: [field.station.settings.id], teams: [' Team B ', 'Team B', ''], by: 'chief' }
  expect(assignFlight(hall.station, wish)).toBe('assigned')
  await carry(hall, field, { kind: 'manifests', flights: [flightId] })
  const board = (unit: Unit) => {
    const answer = readBoard(unit.station, readQueries(unit.station.store.sql), {})
    return ('flights' in answer ? answer.flights : answer).map((flight) => flight.assigned)
  }
  expect(board(field)).toEqual([{ yours: true, stations: ['Field 1'], teams: ['Team B'] }])
  expect(board(hall)).toEqual([{ yours: false, stations: ['Field 1'], teams: ['Team B'] }])
  // The record itself comes with the log, and changes nothing more; a later word takes the flight back.
  await carry(hall, field)
  expect(board(field)[0]?.yours).toBe(true)
  now += 60_000
  assignFlight(hall.station, { ...wish, stations: [], teams: [] })
  await carry(hall, field)
  expect(board(field)).toEqual([undefined])
  expect(assignFlight(hall.station, { ...wish, stations: ['NOBODY'] })).toBe('station')
  expect(assignFlight(hall.station, { ...wish, flightId: 'XX1-20260601-LAXICN' })).toBe('flight')
})

it('an assignment by a station that does not lead changes nothing, in its log or beside its manifests', async () => {
  await importFiles(field.station, [push()], by)
  assignFlight(field.station, { flightId, stations: [hall.station.settings.id], teams: [], by: 'x' })
  await carry(field, hall, { kind: 'manifests', flights: [flightId] })
  await carry(field, hall)
  expect(hall.station.store.assignments.readAll()).toEqual([])
})

it('a match that was judged wrong at one station is not judged again at another', async () => {
  await importFiles(hall.station, [push(), list('M99990000')], by)
  expect(hits(hall)).toHaveLength(1)
  const travellerId = lee(hall).traveller.id
  const judgement = { travellerId, reference: 'W-1', state: 'rejected', note: 'other passport', by: 'kim' } as const
  expect(await judgeMatch(hall.station, judgement)).toBe('judged')
  // The word is there before the person is.
  await carry(hall, field)
  expect(field.station.store.bundles.readWaitingRecords()).toHaveLength(1)
  await carry(hall, field, { kind: 'manifests' })
  expect(field.station.store.bundles.readWaitingRecords()).toEqual([])
  expect(hits(field).filter((hit) => hit.state !== 'rejected')).toEqual([])
  expect(field.station.store.watchlist.readRejected(lee(field).row)).toMatchObject([
    { reference: 'W-1', by: 'kim', reason: 'other passport' },
  ])
  expect(onList(field)).toBe(false)
})
