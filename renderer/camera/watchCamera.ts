/** Looks through the camera until a boarding pass or a bag tag is seen; ending it stops the camera and the reader. */
import { judgeCodes } from './judgeCodes.ts'
import { type CameraFailure, openCamera, type OpenedCamera } from './openCamera.ts'
import { openCodeReader } from './openCodeReader.ts'

export type CameraNews =
  | { readonly kind: 'filming'; readonly cameraId: string; readonly all: readonly string[] }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'failed'; readonly why: CameraFailure }
  | { readonly kind: 'read'; readonly text: string }

export type Watching = {
  readonly video: HTMLVideoElement
  readonly cameraId: string | null
  readonly told: (news: CameraNews) => void
}

/** Between two looks: leaves the machine time for everything else. */
const pauseMs = 120

/** Gives the way to end it. */
export function watchCamera({ video, cameraId, told }: Watching): () => void {
  const ending = new AbortController()
  const { signal } = ending
  void openCamera(cameraId).then((opened) => {
    if (typeof opened === 'string') return signal.aborted ? undefined : told({ kind: 'failed', why: opened })
    const stop = () => stopStream(opened.stream)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    return film({ video, opened, signal, told })
  })
  return () => ending.abort()
}

type Filming = Pick<Watching, 'video' | 'told'> & { readonly opened: OpenedCamera; readonly signal: AbortSignal }

async function film({ video, opened, signal, told }: Filming): Promise<void> {
  const { stream, cameraId, all } = opened
  // Pulled out, or taken away by the system, while it films.
  stream.getVideoTracks()[0]?.addEventListener('ended', () => told({ kind: 'failed', why: 'none' }))
  video.srcObject = stream
  signal.addEventListener('abort', () => {
    video.srcObject = null
  })
  told({ kind: 'filming', cameraId, all })
  const reader = openCodeReader()
  signal.addEventListener('abort', reader.close)
  let before: string | null = null
  while (!signal.aborted) {
    const codes = await reader.look(video).catch(() => [])
    if (signal.aborted) return
    if (codes === null) return told({ kind: 'failed', why: 'broken' })
    const verdict = judgeCodes(codes, before, new Date().toISOString().slice(0, 10))
    if (verdict.kind === 'taken') return told({ kind: 'read', text: verdict.text })
    if (verdict.kind === 'foreign') told({ kind: 'foreign' })
    if (verdict.kind !== 'nothing') before = verdict.kind === 'again' ? verdict.text : null
    await pause()
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs)
  })
}

function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
