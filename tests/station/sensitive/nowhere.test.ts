/**
 * Files full of sensitive words and card numbers are taken in, officers write more of them, and everything that is kept or given
 * out is searched for them: every value of the store, the log that travels, what another station receives, and the exports.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFiles } from '#station/jobs/importFiles.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { exportBundle } from '#station/sync/exportBundle.ts'
import { takeBundle } from '#station/sync/takeBundle.ts'
import { dumpStore } from '../../helpers/dumpStore.ts'
import { introduce, makeUnit, type Unit } from '../../helpers/makeStations.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'
import { flightId, writeBsm, writeList, writePush } from '../../helpers/writePush.ts'

/** One of each kind of the reviewed table, and in Korean. Every one is looked for in any case. */
const words = [
  'INSULIN',
  'MUSLIM',
  'WHEELCHAIR',
  'CAUCASIAN',
  'DISSIDENT',
  'TRADE UNION',
  'LESBIAN',
  '휠체어',
  '이슬람',
]
const codes = ['MOML', 'KSML', 'WCHR', 'BLND', 'MEDA', 'DBML']
/** Luhn-valid, written as people write them; the middle of each must be nowhere. */
const cards = [
  '4111111111111111',
  '5555 5555 5555 4444',
  '3782-822463-10005',
  '6011.1111.1111.1117',
  '4012 8888-8888 1881',
]
const middles = ['11111111111', '5555 5555 5', '5555 5555 ', '822463-1', '1111.1111.', '8888-8888']

const all = [...words, ...cards].map((secret) => `SAYS ${secret} HERE`)

function writeSensitivePush(): string {
  const text = writePush('260601:1200', [
    { locator: 'AAAAA1', people: [{ surname: 'ISLAM', given: 'MINA', seat: '012A', tags: ['0180000001'] }] },
    { locator: 'BBBBB2', people: [{ surname: 'LEE', given: 'SORA', seat: '030C' }] },
  ])
  const free = all.flatMap((said) => [
    `IFT+4:28::KE+${said}`,
    `SSR+OTHS:HK:1:KE:::::${said}`,
    `SSR+OTHS:HK:1:KE+${said}`,
    `ADD++700:${said}:SEOUL`,
    `QQQ+${said}`,
    `ORG+1A:MUC+17300010:SELKE08AA+SEL+KE:SEL+T+KR+${said}`,
  ])
  const services = codes.map((code) => `SSR+${code}:HK:1:KE:::::SAYS SO+::1`)
  const late = all.flatMap((said) => [
    `LTS+${said}`,
    `ABI+1+:${said}+SEL++KE'\nDAT+T:260526:1354'\nSAC+++A'\nIFT+4:19+${said}`,
    `DAT+3:${said}`,
  ])
  return text
    .replace(
      "RCI+1A:AAAAA1::200526:1354'",
      (head) => `${head}\n${[...free, ...services].map((one) => `${one}'`).join('\n')}`,
    )
    .replace(
      "SRC'\nRCI+1A:BBBBB2",
      (head) => `${late.map((one) => `${one}'`).join('\n')}\nSAYS MUSLIM BETWEEN SEGMENTS\n${head}`,
    )
}

const files = [
  { name: 'push.edi', text: writeSensitivePush() },
  {
    name: 'list.edi',
    text: writeList('260601:1210', [
      { surname: 'ISLAM', given: 'MINA', document: 'M11112222', birth: '800101', locator: 'AAAAA1' },
    ]).replace(
      "NAT+2+KOR'",
      (nat) =>
        `${nat}\n${all.flatMap((said) => [`FTX+AAI+++${said}'`, `RFF+AEA:${said}'`, `DTM+329:${said}'`, `CPI+1+${said}'`]).join('\n')}`,
    ),
  },
  {
    name: 'bags.bsm',
    text: all
      .map((said) => writeBsm(['.N/0180000001001', '.P/1ISLAM/MINA', `.R/${said}`, `.E/${said}`, said]))
      .join(''),
  },
  {
    name: 'declarations.json',
    text: JSON.stringify({
      format: 'gateside-declarations',
      version: 1,
      declarations: all.map((said, index) => ({
        ...{
          reference: `${index} ${said}`,
          carrier: 'KE',
          number: '18',
          arrivalOn: '2026-06-02',
          surname: 'ISLAM',
          given: 'MINA',
        },
        ...{
          documentNumber: 'M11112222',
          items: [{ category: 'medicine', text: said, quantity: 1, unit: 'box', value: null }],
          wish: said,
        },
      })),
    }),
  },
  {
    name: 'results.csv',
    text: [
      'flight,arrivalOn,surname,given,outcome,note,officer,substance',
      ...all.map((said) => `KE18,2026-06-02,ISLAM,MINA,nothing,${said},${said},${said}`),
    ].join('\n'),
  },
  {
    name: 'watch.csv',
    text: [
      'reference,surname,given,reason',
      ...all.map((said, index) => `W${index},CHOI,DARA ${'ABCDEFGHIJKLMNOP'[index]},${said}`),
    ].join('\n'),
  },
]

