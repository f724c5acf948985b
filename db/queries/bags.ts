/** Bags by flight and tag, what happened to each, and holds. */
import type { Database } from 'better-sqlite3'
import type { Bag, BagId } from '#core/baggage/Bag.ts'
import type { BagAct } from '#core/baggage/BagAct.ts'
import { defaultSeals, type Seal } from '#core/baggage/Seal.ts'
import type { FlightId } from '#core/flight/FlightId.ts'
import { splitId } from '#core/flight/splitId.ts'
import type { TravellerId } from '#core/traveller/Traveller.ts'

export type BagRecord = {
  readonly row: number
  readonly bag: Bag
  /** Row of the owner. */
  readonly owner: number | null
  readonly hint: { readonly name: string | null; readonly seat: string | null; readonly locator: string | null }
  readonly knownMs: number
  readonly rawRow: number | null
}

export type BagSaving = Omit<BagRecord, 'row'> & { readonly row: number | null; readonly flight: number }
export type BagEvent = Bag['events'][number]

type BagRow = {
  row: number
  flight_id: FlightId
  tag: string
  owner: number | null
  owner_code: string | null
  destination: string | null
  weight_kg: number | null
  pool_role: 'head' | 'member' | null
  pool_id: string | null
  status: Bag['status']
  hold_reason: 'drugs' | 'goods' | 'food' | 'weapon' | 'other' | null
  hold_by: string | null
  hold_at: string | null
  owner_name: string | null
  owner_seat: string | null
  owner_locator: string | null
  known_ms: number
  raw: number | null
}

const columns = `SELECT bags.row, flights.id AS flight_id, tag, owner, travellers.code AS owner_code, destination, weight_kg,
  pool_role, pool_id, status, hold_reason, hold_by, hold_at, owner_name, owner_seat, owner_locator, bags.known_ms, raw
  FROM bags JOIN flights ON flights.row = bags.flight LEFT JOIN travellers ON travellers.row = bags.owner`

export type BagActRecord = BagAct & { readonly bag: number; readonly station: string; readonly seq: number }
export type BeltTimes = {
  readonly belt: string | null
  readonly firstAt: string | null
  readonly lastAt: string | null
  readonly by: string
  readonly at: string
}

export function bagQueries(sql: Database) {
  return { ...reading(sql), ...saving(sql), ...acting(sql), ...belts(sql) }
}

type ActRow = Omit<BagActRecord, 'id' | 'seal'> & { readonly seal: string | null }

function acting(sql: Database) {
  const columns = `SELECT bag, station, seq, kind, seal, seal_number AS sealNumber, result, note, undoes, by_user AS "by", at FROM bag_acts`
  const ofFlight = sql.prepare<[number], ActRow>(`${columns} WHERE bag IN (SELECT row FROM bags WHERE flight = ?)`)
  const ofBag = sql.prepare<[number], ActRow>(`${columns} WHERE bag = ? ORDER BY at, station, seq`)
  const ofOwner = sql.prepare<[number], ActRow>(`${columns} WHERE bag IN (SELECT row FROM bags WHERE owner = ?)`)
  const add = sql.prepare(
    `INSERT INTO bag_acts (station, seq, bag, kind, seal, seal_number, result, note, undoes, by_user, at)
     VALUES (@station, @seq, @bag, @kind, @seal, @sealNumber, @result, @note, @undoes, @by, @at) ON CONFLICT DO NOTHING`,
  )
  const toAct = (row: ActRow): BagActRecord => ({
    ...row,
    id: `${row.station}-${row.seq}`,
    seal: row.seal === null ? null : readSeal(row.seal),
  })
  return {
    readActs: (flight: number): readonly BagActRecord[] => ofFlight.all(flight).map(toAct),
    readActsOf: (bag: number): readonly BagActRecord[] => ofBag.all(bag).map(toAct),
    readActsOfOwner: (owner: number): readonly BagActRecord[] => ofOwner.all(owner).map(toAct),
    addAct({ id: _id, ...act }: BagActRecord): void {
      add.run({ ...act, seal: act.seal === null ? null : JSON.stringify(act.seal) })
    },
  }
}

/** Of a hold from before acts were kept only the reason is known. */
function readSeal(text: string): Seal {
  const kept = JSON.parse(text) as Seal
  const known = defaultSeals.find((seal) => seal.reason === kept.reason)
  return kept.id === undefined && known !== undefined ? known : kept
}

function belts(sql: Database) {
  const one = sql.prepare<[number], BeltTimes>(
    'SELECT belt, first_at AS firstAt, last_at AS lastAt, by_user AS "by", at FROM belt_times WHERE flight = ?',
  )
  const save = sql.prepare(
    `INSERT INTO belt_times (flight, belt, first_at, last_at, by_user, at) VALUES (@flight, @belt, @firstAt, @lastAt, @by, @at)
     ON CONFLICT (flight) DO UPDATE SET belt = excluded.belt, first_at = excluded.first_at, last_at = excluded.last_at,
       by_user = excluded.by_user, at = excluded.at`,
  )
  return {
    readBelt: (flight: number): BeltTimes | null => one.get(flight) ?? null,
    saveBelt: (flight: number, times: BeltTimes): void => void save.run({ flight, ...times }),
  }
}

