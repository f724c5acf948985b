/** The run of retention under way, whoever began it; null where none is. */
import { useEffect, useState } from 'react'
import type { RetentionRunning } from '#core/contract/retention.ts'
import { client } from '../../client/client.ts'

const everyMs = 500

export function useRunning(): RetentionRunning | null {
  const [running, setRunning] = useState<RetentionRunning | null>(null)
  useEffect(() => {
    const ask = () => void client.retention.running().then(setRunning, () => undefined)
    ask()
    const timer = setInterval(ask, everyMs)
    return () => clearInterval(timer)
  }, [])
  return running
}
