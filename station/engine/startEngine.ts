/** Starts the engine's thread for a shell and gives out ports to it; the shell itself never opens the store. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { describeFault } from './describeFault.ts'
import { EngineRefused } from './EngineRefused.ts'
import type { KeyFrom } from './Engine.ts'
import type { EngineWorkerData, FromEngine, ToEngine } from './engineWorker.ts'
import { siblingUrl } from './siblingUrl.ts'

export type StartOptions = { readonly dir: string; readonly key: Buffer; readonly keyFrom?: KeyFrom }

export type EngineThread = {
  /** A new connection, signed out; give it to one page. */
  connect(options: { readonly mayNamePaths: boolean }): MessagePort
  /** Lets running work stop cleanly, then ends the thread. */
  close(): Promise<void>
  /** Resolves when the thread is gone, with the reason if it was not closed. */
  readonly ended: Promise<string | null>
}

/** Work that does not stop within this is cut off: every write is a transaction, so nothing is left half done. */
const closeWithinMs = 5_000

/** @throws Error with the engine's own sentence where the station cannot be opened */
export async function startEngine({ dir, key, keyFrom = 'unknown' }: StartOptions): Promise<EngineThread> {
  const data: EngineWorkerData = { dir, key: new Uint8Array(key), keyFrom }
  const worker = new Worker(siblingUrl('./engineWorker', import.meta.url), {
    workerData: data,
    // Imports make much that is short-lived: with room for it, collecting takes half the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  let isClosing = false
  let fault: string | null = null
  const ended = new Promise<string | null>((resolve) => {
    worker.on('error', (error) => {
      // Not the message: it may quote what was being worked on.
      fault = describeFault(error)
    })
    worker.once('exit', (code) => resolve(isClosing ? null : (fault ?? `the engine ended with code ${code}`)))
  })
  await opened(worker, ended)
  const send = (message: ToEngine, transfer: readonly MessagePort[]): void => worker.postMessage(message, [...transfer])
  return {
    ended,
    connect: ({ mayNamePaths }) => {
      const { port1, port2 } = new MessageChannel()
      send({ kind: 'connect', port: port2, mayNamePaths }, [port2])
      return port1
    },
    close: async () => {
      isClosing = true
      send({ kind: 'close' }, [])
      const cut = setTimeout(() => void worker.terminate(), closeWithinMs)
      await ended
      clearTimeout(cut)
    },
  }
}

function opened(worker: Worker, ended: Promise<string | null>): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromEngine) => {
      if (message.kind === 'ready') resolve()
      if (message.kind === 'failed') reject(new EngineRefused(message.reason))
    })
    void ended.then((reason) => reject(new Error(reason ?? 'the engine was closed while it opened')))
  })
}
