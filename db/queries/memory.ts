/** What is remembered across flights: earlier arrivals of a person, shared contacts, and rates; always as known before an instant. */
import type { Database } from 'better-sqlite3'
import type { RateFact, RateKind } from '#core/dossier/RateFact.ts'
import type { Outcome } from '#core/inspection/Outcome.ts'

export type ArrivalRecord = {
  readonly identity: number
  readonly traveller: number
  readonly flightId: string
  readonly arrivalMs: number
  readonly carrier: string
  readonly from: string
  readonly origin: string | null
  readonly agency: string | null
  readonly partySize: number | null
  readonly bagWeightKg: number | null
}

export type CheckRecord = {
  readonly id: string
  readonly identity: number
  readonly traveller: number | null
  readonly outcome: Outcome
  readonly corrects: string | null
}

export type IdentityUseRecord = {
  readonly key: number
  readonly identity: number
  readonly nationality: string | null
  readonly sex: string | null
  readonly arrivalMs: number
}

/** A traveller whose booking or record carries a shared value. */
export type AnchorRecord = {
  readonly key: number
  readonly traveller: number
  readonly flight: number
  readonly pnr: number | null
  readonly atMs: number
}

export type PartyRecord = {
  readonly pnr: number
  readonly traveller: number
  readonly identity: number | null
}

export type RateKey = { readonly kind: RateKind | 'all'; readonly key: string }
export type RateChange = RateKey & {
  readonly day: number
  readonly travellers: number
  readonly inspected: number
  readonly found: number
  readonly drugFound: number
}

/** Newest holders of one shared value that are looked at: beyond that it is an office's number, and its count says so. */
const mostAnchors = 200

export function memoryQueries(sql: Database) {
  return { ...people(sql), ...links(sql), ...rates(sql) }
}

function people(sql: Database) {
  const arrivals = sql.prepare<{ wanted: string; beforeMs: number }, ArrivalRecord>(
    `SELECT t.identity, t.row AS traveller, flights.id AS flightId, t.arrival_ms AS arrivalMs, carrier, from_airport AS "from",
       origin, agency, party_size AS partySize, bag_weight_kg AS bagWeightKg
     FROM json_each(@wanted) AS wanted
     JOIN travellers AS t ON t.identity = wanted.value AND t.arrival_ms < @beforeMs
     JOIN flights ON flights.row = t.flight
     WHERE t.on_board = 1
     ORDER BY t.identity, t.arrival_ms`,
  )
  const checks = sql.prepare<{ wanted: string; beforeMs: number }, CheckRecord>(
    `SELECT inspections.id, identity, traveller, outcome, corrects FROM json_each(@wanted) AS wanted
     JOIN inspections ON inspections.identity = wanted.value AND inspections.known_ms < @beforeMs
     WHERE twin_of IS NULL ORDER BY inspections.known_ms, inspections.row`,
  )
  const uses = sql.prepare<{ wanted: string; beforeMs: number }, IdentityUseRecord>(
    `SELECT links.key, t.identity, t.nationality, t.sex, t.arrival_ms AS arrivalMs FROM json_each(@wanted) AS wanted
     JOIN links ON links.key = wanted.value AND links.at_ms < @beforeMs
     JOIN travellers AS t ON t.row = links.traveller AND t.arrival_ms < @beforeMs
     WHERE t.identity IS NOT NULL`,
  )
  return {
    /** Under which identities people of these names and birth dates came before an instant. */
    readIdentityUses: (keys: readonly number[], beforeMs: number): readonly IdentityUseRecord[] =>
      uses.all({ wanted: JSON.stringify(keys), beforeMs }),
    /** Arrivals of these people before an instant, by person and time. */
    readArrivals: (identities: readonly number[], beforeMs: number): readonly ArrivalRecord[] =>
      arrivals.all({ wanted: JSON.stringify(identities), beforeMs }),
    /** Checks of these people that were known before an instant, corrections among them. */
    readChecks: (identities: readonly number[], beforeMs: number): readonly CheckRecord[] =>
      checks.all({ wanted: JSON.stringify(identities), beforeMs }),
  }
}

