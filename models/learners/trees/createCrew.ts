/** The threads that judge nodes together: this one, and as many workers as asked for. */
import { Worker } from 'node:worker_threads'
import type { HistogramTask } from './HistogramTask.ts'
import { runBatch } from './runBatch.ts'

export type Crew = {
  /** Judges the first `nodes` nodes of the task; gives back when all columns are done. */
  run(nodes: number): void
  close(): void
}

/** No batch takes this long; a thread that died would otherwise be waited for without end. */
const longestBatchMs = 600_000

export async function createCrew(task: HistogramTask, threads: number): Promise<Crew> {
  // Where a worker cannot start (its file was not packaged, memory is short) this thread does its share: the same bits, later.
  const started = await Promise.allSettled(Array.from({ length: threads - 1 }, () => startWorker(task)))
  const workers = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const scratch = new Float64Array(512)
  const { control } = task
  return {
    run: (nodes) => {
      control[1] = 0
      control[2] = 0
      control[3] = nodes
      Atomics.add(control, 0, 1)
      Atomics.notify(control, 0)
      runBatch(task, scratch)
      for (;;) {
        const done = Atomics.load(control, 2)
        if (done >= workers.length) return
        if (Atomics.wait(control, 2, done, longestBatchMs) === 'timed-out') throw new Error('a training thread is gone')
      }
    },
    close: () => {
      Atomics.store(control, 4, 1)
      Atomics.add(control, 0, 1)
      Atomics.notify(control, 0)
    },
  }
}

function startWorker(task: HistogramTask): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./histogramWorker.ts', import.meta.url), { workerData: task })
    worker.once('message', () => resolve(worker))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a training thread ended before it began')))
  })
}
