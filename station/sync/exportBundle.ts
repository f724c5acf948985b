/** Makes a bundle for other stations: the messages of flights, a schedule, packs, or what is new in this station's log. */
import { createHash } from 'node:crypto'
import type { FlightRecord } from '#db/queries/flights.ts'
import type { PeerRecord } from '#db/queries/peers.ts'
import { createAuditLog } from '../audit/createAuditLog.ts'
import type { Station } from '../Station.ts'
import { composeAssignments } from './assign/carryAssignments.ts'
import type { AuditWord } from './audit/AuditWord.ts'
import { composeAuditWord, noteTold } from './audit/composeAuditWord.ts'
import type { BundleKind, BundleRecord, Contents, Envelope } from './bundle/Bundle.ts'
import { writeBundle } from './bundle/writeBundle.ts'
import { composeFlight } from './compose/composeFlight.ts'
import { composeSchedule } from './compose/composeSchedule.ts'
import { readMarks } from './readMarks.ts'
import { readPackRecords } from './readPackRecords.ts'
import { describeRecord } from './records/describeRecord.ts'
import { toTravelling } from './records/TravellingRecord.ts'
import { readBoxIdentity, readSigningKey } from './stationCard.ts'

export type ExportWish = {
  readonly kind: BundleKind
  /** Station ids. */
  readonly receivers: readonly string[]
  /** Of manifests and schedules; without them all flights that have not arrived for half a day. */
  readonly flights?: readonly string[]
  /** Of the log; without it what the receivers do not have by their own word. */
  readonly fromSeq?: number
  readonly note?: string | null
  /** Of packs: folders, each with a manifest. */
  readonly packs?: readonly string[]
  /** A bundle without records is made all the same: it tells the receivers how far this station has come. */
  readonly isGreeting?: boolean
}

export type Exported =
  | {
      readonly kind: 'written'
      readonly name: string
      readonly bytes: Buffer
      readonly envelope: Envelope
      readonly contents: Contents
      /** False where the log goes on behind this bundle. */
      readonly isLast: boolean
    }
  | {
      readonly kind: 'refused'
      readonly reason: 'noReceiver' | 'unknownReceiver' | 'unknownFlight' | 'nothing' | 'notAKind' | 'badPack'
    }

/** Kinds of the log are one thing: a chain has no holes, so every range holds all that was written in it. */
const logKinds: ReadonlySet<BundleKind> = new Set(['inspections', 'watchlists', 'policy'])

/** A few megabytes before compression. */
const mostRecords = 10_000
const dayMs = 86_400_000
/** Behind this, a manifest is of no use at a gate; results never grow old. */
const manifestDays = 30
/** Bags are still on the belt, and results still come in. */
const arrivedMs = dayMs / 2

export async function exportBundle(station: Station, wish: ExportWish): Promise<Exported> {
  const receivers = readReceivers(station, wish.receivers)
  if (typeof receivers === 'string') return { kind: 'refused', reason: receivers }
  const cargo = gather(station, wish)
  if (typeof cargo === 'string') return { kind: 'refused', reason: cargo }
  if (cargo.records.length === 0 && wish.isGreeting !== true && wish.kind !== 'auditHeads')
    return { kind: 'refused', reason: 'nothing' }
  // The box key is made now if it never was, so that an answer can be written to this station.
  await readBoxIdentity(station.store)
  const now = station.clock()
  const isFiles = !logKinds.has(wish.kind)
  // The whole log is walked only for its own bundle; beside others stand the hashes alone.
  const isAudit = wish.kind === 'auditHeads'
  const audit = composeAuditWord(
    station.store,
    isAudit ? await createAuditLog(station.store, station.clock).verify() : null,
  )
  const contents: Contents = {
    records: isAudit ? audit.heads.length : cargo.records.length,
    flights: cargo.flights,
    note: wish.note ?? null,
    marks: readMarks(station.store),
    audit,
    assignments: composeAssignments(station.store, cargo.flights),
  }
  const { name, bytes, envelope } = await writeBundle({
    kind: wish.kind,
    sender: station.settings.id,
    signingKey: readSigningKey(station.store),
    receivers: receivers.map((peer) => ({ station: peer.station, boxKey: peer.boxKey })),
    fromSeq: cargo.fromSeq,
    toSeq: cargo.toSeq,
    createdAt: now.toISOString(),
    expiresAt: isFiles ? new Date(now.getTime() + manifestDays * dayMs).toISOString() : null,
    contents,
    records: cargo.records,
  })
  noteExport(station, { name, bytes, envelope, contents, audit })
  return { kind: 'written', name, bytes, envelope, contents, isLast: cargo.isLast }
}

