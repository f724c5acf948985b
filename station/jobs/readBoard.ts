/** The arrivals board: flights of a window of time, by arrival, narrowed by what was typed. */
import type { FlightView } from '#core/contract/flights.ts'
import type { ReadQueries } from '#db/queries/read.ts'
import type { Station } from '../Station.ts'
import { formatFlightView } from './formatFlightView.ts'

const hourMs = 3_600_000

export type BoardRequest = {
  readonly from?: string | undefined
  readonly sinceHours?: number | undefined
  readonly to?: string | undefined
  readonly text?: string | undefined
  readonly limit?: number | undefined
}

export type Board = {
  readonly flights: FlightView[]
  /** There are flights beyond the limit. */
  readonly more: boolean
  readonly stored: number
}

export function readBoard(station: Station, queries: ReadQueries, request: BoardRequest): Board {
  const { sinceHours } = request
  const sinceMs = sinceHours === undefined ? Number.MIN_SAFE_INTEGER : station.clock().getTime() - sinceHours * hourMs
  const fromMs = toMs(request.from) ?? sinceMs
  const untilMs = toMs(request.to) ?? Number.MAX_SAFE_INTEGER
  const { limit } = request
  const words = (request.text ?? '').toUpperCase().split(/\s+/).filter(Boolean)
  const cards = queries.readBoard(fromMs, untilMs, limit === undefined || words.length > 0 ? -1 : limit + 1)
  const views = cards
    .map((card) => formatFlightView(station, card))
    .filter((view) => words.every((word) => isNamed(view, word)))
  const flights = limit === undefined ? views : views.slice(-limit)
  return { flights, more: flights.length < views.length, stored: queries.countFlights() }
}

/** Milliseconds of an instant; null where there is none or it cannot be read. */
function toMs(instant: string | undefined): number | null {
  const ms = Date.parse(instant ?? '')
  return Number.isNaN(ms) ? null : ms
}

function isNamed(view: FlightView, word: string): boolean {
  const number = `${view.carrier}${view.number}${view.suffix ?? ''}`
  const typed = word.replace(/^([A-Z0-9]{2})0+(?=\d)/, '$1')
  const names = [number, view.number, view.from, view.to, view.date, ...view.codeshares]
  return (
    names.some((name) => name.toUpperCase().startsWith(typed)) ||
    [view.fromCity, view.fromCityKo, view.carrierName].some((name) => name?.toUpperCase().includes(word) === true)
  )
}
