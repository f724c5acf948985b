/** Locks the screen after the station's idle time; any key, touch or movement counts as work. */
import { useEffect } from 'react'
import { useSession } from './sessionStore.ts'
import { useStation } from './stationStore.ts'

const minuteMs = 60_000
const checkEveryMs = 5_000

export function useAutoLock(): void {
  const minutes = useStation((it) => it.about?.autoLockMinutes ?? 0)
  useEffect(() => {
    if (minutes <= 0) return
    let workedAt = Date.now()
    const worked = () => {
      workedAt = Date.now()
    }
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
    for (const kind of kinds) addEventListener(kind, worked, { passive: true })
    const timer = setInterval(() => {
      if (Date.now() - workedAt > minutes * minuteMs) useSession.getState().lockAsked()
    }, checkEveryMs)
    return () => {
      clearInterval(timer)
      for (const kind of kinds) removeEventListener(kind, worked)
    }
  }, [minutes])
}
