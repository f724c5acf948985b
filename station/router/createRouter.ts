/** The whole contract, implemented: what the engine answers, behind the one gate. */
import { auditRequests } from './auditRequests.ts'
import { bagRequests } from './bagRequests.ts'
import { batchRequests } from './batchRequests.ts'
import { claimRequests } from './claimRequests.ts'
import { filterRequests } from './filterRequests.ts'
import { flightRequests } from './flightRequests.ts'
import { gated } from './gated.ts'
import { importRequests } from './importRequests.ts'
import { inspectionRequests } from './inspectionRequests.ts'
import { noteRequests } from './noteRequests.ts'
import { packRequests } from './packRequests.ts'
import { patternRequests } from './patternRequests.ts'
import { peopleRequests } from './peopleRequests.ts'
import { reviewRequests } from './reviewRequests.ts'
import { retentionRequests } from './retentionRequests.ts'
import { scanRequests } from './scanRequests.ts'
import { settingRequests } from './settingRequests.ts'
import { stationRequests } from './stationRequests.ts'
import { travellerRequests } from './travellerRequests.ts'
import { walkInRequests } from './walkInRequests.ts'
import { watchlistRequests } from './watchlistRequests.ts'
import { worklistRequests } from './worklistRequests.ts'

export type EngineRouter = ReturnType<typeof createRouter>

export function createRouter() {
  return gated.router({
    station: stationRequests,
    flights: flightRequests,
    worklist: worklistRequests,
    claims: claimRequests,
    filters: filterRequests,
    walkIns: walkInRequests,
    travellers: travellerRequests,
    bags: bagRequests,
    imports: importRequests,
    inspections: inspectionRequests,
    notes: noteRequests,
    scan: scanRequests,
    packs: packRequests,
    patterns: patternRequests,
    reviews: reviewRequests,
    batches: batchRequests,
    watchlists: watchlistRequests,
    retention: retentionRequests,
    people: peopleRequests,
    audit: auditRequests,
    settings: settingRequests,
  })
}
