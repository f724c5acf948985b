import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { flightId, manifestFile } from '../../helpers/handMadeFlight.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

let test: TestEngine
let supervisor: LocalClient
let inspector: LocalClient

beforeAll(async () => {
  test = await openTestEngine('2026-11-22T21:30:00Z')
  supervisor = await test.signIn('supervisor')
  inspector = await test.signIn('inspector')
  await take(manifestFile())
})
afterAll(() => test.close())

const take = ({ name, text }: { readonly name: string; readonly text: string }) =>
  importFiles(test.engine.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'test' })

const list = [
  'reference,surname,given,aliases,birthOn,sex,nationality,documentNumber,reason,expiresOn',
  'W-1,SALEH,MOHAMED ALI,,1991-07-12,M,ARE,,"invented for a test",',
  'W-2,MUELLER,HANS,,,,,,,2020-01-01',
].join('\n')

const rowOf = async (surname: string, id: string = flightId) =>
  (await inspector.worklist.read({ flightId: id })).rows.find((row) => row.surname === surname)
const matchesOf = async (surname: string, id?: string) => {
  const travellerId = (await rowOf(surname, id))?.travellerId ?? ''
  return (await inspector.travellers.read({ travellerId })).watchlist.map((hit) => hit.reference)
}

describe('a watchlist', () => {
  it('is taken in as CSV by a supervisor, and matched at once with the flights ahead', async () => {
    expect(await rowOf('SALEH')).not.toMatchObject({ selection: { reason: 'watchlist' } })
    expect(await supervisor.watchlists.import({ name: 'list.csv', text: list })).toEqual({
      entries: 2,
      problems: 0,
      rejected: null,
    })
    expect(await rowOf('SALEH')).toMatchObject({
      selection: { reason: 'watchlist', detail: 'W-1', label: { en: 'W-1 SALEH MOHAMED ALI' } },
    })
    const { entries, total } = await supervisor.watchlists.list({})
    expect(total).toBe(2)
    expect(entries.map((entry) => [entry.reference, entry.active])).toEqual([
      ['W-1', true],
      ['W-2', false],
    ])
  })

  it('is not for inspectors to change', async () => {
    await expect(inspector.watchlists.import({ name: 'list.csv', text: list })).rejects.toMatchObject({
      data: { kind: 'role' },
    })
  })

  it('says how near a typed name comes, with the evidence, whatever the order and spelling', async () => {
    const ask = (name: string, birthOn: string | null = null) => inspector.watchlists.match({ name, birthOn })
    const same = await ask('SALEH/MUHAMMAD ALI', '1991-07-12')
    expect(same.matches[0]).toMatchObject({ reference: 'W-1', alert: true, confirmed: true })
    expect(same.matches[0]?.evidence.join(' ')).toContain('birth')
    expect((await ask('SALEH MOHAMED ALI', '1950-01-01')).matches[0]?.score ?? 0).toBeLessThan(
      same.matches[0]?.score ?? 0,
    )
    expect((await ask('KIM HASOOK')).matches).toEqual([])
    // Ended in 2020.
    expect((await ask('MUELLER HANS')).matches).toEqual([])
  })
})

describe('a wrong match', () => {
  it('goes when someone says why, and does not come back on this flight or a later one of the same person', async () => {
    const travellerId = (await rowOf('SALEH'))?.travellerId ?? ''
    expect(await matchesOf('SALEH')).toEqual(['W-1'])
    await expect(inspector.watchlists.rejectHit({ travellerId, reference: 'W-1', reason: ' ' })).rejects.toMatchObject({
      data: { kind: 'noteNeeded' },
    })
    await inspector.watchlists.rejectHit({ travellerId, reference: 'W-1', reason: 'other fingerprints' })
    expect(await matchesOf('SALEH')).toEqual([])
    expect(await rowOf('SALEH')).not.toMatchObject({ selection: { reason: 'watchlist' } })
    const later = manifestFile().text.replaceAll('261122', '261124').replaceAll('261123', '261125')
    await take({ name: 'later.edi', text: later })
    expect(await matchesOf('SALEH', 'KE18-20261124-LAXICN')).toEqual([])
    expect(await inspector.watchlists.rejectedHits({ travellerId })).toMatchObject([
      { reference: 'W-1', by: 'inspector-1', reason: 'other fingerprints' },
    ])
  })

  it('is made again once the word is taken back', async () => {
    const travellerId = (await rowOf('SALEH'))?.travellerId ?? ''
    expect(
      await supervisor.watchlists.reopenHit({ travellerId, reference: 'W-1', reason: 'mixed up two people' }),
    ).toEqual({ reopened: true })
    expect(await matchesOf('SALEH')).toEqual(['W-1'])
    expect(await inspector.watchlists.rejectedHits({ travellerId })).toEqual([])
    const kinds = test.engine.station.store.log
      .readFrom(test.engine.station.settings.id, 1, 100)
      .filter((record) => record.kind === 'match')
      .map((record) => (JSON.parse(record.body) as { state: string }).state)
    expect(kinds).toEqual(['rejected', 'open'])
  })
})
