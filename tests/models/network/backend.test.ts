import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { openBackend } from '#models/learners/backend.ts'

describe('opening TensorFlow.js', () => {
  it('takes the first backend that works and says why faster ones were passed over', async () => {
    const backend = await openBackend()
    expect(['native', 'wasm', 'javascript']).toContain(backend.name)
    expect(backend.label).toMatch(/^TensorFlow\.js \d+\.\d+\.\d+, /)
    expect(backend.passedOver.length > 0).toBe(backend.name !== 'native')
  })

  it('leaves the process-wide error handlers as they were', async () => {
    const before = process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')
    await openBackend(['wasm'])
    expect(process.listenerCount('uncaughtException') + process.listenerCount('unhandledRejection')).toBe(before)
  })

  it('works in a worker thread, where the station runs it', async () => {
    const module = new URL('../../../models/learners/backend.ts', import.meta.url).href
    const code = `
      import { parentPort } from 'node:worker_threads'
      import { openBackend } from ${JSON.stringify(module)}
      const { tf, name } = await openBackend(['wasm'])
      parentPort.postMessage({ name, product: [...tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])).dataSync()] })`
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
    const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
    await worker.terminate()
    expect(answer).toEqual({ name: 'wasm', product: [11] })
  })
})
