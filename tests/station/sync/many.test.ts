/** Fifty stations that lose the network, their power, the order of things and the right time of day, and agree in the end. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { verifyChain } from '#station/log/verifyChain.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { importBundle } from '#station/sync/importBundle.ts'
import { readMarks } from '#station/sync/readMarks.ts'
import { input } from '../../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { flightId, type PushPnr, writePush } from '../../helpers/writePush.ts'
import { blankCheck } from '../../helpers/blankCheck.ts'

const stations = 50
const travellers = 30
const rounds = 3
const dayMs = 86_400_000

let now = Date.parse('2026-06-02T12:00:00Z')
let units: Unit[] = []

/** xorshift32: the same story in every run. */
let state = 20_261_122
const chance = (): number => {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) / 2 ** 32
}
const pick = (many: number): number => Math.floor(chance() * many)

beforeAll(async () => {
  units = Array.from({ length: stations }, (_, index) => makeUnit(`Unit ${index}`, () => now))
  for (const unit of units) unit.skewMs = Math.round((chance() - 0.5) * 8 * dayMs)
  await introduce(units)
}, 120_000)
afterAll(() => units.forEach((unit) => unit.close()))

const letters = (number: number): string =>
  String.fromCharCode(65 + (number % 26), 65 + (Math.floor(number / 26) % 26), 65 + ((number * 7) % 26))
const pnrs: PushPnr[] = Array.from({ length: travellers }, (_, index) => ({
  locator: `Q${letters(index)}${String(10 + (index % 90))}`,
  people: [
    {
      surname: `MUSTER${letters(index)}`,
      given: `ANA${letters(index * 3)}`,
      document: `P${100_000 + index}`,
      birth: '01JAN80',
    },
  ],
}))

type Letter = { readonly to: number; readonly bytes: Buffer }

it('agree on every record, though bundles come late, twice and in disorder, and stations are killed', {
  timeout: 120_000,
}, async () => {
  const hall = units[0] as Unit
  await importFiles(hall.station, [input('push.edi', writePush('260601:1030', pnrs))], { by: 'tester' })
  const ids = units.map((unit) => unit.station.settings.id)
  const manifest = await exportBundle(hall.station, { kind: 'manifests', receivers: ids.slice(1) })
  if (manifest.kind === 'refused') throw new Error(manifest.reason)
  const mail: Letter[] = units.slice(1).map((_, index) => ({ to: index + 1, bytes: manifest.bytes }))
  // Others only read: gates, offices.
  const writers = units.filter((_, index) => index % 3 === 0)
  let recorded = 0

  const deliver = async (letter: Letter): Promise<void> => {
    const unit = units[letter.to] as Unit
    const answer = await importBundle(unit.station, letter.bytes, { by: 'tester' })
    expect(['taken', 'already', 'waiting']).toContain(answer.kind)
    // The power goes, now and then, right after.
    if (chance() < 0.02) unit.reopen()
  }
  const work = (unit: Unit): void => {
    const people = unit.station.store.travellers.readFlight(unit.station.store.flights.read(flightId)?.row ?? 0)
    if (people.length === 0) return
    const travellerId = people[pick(people.length)]?.traveller.id ?? ''
    const outcome = (['nothing', 'nothing', 'weapon', 'drugs'] as const)[pick(4)] ?? 'nothing'
    if (recordInspection(unit.station, { ...blankCheck, travellerId, outcome }, 'officer') !== null) recorded++
  }
  const post = async (index: number): Promise<void> => {
    const unit = units[index] as Unit
    const own = unit.station.store.log.readLast(unit.station.settings.id)?.seq ?? 0
    if (own === 0) return
    // Only the newest record, as a rule: what came before must arrive by another bundle.
    const fromSeq = chance() < 0.7 ? own : 1 + pick(own)
    // Offline: it never comes. Twice: it comes by stick as well.
    const copies = units.map((_, to) => (to === index || chance() < 0.7 ? 0 : chance() < 0.3 ? 2 : 1))
    const receivers = ids.filter((_, to) => (copies[to] ?? 0) > 0)
    const made = await exportBundle(unit.station, { kind: 'inspections', receivers, fromSeq })
    if (made.kind === 'refused') throw new Error(made.reason)
    for (const [to, count] of copies.entries()) {
      for (let copy = 0; copy < count; copy++) mail.push({ to, bytes: made.bytes })
    }
  }

  for (let round = 0; round < rounds; round++) {
    now += Math.round(chance() * dayMs)
    for (const unit of writers) for (let turn = pick(5); turn > 0; turn--) work(unit)
    for (let index = 0; index < stations; index += 3) if (chance() < 0.3) await post(index)
    // Some of the mail, from anywhere in the pile.
    for (let some = Math.floor(mail.length * 0.7); some > 0; some--) {
      const [letter] = mail.splice(pick(mail.length), 1)
      if (letter !== undefined) await deliver(letter)
    }
  }
  while (mail.length > 0) await deliver(mail.splice(pick(mail.length), 1)[0] as Letter)
  // At last everyone is reached with what is still missing there.
  for (const [index, unit] of units.entries()) {
    const own = ids[index] as string
    const last = unit.station.store.log.readLast(own)?.seq ?? 0
    for (const [to, receiver] of units.entries()) {
      const reached = receiver.station.store.log.readLast(own)?.seq ?? 0
      if (to === index || reached >= last) continue
      const made = await exportBundle(unit.station, { kind: 'inspections', receivers: [ids[to] as string], fromSeq: 1 })
      if (made.kind === 'written') await deliver({ to, bytes: made.bytes })
    }
  }
  expect(recorded).toBeGreaterThan(stations / 2)
  const pictures = units.map((unit) => JSON.stringify(picture(unit)))
  expect(new Set(pictures).size).toBe(1)
  expect(JSON.parse(pictures[0] as string)).toMatchObject({ records: recorded })
  for (const unit of [units[3] as Unit, units[41] as Unit]) {
    for (const id of ids) expect(verifyChain(unit.station.store, id).brokenAt).toBeNull()
    expect(unit.station.store.bundles.readWaiting()).toEqual([])
    expect(unit.station.store.bundles.readWaitingRecords()).toEqual([])
  }
})

/** All that must be the same everywhere: records, which of them count, rates, what the board shows. */
function picture({ station: { store } }: Unit) {
  const flight = store.flights.read(flightId)
  const people = store.travellers.readFlight(flight?.row ?? 0)
  const checks = people.flatMap(({ row, code }) =>
    store.twins.readChecks(row).map(({ id, outcome, correctedBy, twinOf }) => [code, id, outcome, correctedBy, twinOf]),
  )
  return {
    records: checks.length,
    checks: checks.map((check) => check.join(' ')).sort(),
    marks: Object.entries(readMarks(store)).sort(),
    rate: store.memory.readRate({ kind: 'all', key: '' }, 99_999),
    finds: flight?.counts.finds,
  }
}
