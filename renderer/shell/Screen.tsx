/** Chooses the screen that the address names. */
import type { User } from '#core/contract/access.ts'
import { AboutScreen } from '../screens/about/AboutScreen.tsx'
import { ArrivalsScreen } from '../screens/arrivals/ArrivalsScreen.tsx'
import { AuditScreen } from '../screens/audit/AuditScreen.tsx'
import { BatchesScreen } from '../screens/batches/BatchesScreen.tsx'
import { BagsScreen } from '../screens/bags/BagsScreen.tsx'
import { GateScreen } from '../screens/gate/GateScreen.tsx'
import { HallScreen } from '../screens/hall/HallScreen.tsx'
import { ImportScreen } from '../screens/imports/ImportScreen.tsx'
import { PeopleScreen } from '../screens/people/PeopleScreen.tsx'
import { PerformanceScreen } from '../screens/performance/PerformanceScreen.tsx'
import { RightsScreen } from '../screens/rights/RightsScreen.tsx'
import { ScanScreen } from '../screens/search/ScanScreen.tsx'
import { SearchScreen } from '../screens/search/SearchScreen.tsx'
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx'
import { TravellerScreen } from '../screens/traveller/TravellerScreen.tsx'
import { WatchlistsScreen } from '../screens/watchlists/WatchlistsScreen.tsx'
import { WorklistScreen } from '../screens/worklist/WorklistScreen.tsx'
import type { Route } from './route.ts'

export function Screen({ route, user }: { readonly route: Route; readonly user: User }) {
  switch (route.name) {
    case 'worklist':
    case 'seats':
    case 'sources':
    case 'changes':
    case 'team':
      return <WorklistScreen key={route.flightId} flightId={route.flightId} view={route.name} user={user} />
    case 'bags':
      return <BagsScreen key={route.flightId} flightId={route.flightId} user={user} />
    case 'gate':
      return <GateScreen key={route.flightId} flightId={route.flightId} user={user} />
    case 'traveller':
      return <TravellerScreen key={route.travellerId} travellerId={route.travellerId} user={user} />
    case 'import':
      return <ImportScreen user={user} />
    case 'hall':
      return <HallScreen user={user} />
    case 'batches':
      return <BatchesScreen user={user} />
    case 'search':
      return <SearchScreen text={route.text} />
    case 'scan':
      return <ScanScreen />
    case 'about':
      return <AboutScreen />
    case 'audit':
      return <AuditScreen />
    case 'performance':
      return <PerformanceScreen user={user} />
    case 'people':
      return <PeopleScreen />
    case 'watchlists':
      return <WatchlistsScreen user={user} />
    case 'rights':
      return <RightsScreen user={user} />
    case 'settings':
      return <SettingsScreen user={user} />
    default:
      return <ArrivalsScreen />
  }
}
