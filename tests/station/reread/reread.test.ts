import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import { rereadStore } from '#station/jobs/rereadStore.ts'
import { bookingFile, flightId, manifestFile, strayBagFile } from '../../helpers/handMadeFlight.ts'
import { input, makeStation, type TestStation } from '../../helpers/makeStation.ts'
import { writePush } from '../../helpers/writePush.ts'

let made: TestStation
beforeEach(async () => {
  made = makeStation('2026-11-23T06:00:00.000Z')
  for (const { name, text } of [manifestFile(), bookingFile(), strayBagFile()]) {
    await importFiles(made.station, [input(name, text)], { by: 'tester' })
  }
})
afterEach(() => made.close())

const createStationIn = (profile: 'KR' | 'open') => makeStation('2026-11-23T06:00:00.000Z', profile)
const look = () => rereadStore(made.station, { apply: false, flightId: null })
const apply = () => rereadStore(made.station, { apply: true, flightId: null })
const sql = () => made.station.store.sql

/** What the store would hold had the reader of that day known less. */
function forget(): void {
  sql().exec(`UPDATE pnrs SET body = json_set(body, '$.tickets', json('[]'), '$.agency', null)`)
  sql().exec(
    `UPDATE traveller_bodies SET person = json_set(person, '$.birthOn', '1899-01-01')
     WHERE traveller = (SELECT row FROM travellers WHERE surname = 'SALEH')`,
  )
}

const booking = () => {
  const flight = made.station.store.flights.read(flightId)
  return made.station.store.pnrs.readFlight(flight?.row ?? 0)[0]
}

describe('reading stored texts again', () => {
  it('finds nothing to change where the reader is the same', async () => {
    expect(await look()).toMatchObject({ flights: 1, records: 5, unreadable: 0, differing: [], applied: false })
  })

  it('counts what would change by field, and changes nothing by looking', async () => {
    forget()
    const answer = await look()
    expect(answer.fields).toEqual({ 'person.birthOn': 1, 'pnr.agency': 1, 'pnr.tickets': 1 })
    expect(answer.differing).toContainEqual({
      flightId,
      kind: 'pnr',
      key: 'ABC123',
      fields: ['tickets', 'agency'].sort(),
    })
    expect(booking()).toMatchObject({ version: 1, pnr: { tickets: [], agency: null } })
  })

  it('saves what it reads as new versions of the same push, once', async () => {
    const before = booking()
    forget()
    expect((await apply()).differing).toHaveLength(2)
    expect(booking()).toMatchObject({
      version: 2,
      rawRow: before?.rawRow,
      push: before?.push,
      preparedMs: before?.preparedMs,
      pnr: { tickets: [{ number: '1801234567890' }], agency: { iataNumber: '12345678' } },
    })
    const saleh = sql().prepare(`SELECT birth_on AS birthOn FROM travellers WHERE surname = 'SALEH'`).get()
    expect(saleh).toEqual({ birthOn: '1991-07-12' })
    expect(await apply()).toMatchObject({ differing: [], fields: {} })
    expect(booking()?.version).toBe(2)
    expect(made.station.store.flights.read(flightId)?.counts).toMatchObject({ travellers: 4, changed: 0 })
  })

  it('keeps what was learnt from words that the filter took out', async () => {
    const korean = createStationIn('KR')
    for (const { name, text } of [manifestFile(), bookingFile()]) {
      await importFiles(korean.station, [input(name, text)], { by: 'tester' })
    }
    const answer = await rereadStore(korean.station, { apply: false, flightId: null })
    expect(answer).toMatchObject({ records: 5, fields: {} })
    korean.station.store.sql.exec(`UPDATE pnrs SET body = json_set(body, '$.payments[0].thirdParty', json('true'))`)
    expect((await rereadStore(korean.station, { apply: false, flightId: null })).fields).toEqual({})
    korean.close()
  })

  it('tells how far it is, and stops between two flights when asked to: what was done is whole', async () => {
    const other = [
      writePush('260601:1200', [{ locator: 'AAAAA1', people: [{ surname: 'LEE', given: 'SORA' }] }]),
      writePush('260601:1200', [{ locator: 'BBBBB2', people: [{ surname: 'HAN', given: 'MINA' }] }]).replaceAll(
        '+KE+18',
        '+KE+20',
      ),
    ]
    for (const [index, text] of other.entries()) {
      await importFiles(made.station, [input(`${index}.edi`, text)], { by: 'tester' })
    }
    sql().exec(`UPDATE pnrs SET body = json_set(body, '$.createdAt', '1999-01-01')`)
    const told: number[] = []
    const stop = new AbortController()
    const answer = await rereadStore(made.station, {
      apply: true,
      flightId: null,
      signal: stop.signal,
      onProgress: ({ flights, of }) => {
        expect(of).toBe(3)
        told.push(flights)
        if (flights === 2) stop.abort()
      },
    })
    expect(told).toEqual([1, 2])
    expect(answer).toMatchObject({ flights: 2, cancelled: true })
    const rest = await apply()
    expect(rest).toMatchObject({ flights: 3, cancelled: false })
    expect(rest.differing.length).toBeGreaterThan(0)
    expect((await look()).differing).toEqual([])
  })
})