function expectNone(text: string, where: string): void {
  const found = [...words, ...cards, ...middles].filter((secret) => text.toUpperCase().includes(secret))
  expect(found, where).toEqual([])
  expect(
    codes.filter((code) => text.includes(`SSR+${code}`)),
    where,
  ).toEqual([])
}

let test: TestEngine
let supervisor: LocalClient
let person = ''

beforeAll(async () => {
  test = await openTestEngine('2026-06-02T05:00:00Z', { profile: 'open' })
  supervisor = await test.signIn('supervisor')
  for (const { name, text } of files) {
    const chunks = [name.endsWith('.bsm') ? gzipSync(text) : Buffer.from(text)]
    await importFiles(test.engine.station, [{ name, chunks }], { by: 'tester' })
  }
  person = (await supervisor.worklist.read({ flightId })).rows.find((row) => row.surname === 'ISLAM')?.travellerId ?? ''
}, 60_000)
afterAll(() => test.close())

describe('what may not be kept', () => {
  it('does not keep its person out: name, documents, bags and declarations are there', async () => {
    const page = await supervisor.travellers.read({ travellerId: person })
    expect(page.documents).toMatchObject([{ number: 'M11112222' }])
    expect(JSON.stringify(page)).toContain('0180000001')
    expect(page.declaration).not.toBeNull()
    expect((await supervisor.travellers.search({ text: 'islam' })).total).toBeGreaterThan(0)
  })

  it('is counted, not named', () => {
    const { store } = test.engine.station
    const counts = store.sql
      .prepare<[], { name: string; redactions: number }>('SELECT name, redactions FROM files')
      .all()
    for (const { name, redactions } of counts) expect(redactions, name).toBeGreaterThan(0)
  })

  it('is in no value of the store after the import', () => {
    expectNone(dumpStore(test.engine.station), 'store')
  })

  it('is in none after officers wrote it, nor in their audit log and the log that travels', async () => {
    for (const said of all) {
      await supervisor.worklist.select({ travellerId: person, note: said })
      await supervisor.worklist.dispose({ travellerId: person, state: 'skipped', note: said })
      await supervisor.inspections.record({ travellerId: person, outcome: 'nothing', note: said, substance: said })
      await supervisor.notes.write({ travellerId: person, text: said })
    }
    await supervisor.people.export({ travellerId: person, reason: all.join(', ') })
    expectNone(dumpStore(test.engine.station), 'store')
    const { store, settings } = test.engine.station
    expectNone(JSON.stringify(store.log.readFrom(settings.id, 1, 10_000)), 'log')
    expectNone(JSON.stringify(test.engine.audit.newest(1000)), 'audit')
  })

  it('is in no answer: page, list, problems, package, audit file', async () => {
    const page = await supervisor.travellers.read({ travellerId: person })
    expectNone(JSON.stringify(page), 'page')
    expectNone(JSON.stringify(await supervisor.worklist.read({ flightId })), 'list')
    const { files: taken } = await supervisor.imports.files({})
    for (const file of taken) {
      expectNone(JSON.stringify(await supervisor.imports.problems({ fileId: file.id, limit: 2000 })), file.name)
    }
    const given = await supervisor.people.export({ travellerId: person, reason: 'asked by letter', copy: 'person' })
    expectNone(JSON.stringify(given), 'package')
    expectNone((await supervisor.audit.export({ reason: 'yearly' })).text, 'audit file')
  })

  it('is in no file beside the store', () => {
    const names = readdirSync(test.dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { parentPath, name } of names) expectNone(readFileSync(join(parentPath, name)).toString('utf8'), name)
  })
})

describe('what another station receives', () => {
  let hall: Unit
  let field: Unit
  afterAll(() => {
    for (const unit of [hall, field]) unit?.close()
  })

  it('holds none of it either', async () => {
    const now = () => Date.parse('2026-06-02T05:00:00Z')
    hall = makeUnit('hall', now)
    field = makeUnit('field', now)
    await introduce([hall, field])
    for (const { name, text } of files) {
      await importFiles(hall.station, [{ name, chunks: [Buffer.from(text)] }], { by: 'tester' })
    }
    for (const kind of ['manifests', 'inspections', 'watchlists'] as const) {
      const made = await exportBundle(hall.station, { kind, receivers: [field.station.settings.id], note: null })
      if (made.kind !== 'written') continue
      await takeBundle(field.station, made.bytes, { name: made.name, source: 'file', by: 'tester' })
    }
    const dump = dumpStore(field.station)
    expect(dump).toContain('ISLAM')
    expectNone(dump, 'field')
  }, 60_000)
})
