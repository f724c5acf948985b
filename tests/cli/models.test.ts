/** What a supervisor asks the console about models: features of files, an evaluation, the worth of patterns, neighbours of a place. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drugFeatures } from '#models/features/drugFeatures.ts'
import { shippedFolder } from '#station/packs/packFolders.ts'

const main = join(import.meta.dirname, '../../cli/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'gateside-cli-models-'))
const data = join(folder, 'station')
const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), GATESIDE_KEY: '' }

function gateside(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: run.status, out: run.stdout, err: run.stderr, json: () => JSON.parse(run.stdout) }
}

const days = join(folder, 'days')
const filesOf = (kind: string) => {
  const [month] = readdirSync(days).filter((name) => !name.startsWith('.'))
  const files = readdirSync(join(days, month ?? '')).filter((name) => name.includes(kind))
  return files.map((name) => join(days, month ?? '', name))
}

beforeAll(() => {
  gateside('simulate', '--days', '4', '--seed', '3', '--start', '2026-09-01', '--travellers', '300', '--out', days)
  expect(gateside('import', days, '--data', data, '--json').json().rejected).toEqual([])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the console on models', () => {
  it('gives the features of everyone in a message file, as CSV and as JSON, and makes no station for it', () => {
    const file = filesOf('PNRGOV-departure')[0] ?? ''
    const elsewhere = join(folder, 'nowhere')
    const csv = gateside('features', file, '--model', 'drug', '--data', elsewhere)
    const [head = '', ...rows] = csv.out.trim().split('\r\n')
    expect(head.split(',').slice(3)).toEqual(expect.arrayContaining([...drugFeatures]))
    expect(head.split(',')).toHaveLength(3 + 155)
    expect(rows.length).toBeGreaterThan(5)
    const { travellers } = gateside('features', file, '--model', 'high', '--json').json()
    expect(travellers).toHaveLength(rows.length)
    expect(Object.keys(travellers[0].features)).toHaveLength(99)
    expect(existsSync(elsewhere)).toBe(false)
    expect(gateside('features', join(folder, 'none.edi'))).toMatchObject({ code: 1 })
  })

  it('evaluates the models in use, and a given pack, with the replay of the latest lists', () => {
    const truth = join(days, '.truth.ndjson')
    const all = gateside('evaluate', '--data', data, '--truth', truth, '--json').json()
    expect(Object.keys(all.models)).toEqual(['high', 'drug'])
    expect(all.lost).toBe(0)
    expect(all.models.high.sets.map((set: { on: string }) => set.on)).toEqual(['random', 'inspected', 'truth'])
    expect(all.replay.differing).toEqual({})
    const one = gateside('evaluate', '--data', data, '--pack', shippedFolder('high'))
    expect(one.out).toContain('the honest test')
    expect(one.out).toContain('every feature is the same')
    expect(one.out).not.toContain('drug:')
    expect(gateside('evaluate', '--data', data, '--pack', folder)).toMatchObject({ code: 1 })
  })

  it('lists, measures, publishes and retires risk patterns, and refuses an unsound one in both languages', () => {
    const listed = gateside('patterns', '--data', data, '--json').json()
    expect(listed.length).toBeGreaterThan(10)
    const measured = gateside('patterns', 'measure', '--data', data, '--json').json()
    expect(measured.measures).toHaveLength(listed.length)
    const pattern = {
      id: 'goods-test',
      name: { ko: '시험', en: 'test' },
      justification: 'Seen in three finds of this spring.',
      validFrom: '2026-01-01',
      validUntil: null,
      when: { feature: 'sex', is: '=', value: 'F' },
    }
    const file = join(folder, 'pattern.json')
    writeFileSync(file, JSON.stringify(pattern))
    const refused = gateside('patterns', 'publish', file, '--reason', 'a try', '--data', data)
    expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/protected attribute.*보호 특성/) })
    writeFileSync(file, JSON.stringify({ ...pattern, when: { feature: 'lead-hours', is: '<', value: 24 } }))
    expect(gateside('patterns', 'publish', file, '--reason', 'a try', '--data', data)).toMatchObject({ code: 0 })
    expect(gateside('patterns', 'retire', 'goods-test', '--reason', 'enough', '--data', data)).toMatchObject({
      code: 0,
    })
    expect(gateside('patterns', 'retire', 'goods-test', '--reason', 'again', '--data', data)).toMatchObject({ code: 1 })
    expect(gateside('patterns', '--data', data).out).toMatch(/goods-test \(not in force, here, .*enough\)/)
  })

  it('names the neighbours of a place, and says which word it does not know', () => {
    const busiest = gateside('packs', 'neighbours', '--data', data, '--json').json()
    const { feature, value } = busiest.words[0]
    const one = gateside('packs', 'neighbours', '--word', `${feature}:${value}`, '--data', data)
    expect(one.out).toContain(value)
    expect(gateside('packs', 'neighbours', '--word', 'agency:00000000', '--data', data)).toMatchObject({ code: 1 })
  })
})
