/** Starts the kiosk: the engine's thread, the loopback server before it, and the address that lets one browser in. */
import type { KeyFrom } from '#station/engine/Engine.ts'
import { keepEngine } from '#station/engine/keepEngine.ts'
import { createKioskServer } from './createKioskServer.ts'

export type KioskOptions = {
  readonly dataDir: string
  /** 32 bytes. */
  readonly key: Buffer
  readonly keyFrom?: KeyFrom
  /** 0: any free port. */
  readonly port: number
  /** Folder of the built screens. */
  readonly rendererDir: string
}

export type Kiosk = {
  readonly url: string
  /** Opens one browser, once. */
  readonly launchUrl: string
  /** A further launch address, for a second window or after the browser was closed. */
  createLaunchUrl(): string
  close(): Promise<void>
  /** Resolves when the engine is gone, with the reason if nobody closed it. */
  readonly ended: Promise<string | null>
}

/** @throws Error with code `EADDRINUSE` where the port is taken; with the engine's sentence where the station cannot be opened */
export async function startKiosk(options: KioskOptions): Promise<Kiosk> {
  const engine = await keepEngine({ dir: options.dataDir, key: options.key, keyFrom: options.keyFrom ?? 'unknown' })
  try {
    const server = await createKioskServer({
      port: options.port,
      rendererDir: options.rendererDir,
      connect: () => engine.connect({ mayNamePaths: false }),
      clock: () => new Date(),
    })
    return {
      url: server.url,
      launchUrl: server.createLaunchUrl(),
      createLaunchUrl: server.createLaunchUrl,
      ended: engine.ended,
      close: async () => {
        await server.close()
        await engine.close()
      },
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}
