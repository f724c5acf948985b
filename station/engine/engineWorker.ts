/** Entry of the engine's thread: it alone opens the store, and answers each page by a message port of its own. */
import { RPCHandler } from '@orpc/server/message-port'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import type { EngineContext } from '../router/EngineContext.ts'
import { createRouter } from '../router/createRouter.ts'
import { watchDropFolder } from '../dropFolder/watchDropFolder.ts'
import { startRounds } from '../sync/hub/startRounds.ts'
import { startFeed } from '../demonstration/startFeed.ts'
import { rankDue } from '../jobs/rankDue.ts'
import { startRetention } from '../retention/startRetention.ts'
import { warmModels } from '../page/warmModels.ts'
import { noteRestore, takeRestore } from '../backup/takeRestore.ts'
import { describeFault } from './describeFault.ts'
import type { Engine, KeyFrom } from './Engine.ts'
import { openEngine } from './openEngine.ts'
import { openingSentence } from './openingSentence.ts'
import { reportFault } from './reportFault.ts'
import { reportLine } from './reportLine.ts'

export type EngineWorkerData = { readonly dir: string; readonly key: Uint8Array; readonly keyFrom?: KeyFrom }
export type ToEngine =
  | { readonly kind: 'connect'; readonly port: MessagePort; readonly mayNamePaths: boolean }
  | { readonly kind: 'close' }
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'closed' }

/** Of a thread that wants to be started again. */
const restartCode = 75

const main = parentPort
if (main === null) throw new Error('the engine runs as a worker thread')
const tell = (message: FromEngine): void => main.postMessage(message)

try {
  const { dir, key, keyFrom = 'unknown' } = workerData as EngineWorkerData
  const restored = takeRestore(dir, Buffer.from(key))
  const engine = await openEngine({ dir, key: Buffer.from(key), keyFrom, restart: () => void restart() })
  if (restored !== null) noteRestore(engine, restored)
  // The store holds its own copy by now; nothing else in this thread needs the key.
  key.fill(0)
  const stopFeed = startFeed(dir, engine.station)
  const stopRounds = startRounds(engine.station, {
    visited: ({ taken, sent, refused }) =>
      engine.audit.append({
        ...{ user: 'hub', role: '-', purpose: 'prohibitedGoods', action: taken > 0 ? 'import' : 'export' },
        ...{ request: 'hub.visit', subject: null, result: `taken ${taken}, refused ${refused.length}, sent ${sent}` },
      }),
  })
  const stopWatch = watchDropFolder(engine.station, engine)
  const retention = startRetention(engine)
  const handler = new RPCHandler<EngineContext>(createRouter(), {
    plugins: [new RequestHeadersPlugin()],
    interceptors: [reportFault],
  })
  const stop = async (): Promise<void> => {
    stopFeed()
    await stopRounds()
    stopWatch()
    await retention.stop()
    await engine.close()
  }
  // Whoever keeps the engine starts it again; the backup takes the place of the store then.
  const restart = async (): Promise<void> => {
    await stop()
    process.exit(restartCode)
  }
  main.on('message', async (message: ToEngine) => {
    if (message.kind === 'close') {
      await stop()
      tell({ kind: 'closed' })
      main.close()
      return
    }
    const connection = { token: null, keyHolder: null, mayNamePaths: message.mayNamePaths }
    handler.upgrade(message.port, { context: { engine, connection } })
    message.port.start()
  })
  tell({ kind: 'ready' })
  void getReady(engine)
} catch (error) {
  tell({ kind: 'failed', reason: openingSentence(error) })
  main.close()
}

/** Lists that a kill in the middle of an import left unmade, then what the first page and the first search would wait for. */
async function getReady({ station, people }: Engine): Promise<void> {
  try {
    await rankDue(station)
    await warmModels(station)
    await people.prepare(() => !station.store.sql.open)
  } catch (error) {
    reportLine(`not made ready: ${describeFault(error)}`)
  }
}
