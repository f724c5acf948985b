/** The station's time as the screen shows it, ticking at the given pace. */
import { useEffect, useState } from 'react'
import { useStation } from './stationStore.ts'

export function useNow(everyMs = 10_000): number {
  const skewMs = useStation((it) => it.skewMs)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now + skewMs
}
