/** Entry of the thread that helps with lists while an import goes on: reads the store, runs its own copies of the packs, writes nothing. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ModelName } from '#core/worklist/Score.ts'
import type { Scorer } from '#models/scoring/Scorer.ts'
import { openReadingStore } from '#db/store.ts'
import { createChanges } from '../createChanges.ts'
import { describeFault } from '../engine/describeFault.ts'
import { createKeyedHash } from '../identity/createKeyedHash.ts'
import { openForce } from '../packs/openForce.ts'
import { loadReference } from '../reference/loadReference.ts'
import type { Station } from '../Station.ts'
import { storeFile } from '../storeFile.ts'
import type { FromListWorker, ListTask, ListWorkerData, ToListWorker } from './ListTask.ts'
import type { MadeList } from './MadeList.ts'
import { makeList } from './makeList.ts'

const port = parentPort
if (port === null) throw new Error('lists are helped with in a worker thread')
const tell = (message: FromListWorker, transfer: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, [...transfer])

const { dir, key } = workerData as ListWorkerData
const store = openReadingStore({ file: storeFile(dir), key: Buffer.from(key) })
// The store holds its own copy by now.
key.fill(0)
const secret = store.settings.readSecret('identity')
if (secret === null) throw new Error('the store was never finished')
const identitySecret = Buffer.from(secret)
const keyedHash = createKeyedHash(identitySecret)
const reference = loadReference()
const scorers: Record<ModelName, Scorer | null> = { high: null, drug: null }
await openPacks()
tell({ kind: 'ready' })

let work = Promise.resolve()
port.on('message', (message: ToListWorker) => {
  // One after the other: the next is waiting here already when the one before is done.
  work = work.then(() => (message.kind === 'close' ? close() : answer(message.number, message.task)))
})

async function answer(number: number, task: ListTask): Promise<void> {
  try {
    const list = await make(task)
    tell({ kind: 'made', number, list }, list === null ? [] : [list.features.rows.buffer as ArrayBuffer])
  } catch (error) {
    tell({ kind: 'failed', number, fault: describeFault(error) })
  }
}

async function make({ flightId, now, settings, packs }: ListTask): Promise<MadeList | null> {
  if (!isInForce(packs)) await openPacks()
  if (!isInForce(packs)) throw new Error('the packs in force are others than those of this thread')
  const unheard = createChanges()
  const clock = (): Date => new Date(now)
  const station: Station = { store, reference, scorers, clock, settings, identitySecret, ...unheard, close }
  return makeList(station, flightId, { book: null, keyedHash })
}

function isInForce(packs: ListTask['packs']): boolean {
  return (['high', 'drug'] as const).every((model) => (scorers[model]?.packId ?? null) === packs[model])
}

async function openPacks(): Promise<void> {
  for (const model of ['high', 'drug'] as const) {
    const before = scorers[model]
    scorers[model] = (await openForce(dir, store, model))?.scorer ?? null
    before?.dispose()
  }
}

function close(): void {
  store.close()
  port?.close()
}
