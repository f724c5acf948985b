/** An engine thread that is started again when it dies: every write is a transaction, so nothing confirmed is lost with it. */
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { reportLine } from './reportLine.ts'
import { type EngineThread, type StartOptions, startEngine } from './startEngine.ts'

export type KeepOptions = StartOptions & {
  /** Makes one thread; another one in tests. */
  readonly start?: (options: StartOptions) => Promise<EngineThread>
}

/** An engine that dies this often within the time is broken for good: starting it for ever would hide it. */
const deathsAtMost = 3
const withinMs = 60_000

/** Pages lose their ports with the old thread, connect again and take their work up; only sign-ins are asked for anew. */
export async function keepEngine(options: KeepOptions): Promise<EngineThread> {
  const start = options.start ?? startEngine
  let current = await start(options)
  let isClosing = false
  let isUp = true
  const deaths: number[] = []
  const keep = async (): Promise<string | null> => {
    for (;;) {
      const reason = await current.ended
      isUp = false
      if (isClosing || reason === null) return null
      reportLine(`engine ended: ${reason}`)
      const now = performance.now()
      deaths.push(now)
      if (deaths.filter((at) => now - at < withinMs).length > deathsAtMost) return reason
      try {
        current = await start(options)
        isUp = true
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    }
  }
  return {
    ended: keep(),
    connect: (how) => (isUp ? current.connect(how) : closedPort()),
    close: async () => {
      isClosing = true
      await current.close()
    },
  }
}

/** Between two threads nobody would answer: a page whose port closes at once comes again. */
function closedPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port2.close()
  return port1
}
