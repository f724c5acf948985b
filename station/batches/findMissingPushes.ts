/** Flights whose pushes are due by the clock and have not come: what to ask the carrier for. */
import type { BatchOverview } from '#core/contract/batches.ts'
import type { Station } from '../Station.ts'

const hourMs = 3_600_000

/** Hours before departure at which bookings are pushed (ICAO Doc 9944), with the label that an arrived one bears. */
const duePushes = [
  { label: '72h', hoursBefore: 72 },
  { label: '24h', hoursBefore: 24 },
  { label: '1h', hoursBefore: 1 },
  { label: 'departure', hoursBefore: 0 },
] as const

/** A push takes a while to be made and sent. */
const graceMs = hourMs / 2
/** Flights that landed longer ago are past asking. */
const landedMs = 2 * hourMs
const aheadMs = 96 * hourMs

export function* findMissingPushes({ store }: Station, now: Date): Generator<BatchOverview['missing'][number]> {
  const nowMs = now.getTime()
  for (const { flight } of store.flights.readBetween(nowMs - landedMs, nowMs + aheadMs)) {
    const departureMs = Date.parse(flight.departureAt ?? '')
    if (Number.isNaN(departureMs)) continue
    const came = new Set(flight.pushes.filter((push) => push.source === 'PNR').map((push) => push.label))
    const labels = duePushes
      .filter(({ hoursBefore }) => departureMs - hoursBefore * hourMs + graceMs < nowMs)
      .filter(({ label }) => !came.has(label))
      .map(({ label }): string => label)
    const isListDue = departureMs + graceMs < nowMs
    if (isListDue && !flight.pushes.some((push) => push.source === 'API')) labels.push('list')
    if (labels.length > 0) yield { flightId: flight.id, arrivalAt: flight.arrivalAt, labels }
  }
}
