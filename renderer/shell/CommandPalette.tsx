/** Everything one can do or go to, found by typing (mod+K). */
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { IconFilter, IconLanguage, IconLock, IconMoon, IconPlaneArrival, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '#core/contract/access.ts'
import type { SavedFilter } from '#core/contract/filters.ts'
import type { FlightView } from '#core/contract/flights.ts'
import { client } from '../client/client.ts'
import { originName } from '../format/cityName.ts'
import { formatFlightNumber } from '../format/formatFlight.ts'
import { formatLocalClock } from '../format/formatInstant.ts'
import { useSavedFilters } from '../screens/worklist/savedFilterStore.ts'
import { useWorklist } from '../screens/worklist/worklistStore.ts'
import { currentFlight } from './currentFlight.ts'
import { ignoreWhileLost } from './ignoreWhileLost.ts'
import { useKeys } from './keyboard.ts'
import { navigationItems, routeOf } from './Navigation.tsx'
import { go } from './route.ts'
import type { Say } from './Say.ts'
import { useSession } from './sessionStore.ts'
import { type Language, useTastes } from './tasteStore.ts'
import { useLanguage } from './useLanguage.ts'

export function CommandPalette({ user }: { readonly user: User }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(false)
  const [flights, setFlights] = useState<readonly FlightView[]>([])
  const filters = useSavedFilters((it) => it.filters)
  useKeys({}, { modal: true, active: opened })
  const opening = () => {
    setOpened(true)
    ignoreWhileLost(useSavedFilters.getState().asked())
    ignoreWhileLost(client.flights.board({ sinceHours: 36 }).then((answer) => setFlights(answer.flights)))
  }
  const actions = [
    ...pageActions(t, user),
    ...tasteActions(t),
    ...filters.map((filter) => filterAction(t, filter)),
    ...flights.map((flight) => flightAction(flight, language)),
    ...searchAction(t, query),
  ]
  return (
    <Spotlight
      actions={actions}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={opening}
      onSpotlightClose={() => setOpened(false)}
      shortcut="mod + K"
      limit={9}
      highlightQuery
      nothingFound={t('palette.nothing')}
      searchProps={{
        placeholder: t('palette.hint'),
        'aria-label': t('palette.hint'),
        leftSection: <IconSearch size={20} />,
      }}
    />
  )
}

function pageActions(t: Say, user: User): SpotlightActionData[] {
  const shown = navigationItems.filter((item) => item.roles.includes(user.role))
  return shown.flatMap(({ name, icon: Icon }) => {
    const route = routeOf(name, currentFlight())
    if (!route) return []
    return [{ id: `go-${name}`, label: t(`nav.${name}`), leftSection: <Icon size={20} />, onClick: () => go(route) }]
  })
}

/** Opens the list of the flight in hand under the kept filter. */
function filterAction(t: Say, filter: SavedFilter): SpotlightActionData {
  const run = async () => {
    const flightId = currentFlight()
    if (!flightId) return go({ name: 'arrivals', text: '' })
    go({ name: 'worklist', flightId })
    await useWorklist.getState().opened(flightId)
    useWorklist.getState().filterApplied(filter.body)
  }
  return {
    id: `filter-${filter.id}`,
    label: t('palette.filter', { name: filter.name }),
    leftSection: <IconFilter size={20} />,
    onClick: () => ignoreWhileLost(run()),
  }
}

function tasteActions(t: Say): SpotlightActionData[] {
  const tastes = useTastes.getState()
  const other = tastes.language === 'ko' ? 'en' : 'ko'
  const scheme = tastes.scheme === 'dark' ? 'light' : 'dark'
  return [
    {
      id: 'language',
      label: other === 'en' ? 'English' : '한국어',
      keywords: 'language 언어',
      leftSection: <IconLanguage size={20} />,
      onClick: () => tastes.chosen({ language: other }),
    },
    {
      id: 'scheme',
      label: t(`user.${scheme}`),
      keywords: 'theme 화면',
      leftSection: <IconMoon size={20} />,
      onClick: () => tastes.chosen({ scheme }),
    },
    {
      id: 'lock',
      label: t('user.lock'),
      leftSection: <IconLock size={20} />,
      onClick: () => useSession.getState().lockAsked(),
    },
  ]
}

function flightAction(flight: FlightView, language: Language): SpotlightActionData {
  const label = `${formatFlightNumber(flight)} · ${originName(flight, language)} · ${formatLocalClock(flight.arrivalLocal)}`
  return {
    id: flight.id,
    label,
    keywords: `${flight.id} ${flight.from}`,
    leftSection: <IconPlaneArrival size={20} />,
    onClick: () => go({ name: 'worklist', flightId: flight.id }),
  }
}

function searchAction(t: Say, query: string): SpotlightActionData[] {
  const text = query.trim()
  if (!text) return []
  return [
    {
      id: 'search',
      label: t('palette.search', { text }),
      keywords: text,
      leftSection: <IconSearch size={20} />,
      onClick: () => go({ name: 'search', text }),
    },
  ]
}
