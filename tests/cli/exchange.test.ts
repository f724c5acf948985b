/** Two stations and a hub by their commands alone: enrol, assign, send by hub and by folder, and what the audit log says of it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flightId, writePush } from '../helpers/writePush.ts'

const main = join(import.meta.dirname, '../../cli/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'gateside-exchange-'))
const [hall, field, hubData, out] = ['hall', 'field', 'hub', 'stick'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
]
const env = { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), GATESIDE_KEY: '', DATABASE_URL: '' }
const flags = ['--disable-warning=ExperimentalWarning', main]

function gateside(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [...flags, ...args], { env, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { code: run.status, out: run.stdout, err: run.stderr, json: () => JSON.parse(run.stdout) }
}

let hub: ChildProcess
let url: string
let fieldId: string

beforeAll(async () => {
  for (const data of [hall, field]) gateside('init', '--data', data)
  hub = spawn(process.execPath, [...flags, 'hub', 'serve', '--port', '0', '--data', hubData, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  url = await new Promise((resolve) =>
    hub.stdout?.once('data', (data: Buffer) => resolve((JSON.parse(data.toString()) as { url: string }).url)),
  )
}, 120_000)
afterAll(() => {
  hub?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const code = (): string => gateside('hub', 'code', '--data', hubData, '--json').json().code

describe('the console', { timeout: 120_000 }, () => {
  it('enrols two stations by their cards, and lets one of them lead', () => {
    const cards = [hall, field].map((data) => {
      const card = gateside('stations', 'card', '--data', data, '--json').json()
      const file = `${data}.card`
      writeFileSync(file, JSON.stringify(card))
      return { file, id: card.station as string }
    })
    fieldId = cards[1]?.id ?? ''
    expect(gateside('stations', 'add', cards[1]?.file ?? '', '--data', hall)).toMatchObject({ code: 0 })
    expect(gateside('stations', 'add', cards[0]?.file ?? '', '--leads', '--data', field)).toMatchObject({ code: 0 })
    expect(gateside('stations', 'lead', fieldId, '--data', hall, '--json').json()).toMatchObject({ applied: 0 })
  })

  it('gives a flight to the other station and sends it there over the hub', () => {
    const push = join(folder, 'push.edi')
    writeFileSync(push, writePush('260601:1030', [{ locator: 'AAAAA1', people: [{ surname: 'KIM', given: 'MINA' }] }]))
    expect(gateside('import', push, '--data', hall)).toMatchObject({ code: 0 })
    expect(gateside('assign', flightId, '--to', 'NOBODY', '--data', hall).err).toContain('not enrolled here')
    const assigned = gateside('assign', flightId, '--to', fieldId, '--team', 'B', '--data', hall, '--json')
    expect(assigned.json()).toMatchObject([{ flightId, stations: [fieldId], teams: ['B'] }])
    const wish = ['--kind', 'manifests', '--to', fieldId, '--flight', flightId, '--out', out]
    expect(gateside('bundle', 'export', ...wish, '--data', hall)).toMatchObject({ code: 0 })
    const bad = gateside('sync', '--hub', url, '--code', 'AAAA-BBBB-CCCC', '--data', hall)
    expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('the code is wrong') })
    const sent = gateside('sync', '--hub', url, '--code', code(), '--send', out, '--data', hall, '--json')
    expect(sent.json()).toMatchObject({ sentFiles: 1, running: false })
    const taken = gateside('sync', '--hub', url, '--code', code(), '--data', field, '--json')
    expect(taken.json()).toMatchObject({ refused: [] })
    expect(gateside('flights', '--data', field, '--json').json()).toMatchObject([{ id: flightId, travellers: 1 }])
    expect(gateside('assign', '--data', field, '--json').json()).toMatchObject([{ flightId, stations: [fieldId] }])
  })

  it('takes the same bundle from the folder as one that is here already', () => {
    const again = gateside('bundle', 'import', out, '--data', field, '--json')
    expect(again.json()).toMatchObject([{ state: 'had' }])
  })

  it('leaves a line in the audit log for everything of it', () => {
    const lines = gateside('audit', 'list', '--data', hall, '--json')
    for (const request of ['addStation', 'setLeads', 'assign', 'export', 'connectHub', 'sendToHub', 'visitHub']) {
      expect(lines.out, request).toContain(`batches.${request}`)
    }
  })

  it('is shut out at the hub by its operator', () => {
    expect(gateside('hub', 'revoke', fieldId, '--data', hubData)).toMatchObject({ code: 0 })
    expect(gateside('sync', '--data', field)).toMatchObject({ code: 1, err: expect.stringContaining('shut out') })
  })
})
