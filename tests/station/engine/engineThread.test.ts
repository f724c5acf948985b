import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Kiosk, startKiosk } from '#kiosk/startKiosk.ts'
import { createFirstUsers } from '#station/access/createFirstUsers.ts'
import { createStation } from '#station/createStation.ts'
import { startEngine } from '#station/engine/startEngine.ts'
import { openStation } from '#station/openStation.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'
import { bookingFile, flightId, manifestFile } from '../../helpers/handMadeFlight.ts'

let dir: string
const key = randomBytes(32)
let oneTimePins: Readonly<Record<string, string>>
let kiosk: Kiosk

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'gateside-thread-'))
  dir = join(root, 'station')
  mkdirSync(join(root, 'screens'))
  writeFileSync(join(root, 'screens', 'index.html'), '<p>')
  createStation({ dir, key })
  const station = openStation({ dir, key })
  const people = await createFirstUsers(station, [
    { id: 'sv01', name: 'Supervisor', role: 'supervisor' },
    { id: 'in01', name: 'Inspector', role: 'inspector' },
  ])
  station.close()
  oneTimePins = Object.fromEntries(people.map(({ user, oneTimePin }) => [user.id, oneTimePin]))
  kiosk = await startKiosk({ dataDir: dir, key, port: 0, rendererDir: join(root, 'screens') })
})
afterAll(async () => {
  await kiosk.close()
  rmSync(join(dir, '..'), { recursive: true, force: true })
})

/** A page of the kiosk as a browser makes it: launch address, cookie, socket. */
async function openPage(): Promise<{ readonly client: LocalClient; close(): void }> {
  const answer = await fetch(kiosk.createLaunchUrl(), { redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const origin = kiosk.url.slice(0, -1)
  const socket = new WebSocket(`${kiosk.url.replace('http', 'ws')}rpc`, 'gateside.rpc', { headers: { cookie, origin } })
  const link = new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })
  return { client: createORPCClient(link), close: () => socket.close() }
}

async function signIn(client: LocalClient, userId: string, pin: string): Promise<string> {
  const answer = await client.station.signIn({ userId, pin })
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer.session.token
}

async function sendFiles(client: LocalClient, files: readonly { name: string; text: string }[]): Promise<string> {
  const { importId } = await client.imports.begin({
    files: files.map(({ name, text }) => ({ name, bytes: text.length })),
  })
  for (const [file, { text }] of files.entries()) {
    // Pieces cut anywhere, also within a segment.
    for (let at = 0; at < text.length; at += 700) {
      const data = Buffer.from(text.slice(at, at + 700)).toString('base64')
      await client.imports.append({ importId, file, data, last: at + 700 >= text.length })
    }
  }
  return importId
}

