/** Someone met without a flight is put on one afterwards, with all that was done; and taken off again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile, people } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

const { hong, saleh } = people
let test: TestEngine
let inspector: LocalClient

const fields = (person: { surname: string; given: string; document: string | null }) => ({
  ...{ surname: person.surname, given: person.given, birthOn: null, sex: null, nationality: null },
  ...{ documentKind: 'passport' as const, documentNumber: person.document, issuer: null, expiresOn: null },
  ...{ seat: null, locator: null },
})
const meet = (person: { surname: string; given: string; document: string | null }, on: string | null = null) =>
  inspector.walkIns.open({ way: 'typed', fields: fields(person), flightId: on })
const stranger = { surname: 'STRANGER', given: 'NOA', document: 'X11223344' }
const onFlight = async (surname: string) => {
  const { rows } = await inspector.worklist.read({ flightId })
  return rows.filter((row) => row.surname === surname)
}
const pageOf = (travellerId: string) => inspector.travellers.read({ travellerId })

beforeEach(async () => {
  test = await openTestEngine('2026-11-22T08:00:00Z')
  inspector = await test.signIn('inspector')
  const { name, text } = manifestFile([hong])
  await importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })
})
afterEach(() => test.close())

describe('someone met on no flight', () => {
  it('goes onto a flight with the result, the note, the sheet and the mark that were made before', async () => {
    const met = await meet(stranger)
    await inspector.inspections.record({ travellerId: met.travellerId, outcome: 'overAllowance', valueKrw: 900_000 })
    await inspector.notes.write({ travellerId: met.travellerId, text: 'came from gate 12' })
    await inspector.travellers.issueSheet({ travellerId: met.travellerId, purpose: 'declarationBreach' })
    const placed = await inspector.walkIns.place({ travellerId: met.travellerId, flightId })
    expect(placed.kind).toBe('placed')
    expect(placed.travellerId.startsWith(`${flightId}/`)).toBe(true)
    const [row] = await onFlight('STRANGER')
    expect(row).toMatchObject({
      travellerId: placed.travellerId,
      sources: ['MANUAL'],
      disposition: { state: 'inspected', outcome: 'overAllowance' },
    })
    const page = await pageOf(placed.travellerId)
    expect(page.walkIn).toMatchObject({ way: 'typed', by: 'inspector-1' })
    expect(page.notes?.map((note) => note.text)).toEqual(['came from gate 12'])
    await expect(pageOf(met.travellerId)).rejects.toMatchObject({ data: { kind: 'traveller' } })
    expect((await inspector.scan.resolve({ text: stranger.document, flightId })).travellerId).toBe(placed.travellerId)
  })

  it('is written down twice: who moved whom in the audit log, without the name in the chain of records', async () => {
    const met = await meet(stranger)
    const { travellerId } = await inspector.walkIns.place({ travellerId: met.travellerId, flightId })
    const line = test.engine.audit.newest(3).find((one) => one.request === 'walkIns.place')
    expect(line).toMatchObject({ user: 'inspector-1', action: 'record', subject: travellerId })
    expect(JSON.parse(line?.detail ?? '{}')).toEqual({ result: `from ${met.travellerId}` })
    const { store, settings } = test.engine.station
    const record = store.log.readFrom(settings.id, 1, 100).find((one) => one.kind === 'walkInPlaced')
    expect(JSON.parse(record?.body ?? '{}')).toEqual({ by: 'inspector-1', from: met.travellerId, travellerId })
    expect(record?.body).not.toContain('STRANGER')
  })

  it('comes off again as if nothing had been, and may go onto another', async () => {
    const met = await meet(stranger)
    const there = await inspector.walkIns.place({ travellerId: met.travellerId, flightId })
    const back = await inspector.walkIns.place({ travellerId: there.travellerId, flightId: null })
    expect(back).toEqual({ kind: 'placed', travellerId: met.travellerId })
    expect(await onFlight('STRANGER')).toEqual([])
    expect((await inspector.flights.overview({ flightId })).counts).toMatchObject({ travellers: 1, walkIns: 0 })
    expect((await pageOf(back.travellerId)).walkIn?.at).toBe('2026-11-22T08:00:00.000Z')
  })

  it('is the traveller of the list where the flight has the document already, and stands there once', async () => {
    const met = await meet(hong)
    await inspector.inspections.record({ travellerId: met.travellerId, outcome: 'nothing' })
    const placed = await inspector.walkIns.place({ travellerId: met.travellerId, flightId })
    expect(placed.kind).toBe('known')
    const rows = await onFlight('HONG')
    expect(rows.map((row) => row.travellerId)).toEqual([placed.travellerId])
    expect(rows[0]?.sources).toContain('API')
    expect(rows[0]?.disposition.state).toBe('inspected')
  })

  it('may bear no document at all', async () => {
    const met = await meet({ surname: 'NOPAPERS', given: 'LEE', document: null })
    const placed = await inspector.walkIns.place({ travellerId: met.travellerId, flightId })
    expect((await onFlight('NOPAPERS')).map((row) => row.travellerId)).toEqual([placed.travellerId])
  })
})

describe('a flight', () => {
  it('must be known, another than now, and nobody whom a message names is moved', async () => {
    const met = await meet(stranger, flightId)
    const to = (travellerId: string, flight: string | null) =>
      inspector.walkIns.place({ travellerId, flightId: flight })
    await expect(to(met.travellerId, 'ZZ1-20261122-XXXYYY')).rejects.toMatchObject({ data: { kind: 'flight' } })
    await expect(to(met.travellerId, flightId)).rejects.toMatchObject({ data: { kind: 'notFitting' } })
    const [listed] = await onFlight('HONG')
    await expect(to(listed?.travellerId ?? '', null)).rejects.toMatchObject({ data: { kind: 'notFitting' } })
    await expect(to(`${flightId}/00000000`, null)).rejects.toMatchObject({ data: { kind: 'traveller' } })
    expect(await onFlight('HONG')).toHaveLength(1)
  })

  it('keeps a note of a walk-in whom its list names later', async () => {
    const met = await meet(saleh)
    await inspector.notes.write({ travellerId: met.travellerId, text: 'two phones' })
    const all = manifestFile()
    await importFiles(test.engine.station, [{ name: 'all.edi', chunks: [Buffer.from(all.text)] }], { by: 'test' })
    const [listed] = await onFlight('SALEH')
    expect((await pageOf(listed?.travellerId ?? '')).notes?.map((note) => note.text)).toEqual(['two phones'])
  })
})
