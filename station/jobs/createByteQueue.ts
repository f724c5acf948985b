/** Bytes handed from one who sends to one who reads: bounded, so that a fast sender waits, and never on disk. */

export type ByteQueue = {
  /** Resolves when there is room for more. */
  push(bytes: Uint8Array): Promise<void>
  end(): void
  /** Ends it for both sides; the reader throws `reason`. */
  fail(reason: Error): void
  readonly chunks: AsyncIterable<Uint8Array>
}

export function createByteQueue(bytesAtMost: number): ByteQueue {
  const waiting: Uint8Array[] = []
  let size = 0
  let isEnded = false
  let failure: Error | null = null
  let wakeReader = (): void => undefined
  let wakeSender = (): void => undefined

  async function* read(): AsyncGenerator<Uint8Array, void, void> {
    for (;;) {
      if (failure !== null) throw failure
      const next = waiting.shift()
      if (next !== undefined) {
        size -= next.byteLength
        wakeSender()
        yield next
      } else if (isEnded) {
        return
      } else {
        await new Promise<void>((resolve) => {
          wakeReader = resolve
        })
      }
    }
  }

  return {
    push: async (bytes) => {
      if (isEnded || failure !== null) return
      waiting.push(bytes)
      size += bytes.byteLength
      wakeReader()
      while (size > bytesAtMost && failure === null) {
        await new Promise<void>((resolve) => {
          wakeSender = resolve
        })
      }
    },
    end: () => {
      isEnded = true
      wakeReader()
    },
    fail: (reason) => {
      failure ??= reason
      waiting.length = 0
      size = 0
      wakeReader()
      wakeSender()
    },
    chunks: { [Symbol.asyncIterator]: read },
  }
}
