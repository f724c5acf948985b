/** Bytes handed from one who sends to one who reads: bounded, so that a fast sender waits, and never on disk. */

export type ByteQueue = {
  /** Resolves when there is room for more. */
  push(bytes: Uint8Array): Promise<void>
  end(): void
  /** Ends it for both sides; the reader throws `reason`. */
  fail(reason: Error): void
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What both sides share. */
type Held = { readonly waiting: Uint8Array[]; size: number; isEnded: boolean; failure: Error | null; wake: Wakes }
type Wakes = { reader: () => void; sender: () => void }

export function createByteQueue(bytesAtMost: number): ByteQueue {
  const nobody = (): void => undefined
  const held: Held = { waiting: [], size: 0, isEnded: false, failure: null, wake: { reader: nobody, sender: nobody } }
  return {
    push: async (bytes) => {
      if (held.isEnded || held.failure !== null) return
      held.waiting.push(bytes)
      held.size += bytes.byteLength
      held.wake.reader()
      while (held.size > bytesAtMost && held.failure === null) await sleepOf(held.wake, 'sender')
    },
    end: () => {
      held.isEnded = true
      held.wake.reader()
    },
    fail: (reason) => {
      held.failure ??= reason
      held.waiting.length = 0
      held.size = 0
      held.wake.reader()
      held.wake.sender()
    },
    chunks: { [Symbol.asyncIterator]: () => readAll(held) },
  }
}

async function* readAll(held: Held): AsyncGenerator<Uint8Array, void, void> {
  for (;;) {
    if (held.failure !== null) throw held.failure
    const next = held.waiting.shift()
    if (next !== undefined) {
      held.size -= next.byteLength
      held.wake.sender()
      yield next
    } else if (held.isEnded) {
      return
    } else {
      await sleepOf(held.wake, 'reader')
    }
  }
}

/** Resolves when the other side wakes this one. */
function sleepOf(wake: Wakes, side: keyof Wakes): Promise<void> {
  return new Promise((resolve) => {
    wake[side] = resolve
  })
}