function readReceivers(
  { store }: Station,
  ids: readonly string[],
): readonly PeerRecord[] | 'noReceiver' | 'unknownReceiver' {
  if (ids.length === 0) return 'noReceiver'
  const peers = [...new Set(ids)].map((id) => store.peers.read(id))
  const known = peers.filter((peer): peer is PeerRecord => peer !== null && peer.revokedAt === null)
  return known.length === peers.length ? known : 'unknownReceiver'
}

type Cargo = {
  readonly records: readonly BundleRecord[]
  readonly flights: readonly string[]
  readonly fromSeq: number
  readonly toSeq: number
  readonly isLast: boolean
}

function gather(station: Station, wish: ExportWish): Cargo | 'unknownFlight' | 'notAKind' | 'badPack' {
  if (logKinds.has(wish.kind)) return gatherLog(station, wish)
  const files = { fromSeq: 0, toSeq: 0, isLast: true }
  if (wish.kind === 'packs') {
    const records = readPackRecords(wish.packs ?? [])
    return records === null ? 'badPack' : { ...files, records, flights: [] }
  }
  if (wish.kind === 'auditHeads') return { ...files, records: [], flights: [] }
  if (wish.kind !== 'manifests' && wish.kind !== 'schedule') return 'notAKind'
  const flights = readFlights(station, wish.flights)
  if (flights === null) return 'unknownFlight'
  const ids = flights.map(({ flight }) => flight.id)
  if (wish.kind === 'manifests') {
    return { ...files, flights: ids, records: flights.flatMap(({ row }) => [...composeFlight(station.store, row)]) }
  }
  const receivedAt = station.clock().toISOString()
  const text = composeSchedule(flights)
  return { ...files, flights: ids, records: flights.length === 0 ? [] : [{ name: 'schedule.json', receivedAt, text }] }
}

function readFlights({ store, clock }: Station, ids: readonly string[] | undefined): readonly FlightRecord[] | null {
  if (ids === undefined) return store.flights.readBetween(clock().getTime() - arrivedMs, Number.MAX_SAFE_INTEGER)
  const found = ids.map((id) => store.flights.read(id))
  return found.includes(null) ? null : found.filter((flight): flight is FlightRecord => flight !== null)
}

function gatherLog({ store, settings }: Station, wish: ExportWish): Cargo {
  const acked = wish.receivers.map((peer) => store.peers.readMarks(peer)[settings.id] ?? 0)
  const from = wish.fromSeq ?? Math.min(...acked) + 1
  const found = store.log.readFrom(settings.id, from, mostRecords)
  const abouts = found.map((record) => describeRecord(store, record))
  const toSeq = found.at(-1)?.seq ?? 0
  return {
    records: found.map((record, index) => toTravelling(record, abouts[index] ?? null)),
    flights: [...new Set(abouts.flatMap((about) => (about?.flight == null ? [] : [about.flight])))].sort(),
    fromSeq: found.length === 0 ? 0 : from,
    toSeq,
    isLast: toSeq === 0 || toSeq === (store.log.readLast(settings.id)?.seq ?? 0),
  }
}

function noteExport(
  { store, settings }: Station,
  made: Omit<Extract<Exported, { kind: 'written' }>, 'kind' | 'isLast'> & { readonly audit: AuditWord },
): void {
  const { kind, createdAt, recipients, fromSeq, toSeq } = made.envelope
  const { records, flights, note } = made.contents
  store.write(() => {
    noteTold(store, made.audit)
    store.bundles.add({
      hash: createHash('sha256').update(made.bytes).digest(),
      kind,
      station: settings.id,
      direction: 'out',
      at: createdAt,
      counts: JSON.stringify({ name: made.name, createdAt, recipients, fromSeq, toSeq, records, flights, note }),
    })
  })
}
