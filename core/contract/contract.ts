/** Every request that a shell or screen may make: one router, several transports. */
import { audit } from './audit.ts'
import { bags } from './bags.ts'
import { batches } from './batches.ts'
import { claims } from './claims.ts'
import { filters } from './filters.ts'
import { flights } from './flights.ts'
import { imports } from './imports.ts'
import { inspections } from './inspections.ts'
import { notes } from './notes.ts'
import { packs } from './packs.ts'
import { patterns } from './patterns.ts'
import { people } from './people.ts'
import { retention } from './retention.ts'
import { reviews } from './reviews.ts'
import { scan } from './scan.ts'
import { settings } from './settings.ts'
import { station } from './station.ts'
import { travellers } from './travellers.ts'
import { walkIns } from './walkIns.ts'
import { watchlists } from './watchlists.ts'
import { worklist } from './worklist.ts'

export const contract = {
  station,
  flights,
  worklist,
  claims,
  filters,
  walkIns,
  travellers,
  bags,
  batches,
  imports,
  inspections,
  notes,
  scan,
  packs,
  patterns,
  reviews,
  watchlists,
  retention,
  people,
  audit,
  settings,
}
export type Contract = typeof contract
