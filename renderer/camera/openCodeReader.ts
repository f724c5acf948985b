/** The reader of bar codes in its worker: loaded when the camera opens, gone when it closes. */
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
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return []
      const picture = await createImageBitmap(video)
      const answer = await ask(worker, picture)
      return answer.kind === 'failed' ? null : answer.codes
    },
    close: () => worker.terminate(),
  }
}

function ask(worker: Worker, picture: ImageBitmap): Promise<CodeAnswer> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<CodeAnswer>) => resolve(data), { once: true })
    worker.addEventListener('error', () => resolve({ kind: 'failed' }), { once: true })
    worker.postMessage(picture, [picture])
  })
}
