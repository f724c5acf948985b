import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStation } from '#station/createStation.ts'
import type { FromEngine } from '#station/engine/engineWorker.ts'
import type { LocalClient } from '#station/router/createLocalClient.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const out = join(root, 'out', 'electron')
let dir: string

beforeAll(async () => {
  await build({ configFile: join(root, 'electron', 'vite.config.ts'), logLevel: 'error' })
  dir = mkdtempSync(join(tmpdir(), 'gateside-bundle-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the bundle of the desktop shell', () => {
  it('has the main program, the threads, and a preload that a sandbox takes', () => {
    for (const file of [
      'main.js',
      'engineWorker.js',
      'modelWorker.js',
      'pinWorker.js',
      'backupWorker.js',
      'histogramWorker.js',
      'preload.cjs',
    ]) {
      expect(existsSync(join(out, file)), file).toBe(true)
    }
    const preload = readFileSync(join(out, 'preload.cjs'), 'utf8')
    expect(preload).not.toMatch(/^\s*(import|export)\b/m)
    expect([...preload.matchAll(/require\("(.+?)"\)/g)].map((match) => match[1])).toEqual(['electron'])
  })

  it('opens a station in its engine thread and hashes a PIN in another, as the shell will', async () => {
    const key = randomBytes(32)
    createStation({ dir, key })
    const worker = new Worker(join(out, 'engineWorker.js'), { workerData: { dir, key: new Uint8Array(key) } })
    const said = await new Promise<FromEngine>((resolve) => worker.once('message', resolve))
    expect(said).toEqual({ kind: 'ready' })
    const { port1, port2 } = new MessageChannel()
    worker.postMessage({ kind: 'connect', port: port2, mayNamePaths: true }, [port2])
    port1.start()
    const client: LocalClient = createORPCClient(new RPCLink({ port: port1 as unknown as globalThis.MessagePort }))
    const about = await client.station.about()
    expect(about.version).toBe(
      (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    )
    expect(await client.station.signIn({ userId: 'nobody', pin: '000000' })).toMatchObject({ reason: 'wrong' })
    port1.close()
    await worker.terminate()
  })
})
