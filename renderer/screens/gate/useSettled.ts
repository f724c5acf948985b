/** Whether the person in hand has been there long enough to be the one whom a touch means: a second tap falls on nobody new. */
import { useEffect, useState } from 'react'

/** Double taps come within 300 ms, and seeing a new name takes about as long. */
const settleMs = 450

export function useSettled(travellerId: string | null): boolean {
  const [settledId, setSettledId] = useState(travellerId)
  useEffect(() => {
    if (travellerId === settledId) return
    const timer = setTimeout(() => setSettledId(travellerId), settleMs)
    return () => clearTimeout(timer)
  }, [travellerId, settledId])
  return settledId === travellerId
}
