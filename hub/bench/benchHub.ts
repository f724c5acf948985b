/**
 * Measures a hub with many stations at once: manifests fanned out, results back. Over real HTTP on this machine; bundles are real
 * (signed, encrypted, compressed), made before the clock starts.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID } from 'node:crypto'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { hubHeaders, signRequest } from '#station/sync/bundle/hubRequest.ts'
import { type Receiver, writeBundle } from '#station/sync/bundle/writeBundle.ts'
import { createHub } from '../createHub.ts'
import type { HubStore } from '../HubStore.ts'

export type HubLoad = {
  readonly stations: number
  readonly travellers: number
  /** Of one bundle: a flight. */
  readonly travellersPerFlight: number
  /** Stations that a flight's manifest is written to: those of its hall. */
  readonly stationsPerFlight: number
  readonly resultsPerStation: number
  /** Stations that ask at the same time. */
  readonly atOnce: number
}

export const usualLoad: HubLoad = {
  stations: 200,
  travellers: 100_000,
  travellersPerFlight: 400,
  stationsPerFlight: 20,
  resultsPerStation: 20,
  atOnce: 50,
}

export type HubFigures = {
  readonly manifestBytes: number
  readonly makeMs: number
  readonly uploadMs: number
  readonly fetches: number
  readonly fanOutMs: number
  readonly fanOutBytes: number
  readonly results: number
  readonly resultsMs: number
  readonly repeatsMs: number
  readonly storedTwice: number
  readonly requests: number
  readonly cpuMs: number
}

type Unit = {
  readonly id: string
  readonly signingKey: Buffer
  readonly publicKey: Buffer
  readonly receiver: Receiver
}

export async function benchHub(store: HubStore, load: HubLoad = usualLoad): Promise<HubFigures> {
  const hub = await createHub({ store, requestsPerMinute: 1e9 })
  const url = await hub.listen({ port: 0, host: '127.0.0.1' })
  try {
    const units = await makeUnits(store, load.stations)
    const making = performance.now()
    const manifests = await makeManifests(units, load)
    const makeMs = performance.now() - making
    const cpu = process.cpuUsage()
    const [hall] = units as [Unit]
    const uploadMs = await timed(() => inParallel(manifests, 4, (bytes) => send(url, hall, bytes)))
    const fetched = { count: 0, bytes: 0 }
    const fanOutMs = await timed(() => inParallel(units, load.atOnce, (unit) => fetchAll(url, unit, fetched)))
    const results = await Promise.all(units.map((unit) => makeResults(unit, hall, load.resultsPerStation)))
    const post = () => inParallel(units, load.atOnce, (unit) => send(url, unit, results[units.indexOf(unit)] as Buffer))
    const resultsMs = await timed(post)
    const before = (await store.readCounts()).bundles
    const repeatsMs = await timed(post)
    const used = process.cpuUsage(cpu)
    return {
      manifestBytes: manifests.reduce((sum, bytes) => sum + bytes.length, 0),
      makeMs: Math.round(makeMs),
      uploadMs,
      fetches: fetched.count,
      fanOutMs,
      fanOutBytes: fetched.bytes,
      results: load.stations * load.resultsPerStation,
      resultsMs,
      repeatsMs,
      storedTwice: (await store.readCounts()).bundles - before,
      requests: manifests.length + fetched.count * 2 + units.length * 4,
      cpuMs: Math.round((used.user + used.system) / 1000),
    }
  } finally {
    await hub.close()
  }
}

async function makeUnits(store: HubStore, count: number): Promise<readonly Unit[]> {
  const units: Unit[] = []
  for (let index = 0; index < count; index++) {
    const pair = generateKeyPairSync('ed25519')
    const der = (key: KeyObject, type: 'spki' | 'pkcs8') =>
      key.export({ type, format: 'der' } as { type: 'spki'; format: 'der' })
    const publicKey = der(pair.publicKey, 'spki')
    const id = `BENCH${String(index).padStart(4, '0')}`
    const receiver = { station: id, boxKey: await identityToRecipient(await generateIdentity()) }
    const code = randomUUID()
    await store.addCode(code, Date.now() + 60_000)
    await store.enrol(code, { id, name: id, signKey: publicKey }, Date.now())
    units.push({ id, signingKey: der(pair.privateKey, 'pkcs8'), publicKey, receiver })
  }
  return units
}

