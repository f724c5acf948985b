/** Applies one record of another station, by its kind. Call inside `store.write`, once for each record. */
import type { LogRecord } from '#db/queries/log.ts'
import type { WatchlistSaving } from '#db/queries/watchlist.ts'
import type { RiskPattern } from '#models/patterns/RiskPattern.ts'
import { savePolicy, type ServicePolicy } from '../../log/publishPolicy.ts'
import { applyAssignment } from './applyAssignment.ts'
import { applyClaim } from './applyClaim.ts'
import { applyBagAct } from './applyBagAct.ts'
import { applyBelt } from './applyBelt.ts'
import { applyCorrection } from './applyCorrection.ts'
import { applyDisposition } from './applyDisposition.ts'
import { applyInspection } from './applyInspection.ts'
import { applyMatch } from './applyMatch.ts'
import { applyNote } from './applyNote.ts'
import { applyPlacing } from './applyPlacing.ts'
import { applyResolution } from './applyResolution.ts'
import { applyWalkIn } from './applyWalkIn.ts'
import type { Applying } from './Applying.ts'
import { isDeciding } from './isDeciding.ts'
import { leadKinds } from './leadKinds.ts'
import type { About } from './TravellingRecord.ts'

export type Arrived = { readonly record: LogRecord; readonly about: About | null }

/** `waiting`: the person or bag is not known here yet. */
export type ApplyRecord = (applying: Applying, arrived: Arrived) => 'applied' | 'waiting'

const appliers: Readonly<Record<string, ApplyRecord>> = {
  inspection: applyInspection,
  disposition: applyDisposition,
  claim: applyClaim,
  walkIn: applyWalkIn,
  walkInPlaced: applyPlacing,
  resolution: applyResolution,
  watchlist: applyWatchlist,
  pattern: applyPattern,
  policy: applyPolicy,
  assignment: applyAssignment,
  match: applyMatch,
  correction: applyCorrection,
  bag: applyBagAct,
  belt: applyBelt,
  note: applyNote,
}

/** A kind of a newer program, or one about the other station alone, stays in the chain and does nothing here. */
export function applyRecord(applying: Applying, arrived: Arrived): 'applied' | 'waiting' {
  const { station, seq, kind } = arrived.record
  if (leadKinds.has(kind)) {
    const { peers } = applying.station.store
    if (peers.read(station)?.leads !== true) {
      // The chain has no holes, so it is joined; whether it counts is for an administrator to say.
      peers.hold(station, seq, kind)
      return 'applied'
    }
    applying.rules.add(kind)
  }
  return appliers[kind]?.(applying, arrived) ?? 'applied'
}

function applyWatchlist({ station }: Applying, { record }: Arrived): 'applied' {
  const entry = JSON.parse(record.body) as WatchlistSaving
  if (isDeciding(station, record, `watchlist ${entry.reference}`)) station.store.watchlist.saveEntry(entry)
  return 'applied'
}

function applyPattern({ station }: Applying, { record }: Arrived): 'applied' {
  const body = JSON.parse(record.body) as { pattern: RiskPattern; active: boolean; by: string }
  if (!isDeciding(station, record, `pattern ${body.pattern.id}`)) return 'applied'
  const { pattern, active, by } = body
  station.store.patterns.save({ id: pattern.id, body: JSON.stringify(pattern), active, at: record.at, by })
  return 'applied'
}

function applyPolicy({ station }: Applying, { record }: Arrived): 'applied' {
  const policy = JSON.parse(record.body) as ServicePolicy
  if (isDeciding(station, record, 'policy')) savePolicy(station.store, station.settings, policy)
  return 'applied'
}
