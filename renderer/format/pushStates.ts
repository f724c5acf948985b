/** Which sendings of a flight have come, which are late, which are still ahead. */
import type { FlightView } from '#core/contract/flights.ts'

/** `passed`: never came, but a later sending did, so nothing is missing now. */
export type PushState = {
  readonly label: string
  readonly state: 'here' | 'missing' | 'passed' | 'ahead'
  readonly at: string | null
}
export type DuePush = PushState & { readonly dueAt: string | null }

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
  return bookingPushes(flight, nowMs).map(({ label, state, at }) => ({ label, state, at }))
}

/** The sendings of bookings, and the lists of passengers and crew that the carrier owes at departure. */
export function duePushes(flight: Pushes, nowMs: number): readonly DuePush[] {
  const departureMs = flight.departureAt ? Date.parse(flight.departureAt) : null
  const lists = (['list', 'crew'] as const).map((label): DuePush => {
    const isOwn = (push: Pushes['pushes'][number]) =>
      push.source === 'API' && (push.label === 'crew') === (label === 'crew')
    const come = flight.pushes.find(isOwn)
    const dueAt = departureMs === null ? null : new Date(departureMs).toISOString()
    if (come) return { label, state: 'here', at: come.preparedAt ?? come.receivedAt, dueAt }
    const isLate = departureMs !== null && departureMs + graceMs < nowMs
    return { label, state: isLate ? 'missing' : 'ahead', at: null, dueAt }
  })
  return [...bookingPushes(flight, nowMs), ...lists]
}

function bookingPushes(flight: Pushes, nowMs: number): readonly DuePush[] {
  const bookings = flight.pushes.filter((push) => push.source === 'PNR')
  const here = schedule.map(({ label }) => bookings.find((push) => push.label === label) ?? null)
  return schedule.map(({ label, hours }, place) => {
    const push = here[place]
    const dueMs = flight.departureAt ? Date.parse(flight.departureAt) - hours * hourMs : null
    const dueAt = dueMs === null ? null : new Date(dueMs).toISOString()
    if (push) return { label, state: 'here', at: push.preparedAt ?? push.receivedAt, dueAt }
    if (here.slice(place).some((it) => it !== null)) return { label, state: 'passed', at: null, dueAt }
    return { label, state: dueMs !== null && dueMs + graceMs < nowMs ? 'missing' : 'ahead', at: null, dueAt }
  })
}
