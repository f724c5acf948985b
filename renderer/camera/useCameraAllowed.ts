/** How many cameras there are, and that none films while the screen is locked. */
import { useEffect, useRef } from 'react'
import { useSession } from '../shell/sessionStore.ts'
import { followCameras, useCameras } from './cameraStore.ts'

export function useCameraAllowed(onLock: () => void): { readonly count: number | null; readonly locked: boolean } {
  const count = useCameras((it) => it.count)
  const locked = useSession((it) => it.status !== 'signedIn')
  const latest = useRef(onLock)
  latest.current = onLock
  useEffect(followCameras, [])
  useEffect(() => {
    if (locked) latest.current()
  }, [locked])
  return { count, locked }
}
