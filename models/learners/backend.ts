/** Opens TensorFlow.js on the fastest backend this machine has: native, else WASM, else plain JavaScript. */
import { createRequire } from 'node:module'
import { dirname, sep } from 'node:path'
import type * as tensorflow from '@tensorflow/tfjs-core'

export type Tf = typeof tensorflow
export type BackendName = 'native' | 'wasm' | 'javascript'

export type Backend = {
  readonly name: BackendName
  /** For the about page: `TensorFlow.js 4.22.0, WASM backend`. */
  readonly label: string
  /** Why faster ones were not taken, one sentence each. */
  readonly passedOver: readonly string[]
  readonly tf: Tf
}

const fastestFirst: readonly BackendName[] = ['native', 'wasm', 'javascript']
const words = { native: 'native backend', wasm: 'WASM backend', javascript: 'plain JavaScript backend' } as const
/** The names under which TensorFlow.js registers them. */
const registered = { native: 'tensorflow', wasm: 'wasm', javascript: 'cpu' } as const

/** Takes the first of `wanted` that works. The backend is one per thread: the last call decides for all. */
export async function openBackend(wanted: readonly BackendName[] = fastestFirst): Promise<Backend> {
  const passedOver: string[] = []
  // The core alone: the whole of TensorFlow.js brings model builders and importers that cost a third of a second at start.
  const tf = await import('@tensorflow/tfjs-core')
  // Production mode leaves out shape checks of every operation and the advertisement for tfjs-node on stderr.
  tf.enableProdMode()
  for (const name of wanted) {
    try {
      await load[name]()
      await withoutListeners(() => tf.setBackend(registered[name]))
      return { name, label: `TensorFlow.js ${tf.version_core}, ${words[name]}`, passedOver, tf }
    } catch (error) {
      passedOver.push(`${words[name]}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    }
  }
  throw new Error(`No TensorFlow.js backend works here. ${passedOver.join('; ')}`)
}

/** The WASM module's starter puts itself before every uncaught error of the process; what it added is taken off again. */
async function withoutListeners(start: () => Promise<boolean>): Promise<void> {
  const events = ['uncaughtException', 'unhandledRejection'] as const
  const before = events.map((event) => new Set(process.listeners(event as 'exit')))
  if (!(await start())) throw new Error('it did not start')
  events.forEach((event, at) => {
    for (const listener of process.listeners(event as 'exit')) {
      if (!before[at]?.has(listener)) process.removeListener(event, listener)
    }
  })
}

const load: Readonly<Record<BackendName, () => Promise<unknown>>> = {
  native: loadNative,
  wasm: loadWasm,
  javascript: () => import('@tensorflow/tfjs-backend-cpu'),
}

/** Loaded by a name that no bundler or compiler resolves: the package is optional and has no build for some systems. */
async function loadNative(): Promise<void> {
  const require = createRequire(import.meta.url)
  const util: Record<string, unknown> = require('node:util')
  // tfjs-node 4.22 still calls two functions that Node 23 removed (tensorflow/tfjs #8425, #8609).
  util['isNullOrUndefined'] ??= (value: unknown) => value === null || value === undefined
  util['isArray'] ??= Array.isArray
  const optional: string = '@tensorflow/tfjs-node'
  await import(optional)
}

/** The .wasm files lie beside the package's main file; naming them keeps it working from bundles and workers. */
async function loadWasm(): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')
  setWasmPaths(dirname(main) + sep)
}
