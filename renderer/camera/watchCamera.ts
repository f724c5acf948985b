/** Looks through the camera until a boarding pass, a bag tag or a travel document is read; ending it stops the camera and the readers. */
import { judgeCodes } from './judgeCodes.ts'
import { type CameraFailure, openCamera, type OpenedCamera } from './openCamera.ts'
import { openCodeReader } from './openCodeReader.ts'
import { openZoneReader } from './openZoneReader.ts'

export type CameraNews =
  | { readonly kind: 'filming'; readonly cameraId: string; readonly all: readonly string[] }
  | { readonly kind: 'foreign' }
  /** Machine-readable lines: whether they are seen, and whether they have been for long without being sure. */
  | { readonly kind: 'lines'; readonly isSeen: boolean; readonly isUnsure: boolean }
  | { readonly kind: 'failed'; readonly why: CameraFailure }
  | { readonly kind: 'read'; readonly text: string }

export type Watching = {
  readonly video: HTMLVideoElement
  readonly cameraId: string | null
  readonly told: (news: CameraNews) => void
}

/** Between two looks for codes: the lines of documents are looked for then, and the machine has time for everything else. */
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
  const done = new AbortController()
  const looking = AbortSignal.any([signal, done.signal])
  // Two readers look at one film: what the first of them has read ends it for both.
  const toldOnce = (news: CameraNews): void => {
    if (looking.aborted) return
    if (news.kind === 'read' || news.kind === 'failed') done.abort()
    told(news)
  }
  const lookForLines = createLineLooks({ video, signal: looking, told: toldOnce })
  await lookForCodes({ video, signal: looking, told: toldOnce, meanwhile: lookForLines })
}

type Looking = Pick<Watching, 'video' | 'told'> & { readonly signal: AbortSignal }

async function lookForCodes({ video, signal, told, meanwhile }: Looking & { meanwhile: () => void }): Promise<void> {
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
    meanwhile()
    await pause()
  }
}

/** Gives the way to look once for the lines of a document; codes never wait for it. */
function createLineLooks({ video, signal, told }: Looking): () => void {
  const reader = openZoneReader()
  signal.addEventListener('abort', reader.close)
  let isBusy = false
  const look = async (): Promise<void> => {
    const answer = await reader.look(video).catch(() => null)
    isBusy = false
    if (answer === null) return
    if (answer.kind === 'failed') return told({ kind: 'failed', why: 'broken' })
    if (answer.text !== null) return told({ kind: 'read', text: answer.text })
    told({ kind: 'lines', isSeen: answer.isSeen, isUnsure: answer.isUnsure })
  }
  return () => {
    if (isBusy) return
    isBusy = true
    void look()
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
