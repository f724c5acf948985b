/** Hands the picture that a video shows now to a worker, and gives what it answers. */

type Failed = { readonly kind: 'failed' }

/** Null where the video shows nothing yet. */
export async function askWorker<Answer>(worker: Worker, video: HTMLVideoElement): Promise<Answer | Failed | null> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return null
  const picture = await createImageBitmap(video)
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data), { once: true })
    worker.addEventListener('error', () => resolve({ kind: 'failed' }), { once: true })
    worker.postMessage(picture, [picture])
  })
}
