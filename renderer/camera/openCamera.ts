/** Opens a camera, or says which of the known reasons it could not be opened for. */
export type CameraFailure = 'none' | 'refused' | 'busy' | 'broken'
export type OpenedCamera = { readonly stream: MediaStream; readonly cameraId: string; readonly all: readonly string[] }

/** PDF417 of a full boarding pass needs two pixels and more for each of its bars. */
const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 } } as const

/** What the browser calls it (W3C Media Capture and Streams, getUserMedia), in our words. */
const failures: Readonly<Record<string, CameraFailure>> = {
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** `cameraId`: the one the person chose; null: the one that looks away from the person. */
export async function openCamera(cameraId: string | null): Promise<OpenedCamera | CameraFailure> {
  const media = mediaDevices()
  if (media === null) return 'none'
  try {
    const which = cameraId === null ? { facingMode: 'environment' } : { deviceId: { exact: cameraId } }
    const stream = await media.getUserMedia({ video: { ...wanted, ...which }, audio: false })
    const all = await cameraIds()
    return { stream, all, cameraId: stream.getVideoTracks()[0]?.getSettings().deviceId ?? '' }
  } catch (error) {
    return failures[error instanceof Error ? error.name : ''] ?? 'broken'
  }
}

/** Cameras of this machine; their names are known only after the person has allowed one. */
export async function cameraIds(): Promise<readonly string[]> {
  const devices = (await mediaDevices()?.enumerateDevices()) ?? []
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId)
}

/** Absent where the page did not come over a safe way. */
export function mediaDevices(): MediaDevices | null {
  return (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices ?? null
}