/** About 1.5 kB a traveller as in the simulated pushes, a third of it (names, numbers, dates) without pattern. */
function makeText(travellers: number): string {
  const lines = Array.from({ length: travellers }, (_, index) => {
    const words = Array.from({ length: 12 }, () => randomBytes(16).toString('base64')).join(':')
    return `${fixedText}RCI+1A:${index}::201126:1354'TIF+${words}'`
  })
  return lines.join('\n')
}
const fixedText =
  "SRC'TVL+221126:1130:231126:1650+LAX+ICN+KE+18:Y'RPI+1+HK'FOP+CC:::VIXXXXXXXXXXXX1111'ORG+1A:MUC+++A'DAT+2:221126:0930'".repeat(
    9,
  )

async function makeManifests(units: readonly Unit[], load: HubLoad): Promise<readonly Buffer[]> {
  const flights = Math.ceil(load.travellers / load.travellersPerFlight)
  const bundles: Buffer[] = []
  for (let flight = 0; flight < flights; flight++) {
    const first = (flight * load.stationsPerFlight) % units.length
    const receivers = units.slice(first, first + load.stationsPerFlight).map(({ receiver }) => receiver)
    const text = makeText(load.travellersPerFlight)
    bundles.push(await make(units[0] as Unit, receivers, { kind: 'manifests', records: [{ name: 'push.edi', text }] }))
  }
  return bundles
}

const makeResults = (unit: Unit, hall: Unit, count: number): Promise<Buffer> =>
  make(unit, [hall.receiver], {
    kind: 'inspections',
    records: Array.from({ length: count }, (_, index) => ({
      seq: index + 1,
      body: randomBytes(300).toString('base64'),
    })),
  })

type Cargo = {
  readonly kind: 'manifests' | 'inspections'
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

async function make(sender: Unit, receivers: readonly Receiver[], { kind, records }: Cargo): Promise<Buffer> {
  const made = await writeBundle({
    kind,
    sender: sender.id,
    signingKey: sender.signingKey,
    receivers,
    fromSeq: 0,
    toSeq: 0,
    createdAt: new Date().toISOString(),
    expiresAt: null,
    contents: { records: records.length, flights: [], note: null },
    records,
  })
  return made.bytes
}

async function ask(
  url: string,
  unit: Unit,
  asked: { method: 'GET' | 'POST'; path: string; body?: Buffer },
): Promise<Buffer> {
  const { method, path, body = Buffer.alloc(0) } = asked
  const parts = { method, path, station: unit.id, time: String(Date.now()), nonce: randomUUID(), body }
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'content-type': 'application/octet-stream',
      [hubHeaders.station]: parts.station,
      [hubHeaders.time]: parts.time,
      [hubHeaders.nonce]: parts.nonce,
      [hubHeaders.signature]: signRequest(parts, unit.signingKey),
    },
    ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return Buffer.from(await answer.arrayBuffer())
}

const send = (url: string, unit: Unit, body: Buffer) => ask(url, unit, { method: 'POST', path: '/bundles', body })

async function fetchAll(url: string, unit: Unit, fetched: { count: number; bytes: number }): Promise<void> {
  const list = JSON.parse((await ask(url, unit, { method: 'GET', path: '/bundles' })).toString()) as {
    readonly bundles: readonly { readonly hash: string }[]
  }
  for (const { hash } of list.bundles) {
    const bytes = await ask(url, unit, { method: 'GET', path: `/bundles/${hash}` })
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`${hash} came damaged`)
    await ask(url, unit, { method: 'POST', path: `/bundles/${hash}/taken` })
    fetched.count++
    fetched.bytes += bytes.length
  }
}

async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const rest = items.values()
  const runner = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return Math.round(performance.now() - started)
}
