/** Starts one task in a thread of its own. */
import { Worker } from 'node:worker_threads'
import { siblingUrl } from '../engine/siblingUrl.ts'
import type { FromModelWorker, ModelAnswers, ModelTask, TrainStep } from './ModelTask.ts'
import type { ModelWorkerData } from './modelWorker.ts'

export type ModelWork<Answer> = {
  /** Null: stopped. Rejects where the thread failed. */
  readonly answer: Promise<Answer | null>
  /** Ends the thread at once; it holds no transaction that writes, so nothing is left half done. */
  stop(): Promise<void>
}

type Place = {
  readonly file: string
  readonly key: Buffer
  readonly onProgress?: (step: TrainStep) => void
}

export function startModelWork<Task extends ModelTask>(
  task: Task,
  place: Place,
): ModelWork<ModelAnswers[Task['kind']]> {
  const data: ModelWorkerData = { file: place.file, key: new Uint8Array(place.key), task }
  const worker = new Worker(siblingUrl('./modelWorker', import.meta.url), { workerData: data })
  let isStopped = false
  const answer = new Promise<ModelAnswers[Task['kind']] | null>((resolve, reject) => {
    worker.on('message', (message: FromModelWorker) => {
      if (message.kind === 'progress') place.onProgress?.(message.step)
      else resolve(message.answer as ModelAnswers[Task['kind']])
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (isStopped) resolve(null)
      else reject(new Error(`the thread for models ended with code ${code}`))
    })
  })
  return {
    answer,
    stop: async () => {
      isStopped = true
      await worker.terminate()
    },
  }
}
