/** Where the user is, written in the address after `#`, so that reload, back and forward work. */
import { useSyncExternalStore } from 'react'

export const places = [
  'arrivals',
  'import',
  'search',
  'about',
  'audit',
  'people',
  'watchlists',
  'rights',
  'settings',
  'performance',
  'scan',
  'hall',
  'batches',
] as const
export const flightPlaces = ['worklist', 'bags', 'gate', 'seats', 'sources', 'changes', 'team'] as const
export type FlightPlace = (typeof flightPlaces)[number]
export type Route =
  | { readonly name: (typeof places)[number]; readonly text: string }
  | { readonly name: FlightPlace; readonly flightId: string }
  | { readonly name: 'traveller'; readonly travellerId: string }

export function parseRoute(hash: string): Route {
  const [first = '', id = '', third = ''] = hash.replace(/^#\/?/, '').split('/').map(decodePart)
  if (first === 'flights' && id) return { name: flightPlaces.find((it) => it === third) ?? 'worklist', flightId: id }
  if (first === 'travellers' && id) return { name: 'traveller', travellerId: id }
  const place = places.find((it) => it === first)
  return { name: place ?? 'arrivals', text: place ? id : '' }
}

export function formatRoute(route: Route): string {
  if ('flightId' in route) {
    const end = route.name === 'worklist' ? '' : `/${route.name}`
    return `#/flights/${encodeURIComponent(route.flightId)}${end}`
  }
  if ('travellerId' in route) return `#/travellers/${encodeURIComponent(route.travellerId)}`
  return route.text ? `#/${route.name}/${encodeURIComponent(route.text)}` : `#/${route.name}`
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Those who show the route hear of it at once; the browser's own event comes a task later, and changes nothing more. */
export function go(route: Route): void {
  location.hash = formatRoute(route)
  for (const changed of watchers) changed()
}

const watchers = new Set<() => void>()
const subscribe = (changed: () => void) => {
  watchers.add(changed)
  addEventListener('hashchange', changed)
  return () => {
    watchers.delete(changed)
    removeEventListener('hashchange', changed)
  }
}
const currentHash = () => location.hash

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, currentHash))
}
