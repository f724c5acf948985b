/** Which sendings of a flight have come, which are late, which are still ahead. */
import type { FlightView } from '#core/contract/flights.ts'

/** `passed`: never came, but a later sending did, so nothing is missing now. */
export type PushState = {
  readonly label: string
  readonly state: 'here' | 'missing' | 'passed' | 'ahead'
  readonly at: string | null
}

const hourMs = 3_600_000
/** When airlines send bookings, in hours before departure, and how long after that a push counts as missing. */
const schedule = [
  { label: '72h', hours: 72 },
  { label: '24h', hours: 24 },
  { label: '1h', hours: 1 },
  { label: 'departure', hours: 0 },
] as const
const graceMs = 0.5 * hourMs

type Pushes = Pick<FlightView, 'departureAt' | 'pushes'>

export function pushStates(flight: Pushes, nowMs: number): readonly PushState[] {
  const bookings = flight.pushes.filter((push) => push.source === 'PNR')
  const here = schedule.map(({ label }) => bookings.find((push) => push.label === label) ?? null)
  return schedule.map(({ label, hours }, place) => {
    const push = here[place]
    if (push) return { label, state: 'here', at: push.preparedAt ?? push.receivedAt }
    if (here.slice(place).some((it) => it !== null)) return { label, state: 'passed', at: null }
    const due = flight.departureAt ? Date.parse(flight.departureAt) - hours * hourMs + graceMs : null
    return { label, state: due !== null && due < nowMs ? 'missing' : 'ahead', at: null }
  })
}
