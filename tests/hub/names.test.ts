/** A whole day goes over a hub; its store, its log and its figures are searched for everyone of that day. */
import { describe, expect, it } from 'vitest'
import { createCode } from '#hub/createCode.ts'
import { createHub } from '#hub/createHub.ts'
import { simulateDays } from '#models/simulator/simulateDays.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { recordInspection } from '#station/jobs/recordInspection.ts'
import { loadReference } from '#station/reference/loadReference.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { createHubClient } from '#station/sync/hub/createHubClient.ts'
import { syncOnce } from '#station/sync/hub/syncOnce.ts'
import { readCard } from '#station/sync/stationCard.ts'
import { openTestPostgres, openTestSqlite } from '../helpers/hubStores.ts'
import { input } from '../helpers/makeStation.ts'
import { introduce, makeUnit, type Unit } from '../helpers/makeStations.ts'
import { blankCheck } from '../helpers/blankCheck.ts'

const startOn = '2026-06-02'
/** Shorter ones may stand in ciphertext by chance: four letters once in four thousand million places. */
const tellingLength = 6

const stores = [
  ['SQLite', openTestSqlite],
  ['PostgreSQL', openTestPostgres],
] as const

/** Names in full and in parts, documents, locators, phones, tags: of everyone whom the station knows. */
function* secretsOf({ station: { store } }: Unit): Generator<string> {
  for (const { flight, row } of store.flights.readBetween(0, Number.MAX_SAFE_INTEGER)) {
    yield flight.id
    for (const { traveller } of store.travellers.readFlight(row)) {
      const { surname, given, search, asSent } = traveller.name
      yield* [surname, given, search, asSent, `${surname}/${given}`, `${surname} ${given}`, traveller.id]
      yield* traveller.documents.flatMap((document) => document.number ?? [])
    }
    for (const { bag } of store.bags.readFlight(row)) yield bag.tag
    for (const { pnr } of store.pnrs.readFlight(row)) yield* pnr.locators.map(({ code }) => code)
  }
}

describe.each(stores)('a day over a hub on %s', (name, open) => {
  it('leaves nobody in its store, its log or its figures', { timeout: 90_000 }, async ({ skip }) => {
    const kept = await open()
    if (kept === null) {
      process.stderr.write(`SKIPPED: no ${name} server can be started on this machine\n`)
      return skip()
    }
    const now = Date.parse(`${startOn}T20:00:00Z`)
    const lines: string[] = []
    const log = { write: (line: string) => void lines.push(line) }
    const hub = await createHub({ store: kept.store, clock: () => new Date(now), log })
    const url = await hub.listen({ port: 0, host: '127.0.0.1' })
    const [hall, field] = ['Hall A', 'Field 1'].map((one) => makeUnit(one, () => now)) as [Unit, Unit]
    try {
      await introduce([hall, field], [hall])
      const reference = loadReference()
      const [day] = simulateDays({ days: 1, seed: 11, startOn, travellersPerDay: 300, reference })
      const files = (day?.files ?? []).map((file) => input(file.name, file.text))
      await importFiles(hall.station, files, { by: 'tester' })
      for (const unit of [hall, field]) {
        const { code } = await createCode(kept.store, new Date(now))
        await createHubClient(unit.station, url).enrol(code, JSON.stringify(await readCard(unit.station)))
      }
      const flights = hall.station.store.flights.readBetween(0, Number.MAX_SAFE_INTEGER).map(({ flight }) => flight.id)
      const receivers = [field.station.settings.id]
      const made = await exportBundle(hall.station, { kind: 'manifests', receivers, flights })
      if (made.kind === 'refused') throw new Error(made.reason)
      await createHubClient(hall.station, url).send(made.bytes)
      await syncOnce(field.station, createHubClient(field.station, url), 'hub')
      expect(field.station.store.travellers.count()).toBe(hall.station.store.travellers.count())
      const someone = field.station.store.travellers.readFlight(
        field.station.store.flights.read(flights[0] ?? '')?.row ?? 0,
      )
      for (const { traveller } of someone.slice(0, 20)) {
        const note = `seen with ${traveller.name.surname}`
        const result = { ...blankCheck, outcome: 'nothing' as const, note }
        recordInspection(field.station, { ...result, travellerId: traveller.id }, 'officer-7')
      }
      for (const unit of [field, hall]) await syncOnce(unit.station, createHubClient(unit.station, url), 'hub')
      const secrets = new Set([...secretsOf(hall)].filter((text) => text.length >= tellingLength))
      expect(secrets.size).toBeGreaterThan(1000)
      const figures = await (await fetch(`${url}/metrics`)).text()
      const dump = await kept.dump()
      expect(dump.length).toBeGreaterThan(100_000)
      // PostgreSQL prints bytes as hexadecimal digits; written out again they are searched as well.
      const bytes = Buffer.from(
        dump
          .toString('latin1')
          .replaceAll(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1')),
        'latin1',
      )
      for (const secret of secrets) {
        expect(dump.includes(secret) || bytes.includes(secret), `${secret} in the store`).toBe(false)
        expect(figures.includes(secret), `${secret} in the figures`).toBe(false)
      }
      const logged = lines.join('')
      expect([...secrets].filter((secret) => logged.includes(secret))).toEqual([])
      expect(dump.includes(hall.station.settings.id)).toBe(true)
    } finally {
      for (const unit of [hall, field]) unit.close()
      await hub.close()
      await kept.close()
    }
  })
})
