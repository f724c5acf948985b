/** What is to be sent and to whom; flights that are given to the chosen stations are chosen with them. */
import { useState } from 'react'
import type { BatchKind } from '#core/contract/batches.ts'
import type { AssignmentView } from '#core/contract/exchange.ts'

export function useWish(assignments: readonly AssignmentView[]) {
  const [kind, kindChosen] = useState<BatchKind>('manifests')
  const [receivers, setReceivers] = useState<string[]>([])
  /** Null: nobody has changed what was proposed. */
  const [own, setOwn] = useState<string[] | null>(null)
  const proposed = assignments
    .filter(({ stations }) => stations.some((id) => receivers.includes(id)))
    .map(({ flightId }) => flightId)
  const hasFlights = kind === 'manifests' || kind === 'schedule'
  return {
    kind,
    kindChosen,
    receivers,
    receiversChosen: (ids: string[]) => {
      setReceivers(ids)
      setOwn(null)
    },
    hasFlights,
    flights: hasFlights ? (own ?? proposed) : [],
    flightsChosen: (ids: string[]) => setOwn(ids),
    isPreselected: hasFlights && own === null && proposed.length > 0,
  }
}
