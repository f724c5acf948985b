/** The console as a supervisor uses it: real processes, real files, a station of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePush } from '../helpers/writePush.ts'

const main = join(import.meta.dirname, '../../cli/main.ts')
const samples = join(import.meta.dirname, '../../../shared/samples')
const folder = mkdtempSync(join(tmpdir(), 'gateside-cli-'))
const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), GATESIDE_KEY: '' }

function gateside(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: run.status, out: run.stdout, err: run.stderr, json: () => JSON.parse(run.stdout) }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the console', () => {
  it('lists its commands, and says what it does not know', () => {
    expect(gateside('help').out).toContain('parse FILE...')
    expect(gateside('fly')).toMatchObject({ code: 2 })
    expect(gateside('parse')).toMatchObject({ code: 2 })
    expect(gateside('parse', '--nonsense')).toMatchObject({ code: 2 })
    expect(gateside('parse', join(folder, 'not-there.edi'))).toMatchObject({ code: 1 })
  })

  it('gives every record of a file by its message, and only counts with --summary', () => {
    const file = join(folder, 'two-messages.edi')
    const push = (locator: string, surname: string) =>
      writePush('260601:0300', [{ locator, people: [{ surname, given: 'HARU' }] }])
    writeFileSync(file, [push('AAA111', 'JUNG'), push('BBB222', 'HAN')].join('\n'))
    const [records] = gateside('parse', file, '--json').json()
    expect(records).toMatchObject({ format: 'PNRGOV', pnrs: 2, travellers: 2, segments: 2, bagTags: 0 })
    expect(records.messages).toMatchObject([
      { header: { format: 'PNRGOV' }, pnrs: [{ travellers: [{ name: { surname: 'JUNG' } }] }], people: [] },
      { header: { format: 'PNRGOV' }, pnrs: [{ travellers: [{ name: { surname: 'HAN' } }] }], counts: { pnrs: 1 } },
    ])
    const [summary] = gateside('parse', file, '--summary', '--json').json()
    expect(summary).toEqual({ ...records, messages: 2 })
  })

  it('does not fall over when whoever reads its answer stops reading', () => {
    const line = `"${process.execPath}" --disable-warning=ExperimentalWarning "${main}" help | (exec 0<&-; sleep 1)`
    const run = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { env, encoding: 'utf8' })
    expect(run).toMatchObject({ status: 0, stderr: '' })
  })

  it('says which table cannot be learnt from, and which column to drop is not there', () => {
    const table = (name: string, label: string) => {
      const file = join(folder, name)
      const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 3},${i % 2}`)
      writeFileSync(file, [`id,x,${label}`, ...rows].join('\n'))
      return file
    }
    const good = table('good.csv', 'y')
    const tables = (test: string) =>
      ['--train', good, '--valid', good, '--test', test, '--label', 'y', '--json'] as const
    const refused = gateside('learn', ...tables(table('other.csv', 'z')))
    expect(refused).toMatchObject({ code: 1, err: 'gateside learn: --test: there is no column "y"\n' })
    const slip = gateside('learn', ...tables(good), '--drop', 'ident')
    expect(slip).toMatchObject({ code: 0, err: expect.stringContaining('there is no column "ident"') })
  })

  it('makes a station once, and keeps its key away from the data', () => {
    const data = join(folder, 'own')
    const made = gateside('init', '--data', data, '--json')
    expect(made.json()).toMatchObject({ admin: 'admin', oneTimePin: expect.stringMatching(/^\d{8}$/) })
    expect(readdirSync(data).every((name) => !name.includes('key'))).toBe(true)
    expect(gateside('init', '--data', data)).toMatchObject({ code: 1 })
    expect(gateside('doctor', '--data', data, '--json').json()).toContainEqual(
      expect.objectContaining({ check: 'store is encrypted', ok: true }),
    )
  })

  it('opens a station by passphrase, and not by another one', () => {
    const data = join(folder, 'secret')
    const with_ = (key: string) =>
      spawnSync(process.execPath, [main, 'flights', '--data', data, '--json'], {
        env: { ...env, GATESIDE_KEY: key },
        encoding: 'utf8',
      })
    expect(with_('correct horse').status).toBe(0)
    expect(with_('correct horse').stdout.trim()).toBe('[]')
    expect(with_('wrong horse')).toMatchObject({ status: 1 })
  })
})

describe.skipIf(!existsSync(samples))('published sample messages', () => {
  it('lose nobody when they are read', () => {
    const files = readdirSync(samples)
      .filter((name) => /\.(edi|txt)$/.test(name))
      .map((name) => join(samples, name))
    const travellers = Object.fromEntries(
      (
        gateside('parse', ...files, '--summary', '--json').json() as {
          file: string
          travellers: number
          bagTags: number
        }[]
      ).map((each) => [each.file.split('/').at(-1), [each.travellers, each.bagTags]]),
    )
    expect(travellers).toEqual({
      'iata-guide-14.1-example1.pnrgov.edi': [2, 4],
      'wco-guide-5.1-single-sector.paxlst.edi': [1, 3],
      'wco-guide-5.2-crew.paxlst.edi': [1, 0],
      'wco-guide-5.3-progressive.paxlst.edi': [2, 0],
      'edifabric-PassengerList.paxlst.txt': [1, 0],
      'bag-BPM-loaded.txt': [0, 2],
      'bag-BSM-DEL.txt': [0, 1],
      'bag-BSM-minimum.txt': [0, 3],
    })
  })

  it('lose nobody when they are imported, and change nothing the second time', () => {
    const data = join(folder, 'samples')
    const first = gateside('import', samples, '--data', data, '--json').json()
    // Two of SQ602, one of ZZ123 and one of its crew, two of XZ877, and the driver whose list names no flight.
    expect(first.travellers).toBe(7)
    const again = gateside('import', samples, '--data', data, '--json').json()
    expect(again).toMatchObject({ travellers: 0, pnrs: 0, bags: 0 })
    expect(again.duplicates).toBeGreaterThan(0)
    const found = gateside('search', 'MARTINEZ', '--data', data, '--json').json() as { name: string }[]
    expect(found.map((row) => row.name).toSorted()).toEqual(['MARTINEZ JULIO XAVIER', 'MARTINEZ SORINA MARIA'])
  })
})

describe('a simulated day', () => {
  const days = join(folder, 'days')
  const data = join(folder, 'day')
  let counts: { travellers: number; flights: number; rejected: readonly unknown[] }

  beforeAll(() => {
    gateside('simulate', '--days', '1', '--seed', '7', '--start', '2026-11-22', '--out', days)
    counts = gateside('import', days, '--data', data, '--json').json()
  })

  it('comes in whole: over 2,000 travellers ranked, nobody of the hidden truth lost', () => {
    expect(counts.rejected).toEqual([])
    const report = gateside('evaluate', '--truth', join(days, '.truth.ndjson'), '--data', data, '--json').json()
    expect(report).toMatchObject({ lost: 0 })
    expect(report.travellers).toBeGreaterThanOrEqual(2000)
  })

  it('has at least five times the base rate among the first 2 % of the lists', () => {
    const report = gateside('evaluate', '--truth', join(days, '.truth.ndjson'), '--data', data, '--json').json()
    const [priority] = report.rankings as { score: string; top: { percent: number; lift: { value: number } }[] }[]
    expect(priority?.score).toBe('priority')
    expect(priority?.top.find((top) => top.percent === 2)?.lift.value).toBeGreaterThanOrEqual(5)
  })

  it('gives a list with reasons in both languages, and what the models were given', () => {
    const [flight] = gateside('flights', '--data', data, '--json').json() as { id: string; selected: number }[]
    expect(flight?.selected).toBeGreaterThan(0)
    const rows = gateside('list', flight?.id ?? '', '--limit', '5', '--data', data, '--json').json()
    expect(rows).toHaveLength(5)
    expect(rows[0].high.reasons[0].text).toEqual({ ko: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) })
    const features = gateside('features', rows[0].travellerId, '--model', 'drug', '--data', data, '--json').json()
    expect(features.features).toHaveLength(155)
    expect(gateside('show', rows[0].travellerId, '--data', data, '--json').json().raws.length).toBeGreaterThan(0)
  })

  it('takes a result, and the audit log stays whole', () => {
    const [flight] = gateside('flights', '--data', data, '--json').json() as { id: string }[]
    const [row] = gateside('list', flight?.id ?? '', '--limit', '1', '--data', data, '--json').json()
    const saved = gateside(
      'record',
      row.travellerId,
      '--outcome',
      'nothing',
      '--method',
      'xray',
      '--data',
      data,
      '--json',
    )
    expect(saved.json()).toMatchObject({ outcome: 'nothing', methods: ['xray'] })
    expect(gateside('record', row.travellerId, '--outcome', 'unheard', '--data', data)).toMatchObject({ code: 1 })
    expect(gateside('audit', 'verify', '--data', data, '--json').json()).toMatchObject({ ok: true })
  })

  it('leaves no readable name in the store', () => {
    const [flight] = gateside('flights', '--data', data, '--json').json() as { id: string }[]
    const rows = gateside('list', flight?.id ?? '', '--limit', '40', '--data', data, '--json').json() as {
      name: string
    }[]
    const bytes = Buffer.concat(
      readdirSync(data)
        .filter((name) => name.startsWith('station.db'))
        .map((name) => readFileSync(join(data, name))),
    )
    for (const { name } of rows) expect(bytes.includes(name)).toBe(false)
  })

  it('refuses to write into a folder that holds another world', () => {
    writeFileSync(join(folder, 'note.txt'), 'x')
    expect(gateside('simulate', '--days', '1', '--out', folder)).toMatchObject({ code: 1 })
  })
})
