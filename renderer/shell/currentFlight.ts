/** The flight that the user works on: the one in the address, else the last one there; for navigation and scans. */
import { parseRoute } from './route.ts'

const key = 'gateside-flight'

export function currentFlight(): string | null {
  const route = parseRoute(location.hash)
  if ('flightId' in route) rememberFlight(route.flightId)
  return sessionStorage.getItem(key)
}

export function rememberFlight(flightId: string): void {
  sessionStorage.setItem(key, flightId)
}
