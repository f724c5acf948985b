/** The history of a person goes on behind a new passport and a new name, and never takes in that of a namesake. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findEarlierIdentities } from '#station/identity/findEarlierIdentities.ts'
import { importFiles } from '#station/jobs/importFiles.ts'
import { gatherDossiers } from '#station/jobs/gatherDossiers.ts'
import { createKeyedHash } from '#station/identity/createKeyedHash.ts'
import { loadBook } from '#station/intake/loadBook.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { type ListPerson, writeList } from '../../helpers/writePush.ts'

let test: TestEngine
let supervisor: LocalClient
beforeEach(async () => {
  test = await openTestEngine('2026-06-02T17:30:00Z', { profile: 'open' })
})
afterEach(() => test.close())

const mina: ListPerson = { surname: 'KIM', given: 'MINA', document: 'M11112222', birth: '800101' }

/** The same flight in another month. */
async function arrive(month: number, person: ListPerson, nationality = 'KOR'): Promise<string> {
  const mm = String(month).padStart(2, '0')
  const text = writeList(`26${mm}01:1210`, [person], { control: String(month) })
    .replaceAll('2606011130', `26${mm}011130`)
    .replaceAll('2606021650', `26${mm}021650`)
    .replace('NAT+2+KOR', `NAT+2+${nationality}`)
  test.setTime(`2026-${mm}-02T17:00:00Z`)
  await importFiles(test.engine.station, [{ name: `${mm}.edi`, chunks: [Buffer.from(text)] }], { by: 'test' })
  supervisor = await test.signIn('supervisor')
  const flightId = `KE18-2026${mm}01-LAXICN`
  const { rows } = await supervisor.worklist.read({ flightId })
  return rows[0]?.travellerId ?? `nobody on ${flightId}`
}

async function historyOf(travellerId: string) {
  const { history } = await supervisor.travellers.read({ travellerId })
  return history.map(({ arrivalAt, current, otherDocument, outcome }) => [
    arrivalAt.slice(5, 7),
    ...(current ? ['now'] : []),
    ...(otherDocument ? ['earlier passport'] : []),
    ...(outcome === null ? [] : [outcome]),
  ])
}

/** What the models are given. */
function arrivalsInDossier(travellerId: string) {
  const { station } = test.engine
  const book = loadBook(station.store, travellerId.slice(0, travellerId.lastIndexOf('/')))
  if (book === null) throw new Error('no flight')
  const keyedHash = createKeyedHash(station.identitySecret)
  const gathered = gatherDossiers({ store: station.store, book, keyedHash, now: station.clock().toISOString() })
  const dossier = gathered.travellers.find((one) => one.dossier.traveller.id === travellerId)?.dossier
  return dossier?.history.arrivals.map(({ arrivalAt, outcome }) => [arrivalAt.slice(5, 7), outcome])
}

describe('a history', () => {
  it('goes on behind a renewed passport, with what was found before', async () => {
    const first = await arrive(3, mina)
    await supervisor.inspections.record({ travellerId: first, outcome: 'drugs' })
    await arrive(4, mina)
    const renewed = await arrive(6, { ...mina, document: 'M99998888' })
    expect(await historyOf(renewed)).toEqual([
      ['06', 'now'],
      ['04', 'earlier passport'],
      ['03', 'earlier passport', 'drugs'],
    ])
    expect(arrivalsInDossier(renewed)).toEqual([
      ['03', 'drugs'],
      ['04', null],
    ])
  })

  it('goes on through two renewals, and under a new name with the same passport', async () => {
    await arrive(2, mina)
    await arrive(3, { ...mina, document: 'M22223333' })
    const third = await arrive(4, { ...mina, document: 'M33334444' })
    expect((await historyOf(third)).map(([month]) => month)).toEqual(['04', '03', '02'])
    const married = await arrive(5, { ...mina, surname: 'PARK', document: 'M33334444' })
    expect((await historyOf(married)).map(([month]) => month)).toEqual(['05', '04'])
  })

  it('is not taken from a namesake: passports in turns, another nationality, another birth date', async () => {
    await arrive(2, mina)
    await arrive(3, { ...mina, document: 'M22223333' })
    const again = await arrive(4, mina)
    expect((await historyOf(again)).map(([month]) => month)).toEqual(['04', '02'])
    expect(arrivalsInDossier(again)?.map(([month]) => month)).toEqual(['02'])
    const foreign = await arrive(5, { ...mina, document: 'C44445555' }, 'CHN')
    expect((await historyOf(foreign)).map(([month]) => month)).toEqual(['05'])
    const other = await arrive(6, { ...mina, document: 'M66667777', birth: '810101' })
    expect((await historyOf(other)).map(([month]) => month)).toEqual(['06'])
  })
})

describe('the rule', () => {
  const own = { identity: 1, nationality: 'KOR', sex: 'F' }
  const use = (identity: number, arrivalMs: number, sex: string | null = 'F') => ({
    identity,
    arrivalMs,
    sex,
    nationality: 'KOR',
  })

  it.each([
    ['a passport before this one', [use(2, 10), use(1, 20)], [2]],
    ['two, one after the other', [use(3, 5), use(2, 10), use(2, 12), use(1, 20)], [3, 2]],
    ['one that was used again later', [use(2, 10), use(1, 20), use(2, 30)], []],
    ['two that were used in turns', [use(2, 10), use(3, 11), use(2, 12)], []],
    ['one of another sex', [use(2, 10, 'M')], []],
    ['one whose sex is not known', [use(2, 10, null)], [2]],
  ] as const)('%s', (_, uses, expected) => {
    expect(findEarlierIdentities(own, uses)).toEqual(expected)
  })

  it('takes none for a person of unknown nationality', () => {
    expect(findEarlierIdentities({ ...own, nationality: null }, [use(2, 10)])).toEqual([])
  })
})
