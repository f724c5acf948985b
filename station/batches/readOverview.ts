/** What came and went, who is enrolled and how far they are, which pushes are overdue, what a person has to decide. */
import type { Batch, BatchOverview, PeerView } from '#core/contract/batches.ts'
import type { Contents, Envelope } from '../sync/bundle/Bundle.ts'
import type { BundleRow } from '#db/queries/bundles.ts'
import type { PeerRecord } from '#db/queries/peers.ts'
import type { Station } from '../Station.ts'
import { formatFingerprint } from '../sync/bundle/card.ts'
import { readHubState } from '../sync/hub/hubState.ts'
import { findMissingPushes } from './findMissingPushes.ts'
import { readProblems } from './readProblems.ts'

type Counts = Partial<Pick<Contents, 'records' | 'flights' | 'note'>> &
  Partial<Pick<Envelope, 'createdAt' | 'recipients'>> & { readonly travellers?: number }

/** Bags are still on the belt. */
const landedMs = 12 * 3_600_000
const mostOld = 50

export function readOverview(station: Station, limit: number): BatchOverview {
  const { store, clock, settings } = station
  const peers = store.peers.readAll()
  const names = new Map([[settings.id, settings.name], ...peers.map(({ station: id, name }) => [id, name] as const)])
  const now = clock()
  const ahead = new Set<string>(store.flights.readIdsBetween(now.getTime() - landedMs, Number.MAX_SAFE_INTEGER))
  const assignments = readAssignments(station, ahead)
  const given = assignments.filter(({ flightId }) => ahead.has(flightId))
  return {
    batches: store.bundles.readNewest(limit).map((row) => toBatch(row, names)),
    stations: peers.map((peer) => toPeer(station, peer, given)),
    problems: readProblems(station, names),
    assignments,
    self: { id: settings.id, name: settings.name },
    missing: [...findMissingPushes(station, now)],
    twins: store.twins
      .readOpen()
      .map(({ id, twinOf, travellerId, flightId }) => ({ travellerId, flightId, records: [id, twinOf] })),
    waitingRecords: store.bundles.readWaitingRecords().length,
    hub: readHubState(store),
    now: now.toISOString(),
  }
}

/** Of flights that have not landed long ago, and the newest words on others. */
function readAssignments({ store }: Station, ahead: ReadonlySet<string>): BatchOverview['assignments'] {
  const newest = store.assignments.readAll().toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return newest
    .filter(({ flight }, place) => ahead.has(flight) || place < mostOld)
    .map(({ flight, stations, teams, by, at }) => ({
      flightId: flight,
      stations: [...stations],
      teams: [...teams],
      by,
      at,
    }))
}

function toBatch(row: BundleRow, names: ReadonlyMap<string, string>): Batch {
  const counts = JSON.parse(row.counts) as Counts
  return {
    id: row.hash.toString('hex').slice(0, 16),
    kind: row.kind,
    direction: row.direction,
    station: row.station,
    stationName: names.get(row.station) ?? row.station,
    createdAt: counts.createdAt ?? row.at,
    records: counts.records ?? 0,
    travellers: counts.travellers ?? 0,
    flights: [...(counts.flights ?? [])],
    note: counts.note ?? null,
    recipients: (counts.recipients ?? []).map((id) => names.get(id) ?? id),
  }
}

function toPeer({ store, settings }: Station, peer: PeerRecord, given: BatchOverview['assignments']): PeerView {
  const said = store.peerAudits.read(peer.station)
  const own = store.log.readLast(settings.id)?.seq ?? 0
  const received = store.log.readLast(peer.station)?.seq ?? 0
  const waiting = store.bundles.readWaiting().filter((bundle) => bundle.station === peer.station).length
  return {
    id: peer.station,
    name: peer.name,
    fingerprint: formatFingerprint({ signKey: peer.signKey.toString('base64'), boxKey: peer.boxKey }),
    enrolledAt: peer.enrolledAt,
    revokedAt: peer.revokedAt,
    seenAt: peer.seenAt,
    unsent: Math.max(0, own - (store.peers.readMarks(peer.station)[settings.id] ?? 0)),
    received,
    waiting,
    wanted: waiting === 0 ? null : received + 1,
    leads: peer.leads,
    held: store.peers.readHeld(peer.station).length,
    audit:
      said === null
        ? null
        : { lines: said.lines, at: said.at, isWalked: said.isWalked, brokenAt: said.brokenAt, problem: said.problem },
    assigned: given.filter(({ stations }) => stations.includes(peer.station)).length,
  }
}
