/** Reads the flight of a manifest (TDT, LOC, DTM) into legs: one from place to place, or several where LOC 92 makes a chain. */
import { lookup } from '../../text/lookup.ts'
import type { Leg } from '../../flight/Leg.ts'
import { joinLocal, parseClock, parseYearFirst } from '../../text/parseDate.ts'
import type { SegmentView } from '../edifact/SegmentView.ts'
import type { ItemSink } from '../ItemSink.ts'
import { splitFlightNumber } from '../pnrgov/readFlight.ts'

export type LegReader = { segment(view: SegmentView): void; finish(): readonly Leg[] }

type Stop = { readonly place: string; readonly role: string; departure: string | null; arrival: string | null }
type Flight = Pick<Leg, 'carrier' | 'number' | 'suffix'> & { readonly stops: Stop[] }

export function createLegReader(sink: ItemSink, on: string): LegReader {
  const flights: Flight[] = []
  const read = (view: SegmentView): void => {
    const flight = flights.at(-1)
    if (view.tag === 'TDT') {
      const name = readFlightName(view)
      if (name.differs) {
        const text = `The flight is called ${view.get(2)} by carrier ${name.carrier}; the carrier was taken.`
        sink.problem({ code: 'carrier-differs', severity: 'note', text }, { offset: view.start, segment: 'TDT' })
      }
      flights.push({ carrier: name.carrier, number: name.number, suffix: name.suffix, stops: [] })
    } else if (!flight) return
    else if (view.tag === 'LOC') {
      const place = airportOf(view.get(2, 0))
      if (place !== '')
        flight.stops.push({ place, role: lookup(roles, view.get(1)) ?? view.get(1), departure: null, arrival: null })
    } else readTime(sink, view, { stop: flight.stops.at(-1), on })
  }
  return { segment: read, finish: () => flights.flatMap(legsOf).filter((leg) => leg.number ?? leg.from ?? leg.to) }
}

/** Codes of the older United States dialect beside those of the UN directories (3227). */
const roles: Readonly<Record<string, string>> = { '5': '125', '005': '125', '8': '87', '008': '87', PT: '92' }
/** 2005: 189 and 136 departure, 232 and 132 arrival, 133 departure as estimated. */
const directions: Readonly<Record<string, 'departure' | 'arrival'>> = {
  '189': 'departure',
  '136': 'departure',
  '133': 'departure',
  '232': 'arrival',
  '132': 'arrival',
}

/** The older dialect writes the country before the airport: `KRICN`. */
export function airportOf(text: string): string {
  return /^[A-Z]{5}$/.test(text) ? text.slice(2) : text
}

type FlightName = Pick<Leg, 'carrier' | 'number' | 'suffix'> & { readonly differs: boolean }

/** TDT: the flight as one text, the carrier apart as a code; where they disagree the code is the one of the list. */
function readFlightName(view: SegmentView): FlightName {
  const text = view.get(2).replaceAll(' ', '').toUpperCase()
  const stated = view.get(5, 0) || null
  const found = /^([A-Z]{2,3}|[A-Z]\d|\d[A-Z])(\d{1,4}[A-Z]?)$/.exec(text)
  if (!found) return { carrier: stated, ...splitFlightNumber(text), differs: false }
  const own = found[1] as string
  // A three-letter (ICAO) designator beside a two-letter one is the same airline, not another.
  const usable = stated !== null && /^[A-Z0-9]{2,3}$/.test(stated)
  const differs = usable && stated !== own && stated.length === own.length
  return { carrier: usable ? stated : own, ...splitFlightNumber(found[2] as string), differs }
}

function readTime(
  sink: ItemSink,
  view: SegmentView,
  at: { readonly stop: Stop | undefined; readonly on: string },
): void {
  const text = view.get(1, 1) || view.get(2) + view.get(3)
  const direction = lookup(directions, view.get(1, 0))
  if (!at.stop || text === '' || direction === undefined) return
  const dayLength = text.length === 8 || text.length === 12 ? 8 : 6
  const day = parseYearFirst(text.slice(0, dayLength), 'near', at.on)
  const local = joinLocal(day, parseClock(text.slice(dayLength)))
  if (local === null) {
    sink.problem(
      { code: 'date-unreadable', severity: 'warning', text: `The time ${text} could not be read.` },
      {
        offset: view.start,
        segment: 'DTM',
      },
    )
  } else at.stop[direction] = local
}

/** LOC 125 departure, 87 arrival, 92 a stop inside, 130 final: neighbours in order make a leg. */
function legsOf(flight: Flight): Leg[] {
  const { carrier, number, suffix, stops } = flight
  const base = { carrier, number, suffix }
  const ordered = [...stops.filter((stop) => stop.role === '125'), ...stops.filter((stop) => stop.role !== '125')]
  if (ordered.length < 2) {
    const stop = ordered[0]
    const from = stop && stop.role !== '87' ? stop.place : null
    const to = stop && stop.role === '87' ? stop.place : null
    return [{ ...base, from, to, departureLocal: stop?.departure ?? null, arrivalLocal: stop?.arrival ?? null }]
  }
  return ordered.slice(1).map((stop, index) => {
    const start = ordered[index] as Stop
    return { ...base, from: start.place, to: stop.place, departureLocal: start.departure, arrivalLocal: stop.arrival }
  })
}
