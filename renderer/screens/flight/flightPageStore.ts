/** State of the flight page beside its list: cabin and counts, and what has changed since when. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { FlightChanges, FlightOverview } from '#core/contract/flightPage.ts'
import { type Answer, failed, loading, ready } from '../../client/Answer.ts'
import { useChanges } from '../../client/changes.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'

type State = {
  readonly flightId: string | null
  readonly overview: Answer<FlightOverview>
  readonly changes: Answer<FlightChanges>
  /** The sending that changes are counted from; null: the user's last look. */
  readonly push: number | null
  /** Changes since the user's last look, whatever is counted from now. */
  readonly unseen: number
}
type Actions = {
  readonly opened: (flightId: string) => Promise<void>
  readonly asked: () => Promise<void>
  readonly overviewAsked: () => Promise<void>
  readonly pushChosen: (push: number | null) => void
  readonly looked: () => Promise<void>
}

const start: State = { flightId: null, overview: loading, changes: loading, push: null, unseen: 0 }

export const useFlightPage = create<State & Actions>((set, get) => ({
  ...start,
  async opened(flightId) {
    if (get().flightId !== flightId) set({ ...start, flightId })
    await get().asked()
  },
  async asked() {
    const { flightId, push } = get()
    if (!flightId) return
    const isCurrent = () => get().flightId === flightId && get().push === push
    try {
      const changes = await client.flights.changes({ flightId, push })
      if (!isCurrent()) return
      set({ changes: ready(changes), ...(push === null ? { unseen: changes.people.length } : {}) })
      // Who never looked has looked now: the next change is the first that is news.
      if (push === null && changes.since === null) await client.flights.looked({ flightId, mark: changes.mark })
    } catch (error) {
      if (isCurrent()) set({ changes: failed(get().changes, failureKey(error)) })
    }
  },
  async overviewAsked() {
    const { flightId } = get()
    if (!flightId) return
    try {
      const overview = await client.flights.overview({ flightId })
      if (get().flightId === flightId) set({ overview: ready(overview) })
    } catch (error) {
      if (get().flightId === flightId) set({ overview: failed(get().overview, failureKey(error)) })
    }
  },
  pushChosen(push) {
    set({ push, changes: loading })
    void get().asked()
  },
  async looked() {
    const { flightId, changes } = get()
    if (!flightId || !changes.value) return
    await client.flights.looked({ flightId, mark: changes.value.mark })
    set({ push: null, unseen: 0 })
    await get().asked()
  },
}))

/** Asks for cabin and counts while a view is open that shows them: each asking is a line in the audit log. */
export function useOverview(flightId: string): Answer<FlightOverview> {
  const { flightId: opened, overview, overviewAsked } = useFlightPage()
  useEffect(() => {
    if (opened === flightId) void overviewAsked()
  }, [opened, flightId, overviewAsked])
  useChanges(['worklist'], flightId, () => void overviewAsked())
  return overview
}