describe('the engine behind the kiosk', () => {
  it('signs a person in, takes in files piece by piece, tells every page, and shows the list', async () => {
    const lead = await openPage()
    await signIn(lead.client, 'sv01', oneTimePins['sv01'] ?? '')
    await lead.client.station.changePin({ pin: oneTimePins['sv01'] ?? '', newPin: '739154' })
    const gate = await openPage()
    await signIn(gate.client, 'in01', oneTimePins['in01'] ?? '')
    await gate.client.station.changePin({ pin: oneTimePins['in01'] ?? '', newPin: '628043' })

    const stop = new AbortController()
    const heard: string[] = []
    const isListed = (async () => {
      for await (const change of await gate.client.station.changes(undefined, { signal: stop.signal })) {
        heard.push(`${change.kind} ${change.id}`)
        if (change.kind === 'worklist') return
      }
    })()
    const importId = await sendFiles(lead.client, [manifestFile(), bookingFile()])
    await isListed
    stop.abort()
    // The first change says that the listener is heard from now on.
    expect(heard[0]).toBe('station null')
    expect(heard).toContain(`worklist ${flightId}`)

    let job = await lead.client.imports.read({ importId })
    while (job.state === 'running') job = await lead.client.imports.read({ importId })
    expect(job).toMatchObject({ state: 'done', flightIds: [flightId], rejected: [] })
    // Four in the manifest, two in the booking: the counts are of what the messages name.
    expect(job.counts).toMatchObject({ files: 2, messages: 2, pnrs: 1, flights: 1, duplicates: 0 })

    const list = await gate.client.worklist.read({ flightId })
    expect(list.rows).toHaveLength(4)
    lead.close()
    gate.close()
  })

  it('says that the same files change nothing', async () => {
    const page = await openPage()
    await signIn(page.client, 'sv01', '739154')
    const importId = await sendFiles(page.client, [manifestFile()])
    let job = await page.client.imports.read({ importId })
    while (job.state === 'running') job = await page.client.imports.read({ importId })
    expect(job.counts.duplicates).toBe(1)
    page.close()
  })

  it('refuses pieces out of order, too large, of another person, and after a cancel', async () => {
    const page = await openPage()
    await signIn(page.client, 'sv01', '739154')
    const { importId } = await page.client.imports.begin({
      files: [
        { name: 'a.edi', bytes: 10 },
        { name: 'b.edi', bytes: 10 },
      ],
    })
    const piece = { importId, file: 0, data: Buffer.from('UNB').toString('base64'), last: false }
    await expect(page.client.imports.append({ ...piece, file: 1 })).rejects.toMatchObject({
      data: { kind: 'outOfOrder' },
    })
    const large = Buffer.alloc(1024 * 1024 + 1).toString('base64')
    await expect(page.client.imports.append({ ...piece, data: large })).rejects.toMatchObject({
      data: { kind: 'tooLarge' },
    })
    const other = await openPage()
    await signIn(other.client, 'in01', '628043')
    await expect(other.client.imports.append(piece)).rejects.toMatchObject({ data: { kind: 'import' } })
    await page.client.imports.append(piece)
    expect((await page.client.imports.cancel({ importId })).state).toBe('cancelled')
    await expect(page.client.imports.append(piece)).rejects.toMatchObject({ data: { kind: 'importOver' } })
    await expect(page.client.imports.fromPath({ paths: ['/etc/hostname'] })).rejects.toMatchObject({
      data: { kind: 'paths' },
    })
    page.close()
    other.close()
  })

  it('takes a session up again on a new socket, and ends its streams when it is over', async () => {
    const first = await openPage()
    const token = await signIn(first.client, 'in01', '628043')
    first.close()
    const second = await openPage()
    await expect(second.client.flights.board({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await second.client.station.resume({ token })).toMatchObject({ user: { id: 'in01' } })
    expect((await second.client.flights.board({})).flights).toHaveLength(1)
    second.close()
  })

  it('answers lists while it takes in a file', async () => {
    const page = await openPage()
    await signIn(page.client, 'sv01', '739154')
    const { text } = manifestFile()
    // The same people under new document numbers on two hundred days: enough to be at it for a while.
    const many = Array.from({ length: 200 }, (_, day) => {
      const month = String(1 + Math.floor(day / 28)).padStart(2, '0')
      const date = `${month}${String(1 + (day % 28)).padStart(2, '0')}`
      return {
        name: `day-${day}.edi`,
        text: text.replaceAll('261122', `26${date}`).replaceAll('261123', `26${date}`).replace('0001', String(day)),
      }
    })
    const importId = await sendFiles(page.client, many)
    const times: number[] = []
    let job = await page.client.imports.read({ importId })
    while (job.state === 'running') {
      const startedAt = performance.now()
      await page.client.flights.board({})
      times.push(performance.now() - startedAt)
      job = await page.client.imports.read({ importId })
    }
    expect(job.state).toBe('done')
    for (const time of times) expect(time).toBeLessThan(1000)
    page.close()
  })
})

describe('the engine thread', () => {
  it('answers over a plain message port, and says why it ended', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gateside-thread-'))
    createStation({ dir: root, key })
    const engine = await startEngine({ dir: root, key })
    const port = engine.connect({ mayNamePaths: true })
    port.start()
    const client: LocalClient = createORPCClient(new PortLink({ port: port as unknown as globalThis.MessagePort }))
    expect((await client.station.about()).station.airport).toBe('ICN')
    await engine.close()
    expect(await engine.ended).toBeNull()
    rmSync(root, { recursive: true, force: true })
  })

  it('does not start with a wrong key or without a station, and says so', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gateside-thread-'))
    await expect(startEngine({ dir: root, key })).rejects.toThrow('there is no station')
    createStation({ dir: root, key })
    await expect(startEngine({ dir: root, key: randomBytes(32) })).rejects.toThrow()
    rmSync(root, { recursive: true, force: true })
  })
})
