/** Who is who, put right at one station: the same people are the same at the other, whichever comes first. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { joinTravellers } from '#station/corrections/joinTravellers.ts'
import { splitTraveller } from '#station/corrections/splitTraveller.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { exportBundle, type ExportWish } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import { input } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, writeList, writePush } from '../../helpers/writePush.ts'

const now = Date.parse('2026-06-02T05:00:00Z')
const by = { by: 'tester' }
let hall: Unit
let field: Unit

beforeEach(async () => {
  ;[hall, field] = ['Hall A', 'Field 1'].map((name) => makeUnit(name, () => now)) as [Unit, Unit]
  await introduce([hall, field], [hall])
})
afterEach(() => [hall, field].forEach((unit) => unit.close()))

const push = input(
  'push.edi',
  writePush('260601:1200', [{ locator: 'AAAAA1', people: [{ surname: 'KIM', given: 'MINA' }] }]),
)
const list = (surname: string, given: string) =>
  input('list.edi', writeList('260601:1210', [{ surname, given, document: 'M11112222', birth: '800101' }]))
const people = (unit: Unit) => {
  const { store } = unit.station
  return store.travellers
    .readFlight(store.flights.read(flightId)?.row ?? 0)
    .map(({ traveller, code }) => ({ code, name: traveller.name.search, documents: traveller.documents.length }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
const idOf = (unit: Unit, hasDocument: boolean) =>
  `${flightId}/${people(unit).find(({ documents }) => documents > 0 === hasDocument)?.code}`
async function carry(wish: Partial<ExportWish> = {}) {
  const receivers = [field.station.settings.id]
  const made = await exportBundle(hall.station, { kind: 'inspections', receivers, ...wish })
  if (made.kind === 'refused') throw new Error(made.reason)
  return importBundle(field.station, made.bytes, by)
}

it.each(['messages first', 'word first'])('two people taken for one are apart at both, %s', async (order) => {
  await importFiles(hall.station, [push, list('KIM', 'MINA')], by)
  expect(people(hall)).toHaveLength(1)
  const travellerId = `${flightId}/${people(hall)[0]?.code}`
  expect((await splitTraveller(hall.station, { travellerId, reason: 'two passports', by: 'chief' })).kind).toBe('split')
  if (order === 'messages first') await carry({ kind: 'manifests' })
  await carry()
  if (order === 'word first') await carry({ kind: 'manifests' })
  expect(people(field)).toEqual(people(hall))
  expect(people(field)).toHaveLength(2)
  // The list comes once more and does not bring them together again; nothing was written to the field unit's own chain.
  await importFiles(
    field.station,
    [
      input(
        'list2.edi',
        writeList(
          '260601:1310',
          [{ surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '800101', seat: '030C' }],
          { control: '8' },
        ),
      ),
    ],
    by,
  )
  expect(people(field)).toHaveLength(2)
  expect(verifyChain(field.station.store, field.station.settings.id).records).toBe(0)
  expect(field.station.store.bundles.readWaitingRecords()).toEqual([])
})

it.each(['messages first', 'word first'])('one person taken for two is one at both, %s', async (order) => {
  await importFiles(hall.station, [push, list('GIMM', 'MEENAH')], by)
  expect(people(hall)).toHaveLength(2)
  const join = { travellerId: idOf(hall, false), otherId: idOf(hall, true), reason: 'same passport', by: 'chief' }
  expect((await joinTravellers(hall.station, join)).kind).toBe('joined')
  if (order === 'messages first') await carry({ kind: 'manifests' })
  await carry()
  if (order === 'word first') await carry({ kind: 'manifests' })
  expect(people(field)).toEqual(people(hall))
  expect(people(field)).toHaveLength(1)
})