function links(sql: Database) {
  const add = sql.prepare<[number, number, number]>(
    'INSERT OR IGNORE INTO links (key, at_ms, traveller) VALUES (?, ?, ?)',
  )
  const addOnce = sql.prepare<{ key: number; atMs: number; traveller: number }>(
    `INSERT OR IGNORE INTO links (key, at_ms, traveller)
     SELECT @key, @atMs, @traveller WHERE NOT EXISTS (SELECT 1 FROM links WHERE key = @key AND traveller = @traveller)`,
  )
  // The inner query finds, by the primary key alone, the instant from which at most `mostAnchors` holders remain.
  const anchors = sql.prepare<{ wanted: string; fromMs: number; untilMs: number }, AnchorRecord>(
    `SELECT links.key, links.traveller, t.flight, t.pnr, links.at_ms AS atMs
     FROM json_each(@wanted) AS wanted
     JOIN links ON links.key = wanted.value AND links.at_ms <= @untilMs AND links.at_ms >= max(@fromMs, coalesce(
       (SELECT at_ms FROM links AS newer WHERE newer.key = wanted.value AND newer.at_ms <= @untilMs
        ORDER BY at_ms DESC LIMIT 1 OFFSET ${mostAnchors}), @fromMs))
     JOIN travellers AS t ON t.row = links.traveller`,
  )
  const identities = sql.prepare<[string], { traveller: number; identity: number | null }>(
    `SELECT travellers.row AS traveller, identity FROM json_each(?) AS wanted
     JOIN travellers ON travellers.row = wanted.value`,
  )
  const parties = sql.prepare<[string], PartyRecord>(
    `SELECT pnr, travellers.row AS traveller, identity FROM json_each(?) AS wanted
     JOIN travellers ON travellers.pnr = wanted.value`,
  )
  return {
    addLink: (key: number, atMs: number, traveller: number): void => void add.run(key, atMs, traveller),
    /** For a traveller who is known already: the same value again is no news. */
    addLinkOnce: (key: number, atMs: number, traveller: number): void => void addOnce.run({ key, atMs, traveller }),
    /** Who carried these values in `[fromMs, untilMs]`. */
    readAnchors: (keys: readonly number[], fromMs: number, untilMs: number): readonly AnchorRecord[] =>
      anchors.all({ wanted: JSON.stringify(keys), fromMs, untilMs }),
    readIdentities: (
      travellers: readonly number[],
    ): readonly { readonly traveller: number; readonly identity: number | null }[] =>
      identities.all(JSON.stringify(travellers)),
    readParties: (pnrs: readonly number[]): readonly PartyRecord[] => parties.all(JSON.stringify(pnrs)),
  }
}

function rates(sql: Database) {
  // A day that is not there yet begins with the totals of the one before. Named by its whole key a row is changed in place; by a
  // range SQLite gathers the rows in a table of its own first, which costs more than the rest.
  const add = sql.prepare(
    `INSERT INTO rates (kind, key, day, travellers, inspected, found, drug_found)
     SELECT @kind, @key, @day, coalesce(sum(travellers), 0) + @travellers, coalesce(sum(inspected), 0) + @inspected,
       coalesce(sum(found), 0) + @found, coalesce(sum(drug_found), 0) + @drugFound
     FROM (SELECT * FROM rates WHERE kind = @kind AND key = @key AND day < @day ORDER BY day DESC LIMIT 1) WHERE true
     ON CONFLICT (kind, key, day) DO UPDATE SET travellers = travellers + @travellers, inspected = inspected + @inspected,
       found = found + @found, drug_found = drug_found + @drugFound`,
  )
  const hasLater = sql.prepare<RateChange, { found: number }>(
    'SELECT 1 AS found FROM rates WHERE kind = @kind AND key = @key AND day > @day LIMIT 1',
  )
  const addLater = sql.prepare(
    `UPDATE rates SET travellers = travellers + @travellers, inspected = inspected + @inspected, found = found + @found, drug_found = drug_found + @drugFound
     WHERE kind = @kind AND key = @key AND day > @day`,
  )
  const before = sql.prepare<[string, string, number], Omit<RateFact, 'kind' | 'key'>>(
    `SELECT travellers, inspected, found, drug_found AS drugFound FROM rates
     WHERE kind = ? AND key = ? AND day < ? ORDER BY day DESC LIMIT 1`,
  )
  return {
    /** Adds to the running totals of a day and of every later one. */
    addRates(changes: readonly RateChange[]): void {
      for (const change of changes) {
        add.run(change)
        if (hasLater.get(change) !== undefined) addLater.run(change)
      }
    },
    /** Totals of all days before `day`; null where nothing is known. */
    readRate: (rate: RateKey, day: number): Omit<RateFact, 'kind' | 'key'> | null =>
      before.get(rate.kind, rate.key, day) ?? null,
  }
}