function reading(sql: Database) {
  const ofFlight = sql.prepare<[number], BagRow>(`${columns} WHERE bags.flight = ? ORDER BY bags.row`)
  const byTag = sql.prepare<[string], BagRow>(`${columns} WHERE tag = ? ORDER BY bags.known_ms DESC LIMIT 20`)
  const byId = sql.prepare<[string, string], BagRow>(
    `${columns} WHERE bags.flight = (SELECT row FROM flights WHERE id = ?) AND tag = ?`,
  )
  const eventsOfFlight = sql.prepare<[number], BagEvent & { bag: number }>(
    `SELECT bag, kind, at, station FROM bag_events WHERE bag IN (SELECT row FROM bags WHERE flight = ?) ORDER BY row`,
  )
  const eventsOf = sql.prepare<[number], BagEvent>(
    'SELECT kind, at, station FROM bag_events WHERE bag = ? ORDER BY row',
  )
  const withEvents = (row: BagRow): BagRecord => rowToBag(row, eventsOf.all(row.row))
  const tags = sql.prepare<[string], { tag: string }>(
    'SELECT tag FROM bags WHERE flight = (SELECT row FROM flights WHERE id = ?)',
  )
  const held = sql.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM bags WHERE flight = (SELECT row FROM flights WHERE id = ?) AND hold_reason IS NOT NULL',
  )
  return {
    readTags: (flightId: string): readonly string[] => tags.all(flightId).map((row) => row.tag),
    countHeld: (flightId: string): number => held.get(flightId)?.n ?? 0,
    readFlight(flight: number): readonly BagRecord[] {
      const events = Map.groupBy(eventsOfFlight.all(flight), (event) => event.bag)
      return ofFlight.all(flight).map((row) =>
        rowToBag(
          row,
          (events.get(row.row) ?? []).map(({ kind, at, station }) => ({ kind, at, station })),
        ),
      )
    },
    /** Bags with this tag on any flight, newest first: tags come round again after about a million bags. */
    readByTag: (tag: string): readonly BagRecord[] => byTag.all(tag).map(withEvents),
    /** By id, `KE18-20261122-LAXICN/0180123456`. */
    read(id: string): BagRecord | null {
      const { flightId, own } = splitId(id)
      const row = byId.get(flightId, own)
      return row === undefined ? null : withEvents(row)
    },
  }
}

function rowToBag(row: BagRow, events: readonly BagEvent[]): BagRecord {
  const pool = row.pool_role === null || row.pool_id === null ? null : { role: row.pool_role, id: row.pool_id }
  const hold =
    row.hold_reason === null ? null : { reason: row.hold_reason, by: row.hold_by ?? '', at: row.hold_at ?? '' }
  return {
    row: row.row,
    owner: row.owner,
    hint: { name: row.owner_name, seat: row.owner_seat, locator: row.owner_locator },
    knownMs: row.known_ms,
    rawRow: row.raw,
    bag: {
      id: `${row.flight_id}/${row.tag}` as BagId,
      flightId: row.flight_id,
      tag: row.tag,
      ownerId: row.owner_code === null ? null : (`${row.flight_id}/${row.owner_code}` as TravellerId),
      destination: row.destination,
      weightKg: row.weight_kg,
      pool,
      events,
      status: row.status,
      hold,
    },
  }
}

function saving(sql: Database) {
  const add = sql.prepare(
    `INSERT INTO bags (flight, tag, known_ms, owner, destination, weight_kg, pool_role, pool_id, status, owner_name, owner_seat, owner_locator, raw)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const update = sql.prepare(
    `UPDATE bags SET owner = ?, destination = ?, weight_kg = ?, pool_role = ?, pool_id = ?, status = ?, owner_name = ?,
       owner_seat = ?, owner_locator = ?, raw = ? WHERE row = ?`,
  )
  const addEvent = sql.prepare('INSERT INTO bag_events (bag, kind, at, station, raw) VALUES (?, ?, ?, ?, ?)')
  const hold = sql.prepare<[string | null, string | null, string | null, number]>(
    'UPDATE bags SET hold_reason = ?, hold_by = ?, hold_at = ? WHERE row = ?',
  )
  return {
    /** Adds the bag where `row` is null; gives the row. Holds are saved by `saveHold` alone. */
    save(saving: BagSaving): number {
      const { bag, hint } = saving
      const state = [
        saving.owner,
        bag.destination,
        bag.weightKg,
        bag.pool?.role ?? null,
        bag.pool?.id ?? null,
        bag.status,
        hint.name,
        hint.seat,
        hint.locator,
        saving.rawRow,
      ]
      if (saving.row !== null) {
        update.run(...state, saving.row)
        return saving.row
      }
      return Number(add.run(saving.flight, bag.tag, saving.knownMs, ...state).lastInsertRowid)
    },
    addEvent(bag: number, event: BagEvent, rawRow: number | null): void {
      addEvent.run(bag, event.kind, event.at, event.station, rawRow)
    },
    /** Null releases. */
    saveHold(bag: number, held: Bag['hold']): void {
      hold.run(held?.reason ?? null, held?.by ?? null, held?.at ?? null, bag)
    },
  }
}
