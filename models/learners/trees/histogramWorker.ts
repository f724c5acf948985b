/** A worker thread of training: waits for a batch, helps with its columns, says that it is done. */
import { parentPort, workerData } from 'node:worker_threads'
import type { HistogramTask } from './HistogramTask.ts'
import { runBatch } from './runBatch.ts'

const task = workerData as HistogramTask
const scratch = new Float64Array(512)
let seen = 0
parentPort?.postMessage('ready')
for (;;) {
  Atomics.wait(task.control, 0, seen)
  seen = Atomics.load(task.control, 0)
  if (Atomics.load(task.control, 4) === 1) break
  runBatch(task, scratch)
  Atomics.add(task.control, 2, 1)
  Atomics.notify(task.control, 2)
}
