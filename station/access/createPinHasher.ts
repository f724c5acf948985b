/** Hashes and checks PINs with Argon2id on a thread of its own, started at the first use. */
import { randomBytes } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { siblingUrl } from '../engine/siblingUrl.ts'

export type PinTask =
  | { readonly id: number; readonly kind: 'hash'; readonly pin: string; readonly salt: Uint8Array }
  | { readonly id: number; readonly kind: 'verify'; readonly pin: string; readonly hash: string }

type PinAnswer = { readonly id: number; readonly answer?: string | boolean; readonly error?: string }
type Waiting = { resolve(answer: string | boolean): void; reject(error: Error): void }

export type PinHasher = {
  /** The encoded Argon2id hash with its salt and cost. */
  hash(pin: string): Promise<string>
  verify(pin: string, hash: string): Promise<boolean>
  close(): Promise<void>
}

/** The thread keeps the 64 MiB of the last hash; it is given back when nobody has signed in for a while. */
const idleMs = 30_000

export function createPinHasher(): PinHasher {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let last = 0
  let idle: NodeJS.Timeout | undefined

  const stop = async (): Promise<void> => {
    clearTimeout(idle)
    const stopped = worker
    worker = null
    await stopped?.terminate()
  }

  const start = (): Worker => {
    const started = new Worker(siblingUrl('./pinWorker', import.meta.url))
    started.unref()
    started.on('message', (message: PinAnswer) => settle(waiting, message))
    started.on('error', (error) => {
      worker = null
      for (const one of waiting.values()) one.reject(error)
      waiting.clear()
    })
    return started
  }

  const ask = (task: Omit<PinTask, 'id'>): Promise<string | boolean> => {
    clearTimeout(idle)
    worker ??= start()
    last += 1
    const id = last
    const answered = new Promise<string | boolean>((resolve, reject) => waiting.set(id, { resolve, reject }))
    // An unreferenced worker would let the process end before the answer; hold it for as long as one is awaited.
    worker.ref()
    worker.postMessage({ ...task, id })
    return answered.finally(() => {
      if (waiting.size > 0) return
      worker?.unref()
      idle = setTimeout(() => void stop(), idleMs)
      idle.unref()
    })
  }

  return {
    hash: async (pin) => String(await ask({ kind: 'hash', pin, salt: randomBytes(16) } as Omit<PinTask, 'id'>)),
    verify: async (pin, hash) => (await ask({ kind: 'verify', pin, hash } as Omit<PinTask, 'id'>)) === true,
    close: stop,
  }
}

function settle(waiting: Map<number, Waiting>, message: PinAnswer): void {
  const one = waiting.get(message.id)
  waiting.delete(message.id)
  if (message.answer === undefined) one?.reject(new Error(message.error ?? 'PIN worker gave no answer'))
  else one?.resolve(message.answer)
}
