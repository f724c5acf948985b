/** Where the palette leads: every page of the station that the person may see, every view of the flight in hand, flights, kept filters. */
import {
  IconArmchair,
  IconArrowsDiff,
  IconFilter,
  IconPlaneArrival,
  IconScan,
  IconStack2,
  IconUsersGroup,
} from '@tabler/icons-react'
import { type ComponentType, createElement } from 'react'
import type { User } from '#core/contract/access.ts'
import type { SavedFilter } from '#core/contract/filters.ts'
import type { FlightView } from '#core/contract/flights.ts'
import { originName } from '../format/cityName.ts'
import { flightIdName } from '../format/flightIdName.ts'
import { formatFlightNumber } from '../format/formatFlight.ts'
import { formatLocalClock } from '../format/formatInstant.ts'
import { useScanAnswer } from '../screens/search/scanStore.ts'
import { useWalkIn } from '../screens/search/walkInStore.ts'
import { useWorklist } from '../screens/worklist/worklistStore.ts'
import { currentFlight } from './currentFlight.ts'
import { ignoreWhileLost } from './ignoreWhileLost.ts'
import { navigationItems, routeOf } from './Navigation.tsx'
import type { PaletteAction } from './PaletteAction.ts'
import { flightPlaces, go } from './route.ts'
import type { Language } from './tasteStore.ts'

const draw = (icon: ComponentType<{ size?: number }>) => createElement(icon, { size: 20 })

/** Views of a flight that the navigation has no line for. */
const viewIcons = { seats: IconArmchair, sources: IconStack2, changes: IconArrowsDiff, team: IconUsersGroup } as const

export function pagePlaces(user: User): readonly PaletteAction[] {
  const flightId = currentFlight()
  const pages = navigationItems
    .filter((item) => item.roles.includes(user.role))
    .flatMap(({ name, icon }): PaletteAction[] => {
      const route = routeOf(name, flightId)
      if (!route) return []
      const about = 'flightId' in route ? { about: flightIdName(route.flightId) } : {}
      return [{ id: `go-${name}`, text: `nav.${name}`, icon: draw(icon), ...about, run: () => go(route) }]
    })
  return [...pages, ...(flightId === null ? [] : viewPlaces(flightId)), ...(user.role === 'auditor' ? [] : [walkIn])]
}

function viewPlaces(flightId: string): readonly PaletteAction[] {
  return flightPlaces.flatMap((name): PaletteAction[] => {
    const icon = name in viewIcons ? viewIcons[name as keyof typeof viewIcons] : null
    if (icon === null) return []
    return [
      {
        ...{ id: `view-${name}`, text: `flightPage.view.${name}`, icon: draw(icon), about: flightIdName(flightId) },
        run: () => go({ name, flightId }),
      },
    ]
  })
}

/** Somebody who is not stored at all. */
const walkIn: PaletteAction = {
  id: 'walk-in',
  text: 'walkIn.type',
  icon: draw(IconScan),
  run() {
    useScanAnswer.getState().left()
    useWalkIn.getState().typedAnew(currentFlight())
    go({ name: 'scan', text: '' })
  },
}

/** Opens the list of the flight in hand under the kept filter. */
export function filterPlace({ id, name, body }: SavedFilter): PaletteAction {
  const run = async () => {
    const flightId = currentFlight()
    if (!flightId) return go({ name: 'arrivals', text: '' })
    go({ name: 'worklist', flightId })
    await useWorklist.getState().opened(flightId)
    useWorklist.getState().filterApplied(body)
  }
  const icon = draw(IconFilter)
  return { id: `filter-${id}`, text: 'palette.filter', values: { name }, icon, run: () => ignoreWhileLost(run()) }
}

export function flightPlace(flight: FlightView, language: Language): PaletteAction {
  const label = `${formatFlightNumber(flight)} · ${originName(flight, language)} · ${formatLocalClock(flight.arrivalLocal)}`
  return {
    ...{ id: flight.id, text: 'palette.flight', values: { label }, icon: draw(IconPlaneArrival) },
    // `KE18` and `KE018` alike.
    words: `${flight.id} ${flight.carrier}${flight.number} ${flight.from} ${flight.fromCity ?? ''} ${flight.fromCityKo ?? ''}`,
    run: () => go({ name: 'worklist', flightId: flight.id }),
  }
}
