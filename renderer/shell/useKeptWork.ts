/** Takes up the person's kept work before the first screen, and keeps it from then on; false while it is being asked for. */
import { useEffect, useState } from 'react'
import { ignoreWhileLost } from './ignoreWhileLost.ts'
import { followWork, takeUpWork } from './keptWork.ts'

export function useKeptWork(userId: string, locked: boolean): boolean {
  const [takenUpBy, setTakenUpBy] = useState<string | null>(null)
  const isReady = takenUpBy === userId
  useEffect(() => {
    if (locked || isReady) return
    // Whatever happens, the screens must open.
    ignoreWhileLost(takeUpWork(userId).finally(() => setTakenUpBy(userId)))
  }, [userId, locked, isReady])
  useEffect(() => (isReady && !locked ? followWork() : undefined), [isReady, locked])
  return isReady
}
