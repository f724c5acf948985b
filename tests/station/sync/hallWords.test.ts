/** What the hall does with bags, and notes about people, as another station takes them over. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Station } from '#station/Station.ts'
import { foldBagActs } from '#core/baggage/BagAct.ts'
import { addBag } from '#station/bags/addBag.ts'
import { actOnBag } from '#station/bags/actOnBag.ts'
import type { Engine } from '#station/engine/Engine.ts'
import { createPresence } from '#station/bags/createPresence.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { readNotes } from '#station/notes/readNotes.ts'
import { writeNote } from '#station/notes/writeNote.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { readQueries } from '#db/queries/read.ts'
import { input } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, type PushPnr, writePush } from '../../helpers/writePush.ts'

let now = Date.parse('2026-06-02T12:00:00Z')
let hall: Unit
let gate: Unit
const user = { id: 'kim', name: 'Kim', role: 'inspector', designatedOn: null } as const
const mina: PushPnr = {
  locator: 'AAAAA1',
  people: [{ surname: 'KIM', given: 'MINA', document: 'M11112222', seat: '012A', tags: ['123456'] }],
}
const files = () => [input('1h.edi', writePush('260601:1030', [mina]))]
const bagId = `${flightId}/0180123456`

beforeEach(async () => {
  now = Date.parse('2026-06-02T12:00:00Z')
  ;[hall, gate] = ['Hall A', 'Gate 9'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
  await introduce([hall, gate])
  await importFiles(hall.station, files(), { by: 'tester' })
})
afterEach(() => [hall, gate].forEach((unit) => unit.close()))

/** As much of an engine as acts on bags need. */
const engineOf = (station: Station) =>
  ({ station, queries: readQueries(station.store.sql), presence: createPresence() }) as unknown as Engine

async function send(from: Unit, to: Unit): Promise<void> {
  const made = await exportBundle(from.station, { kind: 'inspections', receivers: [to.station.settings.id] })
  if (made.kind !== 'written') throw new Error(made.reason)
  expect(await importBundle(to.station, made.bytes, { by: 'tester' })).toMatchObject({ kind: 'taken' })
}

const handlingAt = ({ station: { store } }: Unit) =>
  foldBagActs(store.bags.readActsOf(store.bags.read(bagId)?.row ?? 0))

it('brings seals and X-ray results of the hall to the gate, also where the messages come later', async () => {
  const engine = engineOf(hall.station)
  actOnBag(engine, { kind: 'result', bagId, result: 'suspect', note: 'dense block' }, 'kim')
  now += 60_000
  actOnBag(engine, { kind: 'sealOn', bagId, seal: 'drugs', number: 'E-1', note: null }, 'kim')
  addBag(engine, { flightId, tag: '0180999999', by: 'kim' })
  await send(hall, gate)
  expect(gate.station.store.bags.read(bagId)).toBeNull()
  await importFiles(gate.station, files(), { by: 'tester' })
  now += 60_000
  actOnBag(engine, { kind: 'refer', bagId, note: null }, 'kim')
  await send(hall, gate)
  expect(handlingAt(gate)).toMatchObject({ seal: { number: 'E-1', by: 'kim' }, xray: { state: 'asked' } })
  expect(gate.station.store.bags.read(bagId)?.bag.hold).toMatchObject({ reason: 'drugs', by: 'kim' })
  expect(gate.station.store.bags.read(`${flightId}/0180999999`)).not.toBeNull()
})

it('says the same of a bag at both stations, whoever spoke first', async () => {
  await importFiles(gate.station, files(), { by: 'tester' })
  const [here, there] = [engineOf(hall.station), engineOf(gate.station)]
  actOnBag(here, { kind: 'hold', bagId, seal: 'goods', note: null }, 'kim')
  now += 1000
  actOnBag(there, { kind: 'hold', bagId, seal: 'drugs', note: null }, 'lee')
  await send(hall, gate)
  await send(gate, hall)
  expect(handlingAt(gate)).toEqual(handlingAt(hall))
  expect(handlingAt(hall).hold).toMatchObject({ by: 'lee', seal: { id: 'drugs' } })
})

it('carries notes with their text, and refuses a text that is not the one that was written', async () => {
  const travellerId = hall.station.store.travellers.read(`${flightId}/1`)?.traveller.id ?? ''
  const people = hall.station.store.travellers.readFlight(hall.station.store.flights.read(flightId)?.row ?? 0)
  const own = people[0]?.traveller.id ?? travellerId
  const note = writeNote(hall.station, {
    travellerId: own,
    noteId: null,
    kind: 'write',
    text: 'asks for her bag',
    by: user,
  })
  if (typeof note === 'string') throw new Error(note)
  now += 1000
  writeNote(hall.station, {
    travellerId: own,
    noteId: note.id,
    kind: 'amend',
    text: 'asks twice for her bag',
    by: user,
  })
  await importFiles(gate.station, files(), { by: 'tester' })
  await send(hall, gate)
  const there = gate.station.store.travellers.readFlight(gate.station.store.flights.read(flightId)?.row ?? 0)[0]
  expect(readNotes(gate.station, there?.row ?? 0)).toMatchObject([
    {
      text: 'asks twice for her bag',
      by: 'kim',
      station: hall.station.settings.id,
      earlier: [{ text: 'asks for her bag' }],
    },
  ])
})
