/** The reader of bar codes in its worker: loaded when the camera opens, gone when it closes. */
import { askWorker } from './askWorker.ts'
import type { CodeAnswer, FoundCode } from './FoundCode.ts'

export type CodeReader = {
  /** Codes in the picture the video shows now; null where the reader cannot be started. */
  readonly look: (video: HTMLVideoElement) => Promise<readonly FoundCode[] | null>
  readonly close: () => void
}

export function openCodeReader(): CodeReader {
  const worker = new Worker(new URL('./codeWorker.ts', import.meta.url), { type: 'module', name: 'bar codes' })
  return {
    async look(video) {
      const answer = await askWorker<CodeAnswer>(worker, video)
      if (answer === null) return []
      return answer.kind === 'failed' ? null : answer.codes
    },
    close: () => worker.terminate(),
  }
}
