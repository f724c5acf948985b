/** Entry of the thread for long work on models: opens the store for itself, does one task, and is gone. */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '#db/store.ts'
import { computeDriftReport } from '../drift/computeDriftReport.ts'
import { computeWorkReport } from '../drift/computeWorkReport.ts'
import { evaluateStation } from '../evaluation/evaluateStation.ts'
import { measureStation } from '../patterns/measureStation.ts'
import type { FromModelWorker, ModelAnswers, ModelTask, TrainStep } from './ModelTask.ts'
import { trainCandidate } from './trainCandidate.ts'

export type ModelWorkerData = { readonly file: string; readonly key: Uint8Array; readonly task: ModelTask }

const port = parentPort
if (port === null) throw new Error('work on models runs as a worker thread')
const tell = (message: FromModelWorker): void => port.postMessage(message)

/** Often enough for a bar that moves. */
const tellEveryMs = 250
let toldAt = 0
let toldStage: string | null = null
const progress = (step: TrainStep): void => {
  const now = performance.now()
  if (step.stage === toldStage && now - toldAt < tellEveryMs) return
  toldAt = now
  toldStage = step.stage
  tell({ kind: 'progress', step })
}

const { file, key, task } = workerData as ModelWorkerData
// Linux keeps a priority for each thread, and threads inherit it: lists go first. Elsewhere it would slow the whole program.
if (process.platform === 'linux') setPriority(10)
tell({ kind: 'answer', answer: await perform(task) })

async function perform(wanted: ModelTask): Promise<ModelAnswers[keyof ModelAnswers]> {
  const store = openStore({ file, key: Buffer.from(key) })
  key.fill(0)
  try {
    if (wanted.kind === 'drift') return await computeDriftReport(store, wanted)
    if (wanted.kind === 'work') return computeWorkReport(store, wanted)
    if (wanted.kind === 'patterns') return measureStation(store, wanted)
    if (wanted.kind === 'evaluate') return await evaluateStation(store, wanted)
    return await trainCandidate(store, wanted, progress)
  } finally {
    store.close()
  }
}
