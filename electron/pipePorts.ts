/** Pipes a port of the page to a port of the engine and back, without looking inside. */

/** Electron's MessagePortMain, as far as it is used. */
export type PagePort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

/** A port of node:worker_threads, as far as it is used. */
export type EnginePort = {
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  close(): void
}

export function pipePorts(page: PagePort, engine: EnginePort): void {
  page.on('message', ({ data }) => engine.postMessage(data))
  engine.on('message', (message) => page.postMessage(message))
  page.on('close', () => engine.close())
  engine.on('close', () => page.close())
  page.start()
}
