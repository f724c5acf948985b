/** The baggage hall: the belts with the flights of these hours, and all bags of one belt, most interesting first. */
import type { BagRow, BeltFlight, Hall } from '#core/contract/bags.ts'
import type { FlightView } from '#core/contract/flights.ts'
import type { BeltTimes } from '#db/queries/bags.ts'
import type { Engine } from '../engine/Engine.ts'
import { formatFlightView } from '../jobs/formatFlightView.ts'
import { readBags } from '../jobs/readBags.ts'
import { readSeals } from './readSeals.ts'

const hourMs = 3_600_000
/** Bags left behind stand in the hall for half a shift; what is still in the air comes soon. */
const sinceMs = 6 * hourMs
const untilMs = 3 * hourMs

export type BeltView = { readonly belt: string | null; readonly flights: readonly BeltFlight[] }

export function readBelts({ station, queries }: Engine): readonly BeltView[] {
  const now = station.clock().getTime()
  const flights = queries.readBoard(now - sinceMs, now + untilMs).map((card) => {
    return formatBeltFlight(formatFlightView(station, card), station.store.bags.readBelt(card.row))
  })
  return [...Map.groupBy(flights, (flight) => flight.belt)]
    .map(([belt, all]) => ({ belt, flights: all }))
    .toSorted((a, b) => compareBelts(a.belt, b.belt))
}

export function readHall(engine: Engine, wanted: string | null | undefined): Hall {
  const { store } = engine.station
  return store.read(() => {
    const belts = readBelts(engine).map((view) => {
      const held = view.flights.reduce((sum, flight) => sum + store.bags.countHeld(flight.flightId), 0)
      return { ...view, held, bags: view.flights.reduce((sum, flight) => sum + flight.bags, 0) }
    })
    const chosen =
      belts.find((view) => view.belt === (wanted ?? null) && wanted !== undefined) ?? busiest(engine, belts)
    const rows = chosen === undefined ? [] : readRows(engine, chosen.flights)
    const shown = belts.map((view) => ({ ...view, flights: [...view.flights] }))
    return { belts: shown, belt: chosen?.belt ?? null, rows, seals: [...readSeals(store)] }
  })
}

/** Several flights on one belt stand in one list: held first, then bags of people to be checked and of nobody, by priority. */
export function readRows(engine: Engine, flights: readonly BeltFlight[]): BagRow[] {
  const rows = flights.flatMap((flight) => readBags(engine, flight.flightId)?.rows ?? [])
  const tier = (row: BagRow): number => {
    if (row.hold !== null || row.handling?.xray?.state === 'asked') return 0
    if (row.status === 'deleted' || row.status === 'offloaded') return 3
    return row.ownerSelected || row.ownerId === null ? 1 : 2
  }
  return rows
    .toSorted((a, b) => tier(a) - tier(b) || b.priority - a.priority || (a.bagId < b.bagId ? -1 : 1))
    .map((row, at) => ({ ...row, rank: at + 1 }))
}

export function formatBeltFlight(flight: FlightView, times: BeltTimes | null): BeltFlight {
  return {
    flightId: flight.id,
    flight: `${flight.carrier}${flight.number}${flight.suffix ?? ''}`,
    from: flight.from,
    arrivalAt: flight.arrivalAt,
    bags: flight.bags,
    belt: times?.belt ?? flight.belt,
    firstAt: times?.firstAt ?? null,
    lastAt: times?.lastAt ?? null,
  }
}

/** The belt of the flight that landed last: its bags come now. */
function busiest<Belt extends BeltView>({ station }: Engine, belts: readonly Belt[]): Belt | undefined {
  const now = station.clock().getTime()
  const away = (belt: Belt): number =>
    Math.min(...belt.flights.map(({ arrivalAt }) => Math.abs(now - Date.parse(arrivalAt ?? '')) || sinceMs))
  return belts.toSorted((a, b) => Number(a.belt === null) - Number(b.belt === null) || away(a) - away(b))[0]
}

function compareBelts(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a.localeCompare(b, 'en', { numeric: true })
}
