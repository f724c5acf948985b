/** Everything stored about one traveller: bodies, raw records, changes, checks, evidence. */
import { inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { Pnr } from '#core/booking/Pnr.ts'
import type { Segment } from '#core/booking/Segment.ts'
import type { Declaration } from '#core/declaration/Declaration.ts'
import { splitId } from '#core/flight/splitId.ts'
import type { Inspection } from '#core/inspection/Inspection.ts'
import type { Traveller } from '#core/traveller/Traveller.ts'

export type StoredPnr = Omit<Pnr, 'raw'>

/** The row numbers that lead from a traveller to everything else. */
export type PageKeys = {
  readonly row: number
  readonly flight: number
  readonly pnr: number | null
  readonly pnrRaw: number | null
  readonly apiRaw: number | null
  readonly identity: number | null
  readonly arrivalMs: number
}

export type RawRecord = {
  readonly row: number
  readonly kind: string
  readonly format: string
  readonly file: string
  readonly receivedAt: string
  readonly text: string
}

export type PageBag = {
  readonly row: number
  readonly tag: string
  readonly weightKg: number | null
  readonly destination: string | null
  readonly status: string
  readonly hold: string | null
  readonly raw: number | null
}
export type PageBagEvent = {
  readonly bag: number
  readonly kind: string
  readonly at: string | null
  readonly station: string | null
  readonly raw: number | null
}

export type PageVersion = {
  readonly message: number
  readonly at: string
  readonly format: string
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[]
}

export type PageHit = {
  readonly reference: string
  readonly name: string
  readonly score: number
  readonly evidence: readonly string[]
  readonly reason: string | null
  readonly state: 'open' | 'confirmed'
}

type RawRow = Omit<RawRecord, 'text'> & { readonly packed: number; readonly bytes: Buffer }

export function readPageQueries(sql: Database) {
  return { ...bodies(sql), ...records(sql), ...baggage(sql), ...versions(sql), ...matches(sql) }
}

function bodies(sql: Database) {
  const keys = sql.prepare<[string, string], PageKeys>(
    `SELECT t.row, t.flight, t.pnr, p.raw AS pnrRaw, t.api_raw AS apiRaw, t.identity, t.arrival_ms AS arrivalMs
     FROM flights f JOIN travellers t ON t.flight = f.row LEFT JOIN pnrs p ON p.row = t.pnr
     WHERE f.id = ? AND t.code = ? AND f.separated_at IS NULL`,
  )
  const body = sql.prepare<[number], { body: string }>('SELECT body FROM traveller_bodies WHERE traveller = ?')
  const pnr = sql.prepare<[number], { body: string }>('SELECT body FROM pnrs WHERE row = ?')
  const flightPnrs = sql.prepare<[number], { row: number; segments: string }>(
    `SELECT row, body ->> '$.segments' AS segments FROM pnrs WHERE flight = ?`,
  )
  return {
    readPageKeys(id: string): PageKeys | null {
      const { flightId, own } = splitId(id)
      return keys.get(flightId, own) ?? null
    },
    readTravellerBody: (row: number): Traveller | null => parseBody<Traveller>(body.get(row)),
    readPnrBody: (row: number): StoredPnr | null => parseBody<StoredPnr>(pnr.get(row)),
    /** Itineraries of all bookings of a flight. */
    readFlightPnrs: (flight: number): readonly { readonly row: number; readonly segments: readonly Segment[] }[] =>
      flightPnrs
        .all(flight)
        .map(({ row, segments }) => ({ row, segments: JSON.parse(segments) as readonly Segment[] })),
  }
}

function records(sql: Database) {
  const raw = sql.prepare<[number], RawRow>(
    `SELECT r.row, r.kind, m.format, i.name AS file, i.received_at AS receivedAt, r.packed, r.text AS bytes
     FROM raws r JOIN messages m ON m.row = r.message JOIN files i ON i.row = m.file WHERE r.row = ?`,
  )
  const declaration = sql.prepare<[number], { body: string; raw: number }>(
    'SELECT body, raw FROM declarations WHERE traveller = ? ORDER BY declared_at DESC LIMIT 1',
  )
  const checks = sql.prepare<[number], { body: string; correctedBy: string | null }>(
    'SELECT body, corrected_by AS correctedBy FROM inspections WHERE traveller = ? ORDER BY at_ms, row',
  )
  return {
    readRaw(row: number): RawRecord | null {
      const found = raw.get(row)
      if (found === undefined) return null
      const { packed, bytes, ...record } = found
      return { ...record, text: (packed === 1 ? inflateRawSync(bytes) : bytes).toString('utf8') }
    },
    readPageDeclaration(row: number): { readonly declaration: Declaration; readonly raw: number } | null {
      const found = declaration.get(row)
      return found === undefined ? null : { declaration: JSON.parse(found.body) as Declaration, raw: found.raw }
    },
    readPageInspections: (row: number): readonly (Inspection & { readonly corrected: boolean })[] =>
      checks.all(row).map((one) => ({ ...(JSON.parse(one.body) as Inspection), corrected: one.correctedBy !== null })),
  }
}

function baggage(sql: Database) {
  const bags = sql.prepare<[number], PageBag>(
    `SELECT row, tag, weight_kg AS weightKg, destination, status, hold_reason AS hold, raw
     FROM bags WHERE owner = ? ORDER BY tag`,
  )
  const events = sql.prepare<[number], PageBagEvent>(
    `SELECT e.bag, e.kind, e.at, e.station, e.raw FROM bags b JOIN bag_events e ON e.bag = b.row
     WHERE b.owner = ? ORDER BY e.row`,
  )
  const ofBag = sql.prepare<[number], Omit<PageBagEvent, 'bag'>>(
    'SELECT kind, at, station, raw FROM bag_events WHERE bag = ? ORDER BY row',
  )
  return {
    /** What messages said of one bag, in the order they came. */
    readBagEvents: (bag: number) => ofBag.all(bag),
    readPageBags: (owner: number): readonly PageBag[] => bags.all(owner),
    readPageBagEvents: (owner: number): readonly PageBagEvent[] => events.all(owner),
  }
}

function versions(sql: Database) {
  const pnrVersions = sql.prepare<[number], { message: number; at: string; format: string; changes: string }>(
    `SELECT v.message, v.at, m.format, v.changes FROM pnr_versions v JOIN messages m ON m.row = v.message
     WHERE v.pnr = ? ORDER BY v.version`,
  )
  const ownChanges = sql.prepare<
    [number],
    { message: number; at: string; format: string; field: string; before: string | null; after: string | null }
  >(
    `SELECT c.message, c.at, m.format, c.field, c.before, c.after FROM traveller_changes c
     JOIN messages m ON m.row = c.message WHERE c.traveller = ? ORDER BY c.row`,
  )
  const manifest = sql.prepare<[number], { message: number; at: string; format: string }>(
    `SELECT m.row AS message, coalesce(m.prepared_at, m.received_at) AS at, m.format
     FROM raws r JOIN messages m ON m.row = r.message WHERE r.row = ?`,
  )
  return {
    /** Versions of the booking and of the person, a message each, oldest first. */
    readPageVersions(keys: Pick<PageKeys, 'row' | 'pnr' | 'apiRaw'>): readonly PageVersion[] {
      const byMessage = new Map<number, PageVersion>()
      for (const one of keys.pnr === null ? [] : pnrVersions.all(keys.pnr)) {
        byMessage.set(one.message, { ...one, changes: JSON.parse(one.changes) as PageVersion['changes'] })
      }
      const listed = keys.apiRaw === null ? undefined : manifest.get(keys.apiRaw)
      if (listed !== undefined) byMessage.set(listed.message, { ...listed, changes: [] })
      for (const { message, at, format, ...change } of ownChanges.all(keys.row)) {
        const known = byMessage.get(message)
        byMessage.set(message, { message, at, format, changes: [...(known?.changes ?? []), change] })
      }
      return [...byMessage.values()].sort((a, b) => a.message - b.message)
    },
  }
}

function matches(sql: Database) {
  const hits = sql.prepare<[number], Omit<PageHit, 'evidence'> & { surname: string; given: string; evidence: string }>(
    `SELECT e.reference, e.surname, e.given, h.score, h.evidence, e.reason, h.state FROM watchlist_hits h
     JOIN watchlist_entries e ON e.row = h.entry WHERE h.traveller = ? AND h.state <> 'rejected' ORDER BY h.score DESC`,
  )
  return {
    readPageHits: (row: number): readonly PageHit[] =>
      hits.all(row).map(({ surname, given, evidence, reference, score, reason, state }) => ({
        reference,
        name: [surname, given].filter(Boolean).join(' '),
        score,
        evidence: JSON.parse(evidence) as readonly string[],
        reason,
        state,
      })),
  }
}

function parseBody<Body>(row: { readonly body: string } | undefined): Body | null {
  return row === undefined ? null : (JSON.parse(row.body) as Body)
}
