/** The navigation on the left: the flight's three views, and the station's own pages by role. */
import {
  IconBuildingAirport,
  IconChartBar,
  IconEye,
  IconHistory,
  IconInfoCircle,
  IconLayoutGrid,
  IconListDetails,
  IconLuggage,
  IconPlaneArrival,
  IconScale,
  IconSearch,
  IconSettings,
  IconTransfer,
  IconUpload,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role, User } from '#core/contract/access.ts'
import { currentFlight } from './currentFlight.ts'
import { flightPlaces, formatRoute, places, type Route } from './route.ts'
import css from './shell.module.css'

type Item = {
  readonly name: Route['name']
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly roles: readonly Role[]
}

const everyone: readonly Role[] = ['inspector', 'supervisor', 'administrator', 'auditor']
const staff: readonly Role[] = ['inspector', 'supervisor', 'administrator']
export const navigationItems: readonly Item[] = [
  { name: 'arrivals', icon: IconPlaneArrival, roles: everyone },
  { name: 'worklist', icon: IconListDetails, roles: everyone },
  { name: 'bags', icon: IconLuggage, roles: everyone },
  { name: 'gate', icon: IconLayoutGrid, roles: staff },
  { name: 'hall', icon: IconBuildingAirport, roles: everyone },
  { name: 'search', icon: IconSearch, roles: everyone },
  { name: 'watchlists', icon: IconEye, roles: staff },
  { name: 'import', icon: IconUpload, roles: staff },
  { name: 'batches', icon: IconTransfer, roles: ['auditor', 'supervisor', 'administrator'] },
  { name: 'performance', icon: IconChartBar, roles: ['auditor', 'supervisor', 'administrator'] },
  { name: 'audit', icon: IconHistory, roles: ['auditor', 'supervisor', 'administrator'] },
  { name: 'rights', icon: IconScale, roles: ['auditor', 'supervisor', 'administrator'] },
  { name: 'people', icon: IconUsers, roles: ['administrator'] },
  { name: 'settings', icon: IconSettings, roles: ['supervisor', 'administrator'] },
  { name: 'about', icon: IconInfoCircle, roles: everyone },
]

/** Views that belong to the list of a flight, and the pages one opens from it. */
const ofWorklist: ReadonlySet<Route['name']> = new Set(['traveller', 'seats', 'sources', 'changes', 'team'])

export function routeOf(name: Route['name'], flightId: string | null): Route | null {
  const flightPlace = flightPlaces.find((it) => it === name)
  if (flightPlace) return flightId ? { name: flightPlace, flightId } : null
  const place = places.find((it) => it === name)
  return place ? { name: place, text: '' } : null
}

export function Navigation({ user, route }: { readonly user: User; readonly route: Route }) {
  const { t } = useTranslation()
  const flightId = currentFlight()
  return (
    <nav className={css.nav} aria-label={t('nav.label')}>
      {navigationItems
        .filter((item) => item.roles.includes(user.role))
        .map(({ name, icon: Icon }) => {
          const target = routeOf(name, flightId)
          if (!target) return <NavigationRest key={name} icon={Icon} text={t(`nav.${name}`)} />
          const here = route.name === name || (name === 'worklist' && ofWorklist.has(route.name))
          return (
            <a key={name} href={formatRoute(target)} aria-current={here ? 'page' : undefined}>
              <Icon size={20} stroke={1.7} />
              <span>{t(`nav.${name}`)}</span>
            </a>
          )
        })}
    </nav>
  )
}

/** A view of a flight while no flight has been opened: in its place, but without a way in. */
function NavigationRest({ icon: Icon, text }: { readonly icon: Item['icon']; readonly text: string }) {
  return (
    <span className={css.navRest} aria-disabled="true">
      <Icon size={20} stroke={1.7} />
      <span>{text}</span>
    </span>
  )
}
