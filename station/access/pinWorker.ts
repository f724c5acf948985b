/** Worker thread that hashes one PIN after the other, so that half a second of Argon2 never holds up a list. */
import { argon2id, argon2Verify } from 'hash-wasm'
import { parentPort } from 'node:worker_threads'
import type { PinTask } from './createPinHasher.ts'

/** 64 MiB and three passes: about half a second here; OWASP's floor for Argon2id is 19 MiB and two passes. */
const cost = { parallelism: 1, iterations: 3, memorySize: 65_536, hashLength: 32, outputType: 'encoded' } as const

/** The PIN as all keyboards write it: composed, without blanks around. */
const normal = (pin: string): string => pin.normalize('NFC').trim()

parentPort?.on('message', async (task: PinTask) => {
  try {
    const answer =
      task.kind === 'hash'
        ? await argon2id({ ...cost, password: normal(task.pin), salt: task.salt })
        : await argon2Verify({ password: normal(task.pin), hash: task.hash })
    parentPort?.postMessage({ id: task.id, answer })
  } catch (error) {
    parentPort?.postMessage({ id: task.id, error: String(error) })
  }
})
