/** The reader of machine-readable lines in its worker: loaded when the camera opens, gone with all it saw when it closes. */
import { askWorker } from './askWorker.ts'
import type { ZoneAnswer } from './ZoneAnswer.ts'

export type ZoneReader = {
  /** Null where the video shows nothing yet. */
  readonly look: (video: HTMLVideoElement) => Promise<ZoneAnswer | null>
  readonly close: () => void
}

export function openZoneReader(): ZoneReader {
  const worker = new Worker(new URL('./zoneWorker.ts', import.meta.url), { type: 'module', name: 'document lines' })
  return { look: (video) => askWorker<ZoneAnswer>(worker, video), close: () => worker.terminate() }
}
