/** State of the search page. */
import { create } from 'zustand'
import type { FlightView } from '#core/contract/flights.ts'
import type { Found } from '#core/contract/travellers.ts'
import { type Answer, failed, ready } from '../../client/Answer.ts'
import { client } from '../../client/client.ts'
import { failureKey } from '../../client/failureKey.ts'
import { flightsNamed, isFlightName } from '../../format/flightsNamed.ts'
import { parseSeat } from '../../format/parseSeat.ts'
import { currentFlight } from '../../shell/currentFlight.ts'

export type FoundPeople = {
  readonly rows: readonly Found[]
  readonly total: number
  readonly ms: number
  /** Where the text is the number of a flight. */
  readonly flights: readonly FlightView[]
}
type SearchStore = {
  readonly text: string
  /** What the answer is an answer to: rows of an earlier text are never opened for a later one. */
  readonly answered: string | null
  readonly answer: Answer<FoundPeople> | null
  readonly cursorId: string | null
  readonly typed: (text: string) => void
  /** Gives the people found; null where something else has been typed since. */
  readonly asked: (text: string, limit?: number) => Promise<FoundPeople | null>
  readonly cursorMoved: (id: string) => void
}

const nobody: FoundPeople = { rows: [], total: 0, ms: 0, flights: [] }
/** Rows shown at first, and on demand: the most that the station gives. */
export const firstRows = 50
export const mostRows = 200
/** Flights of these hours are offered by their number. */
const sinceHours = 36

export const useSearch = create<SearchStore>((set, get) => ({
  text: '',
  answered: null,
  answer: null,
  cursorId: null,
  typed: (text) => set({ text }),
  async asked(text, limit = firstRows) {
    const wanted = text.trim()
    if (!wanted) {
      set({ answer: null, answered: null, cursorId: null })
      return null
    }
    try {
      const found = await findAll(wanted, limit)
      if (get().text.trim() !== wanted) return null
      const kept = get().answered === wanted ? get().cursorId : null
      set({ answer: ready(found), answered: wanted, cursorId: kept ?? found.rows[0]?.travellerId ?? null })
      return found
    } catch (error) {
      set({ answer: failed(get().answer ?? ready(nobody), failureKey(error)) })
      return null
    }
  },
  cursorMoved: (cursorId) => set({ cursorId }),
}))

async function findAll(text: string, limit: number): Promise<FoundPeople> {
  // A seat is one of the flight in hand.
  const flightId = parseSeat(text.toUpperCase()) === null ? null : currentFlight()
  const asked = client.travellers.search(flightId === null ? { text, limit } : { text, limit, flightId })
  const board = isFlightName(text) ? await client.flights.board({ sinceHours }) : { flights: [] }
  return { ...(await asked), flights: flightsNamed(board.flights, text) }
}
