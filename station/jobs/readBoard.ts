/** The arrivals board: flights of a window of time, by arrival, narrowed by what was typed. */
import type { FlightView } from '#core/contract/flights.ts'
import type { ReadQueries } from '#db/queries/read.ts'
import type { Station } from '../Station.ts'
import { formatFlightView } from './formatFlightView.ts'

export type BoardRequest = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly text?: string | undefined
}

export function readBoard(station: Station, queries: ReadQueries, request: BoardRequest): readonly FlightView[] {
  const fromMs = toMs(request.from) ?? Number.MIN_SAFE_INTEGER
  const untilMs = toMs(request.to) ?? Number.MAX_SAFE_INTEGER
  const views = queries.readBoard(fromMs, untilMs).map((card) => formatFlightView(station, card))
  const words = (request.text ?? '').toUpperCase().split(/\s+/).filter(Boolean)
  return words.length === 0 ? views : views.filter((view) => words.every((word) => isNamed(view, word)))
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
