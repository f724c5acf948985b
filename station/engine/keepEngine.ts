/** An engine thread that is started again when it dies: every write is a transaction, so nothing confirmed is lost with it. */
import { reportLine } from './reportLine.ts'
import { type EngineThread, startEngine } from './startEngine.ts'

export type KeepOptions = {
  readonly dir: string
  readonly key: Buffer
  /** Makes one thread; another one in tests. */
  readonly start?: (options: { readonly dir: string; readonly key: Buffer }) => Promise<EngineThread>
}

/** An engine that dies this often within the time is broken for good: starting it for ever would hide it. */
const deathsAtMost = 3
const withinMs = 60_000

/** Pages lose their ports with the old thread, connect again and take their work up; only sign-ins are asked for anew. */
export async function keepEngine(options: KeepOptions): Promise<EngineThread> {
  const start = options.start ?? startEngine
  let current = await start(options)
  let isClosing = false
  const deaths: number[] = []
  const keep = async (): Promise<string | null> => {
    for (;;) {
      const reason = await current.ended
      if (isClosing || reason === null) return null
      reportLine(`engine ended: ${reason}`)
      const now = performance.now()
      deaths.push(now)
      if (deaths.filter((at) => now - at < withinMs).length > deathsAtMost) return reason
      try {
        current = await start(options)
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    }
  }
  return {
    ended: keep(),
    connect: (how) => current.connect(how),
    close: async () => {
      isClosing = true
      await current.close()
    },
  }
}
