/** Travellers as lists show them: the narrow row, the place on the worklist, what was done, what changed last. */
import type { Database } from 'better-sqlite3'
import { splitId } from '#core/flight/splitId.ts'
import type { Sex } from '#core/traveller/TravelDocument.ts'
import type { TravellerId } from '#core/traveller/Traveller.ts'
import type { TravellerKind } from '#core/traveller/TravellerKind.ts'
import type { Reason } from '#core/worklist/Reason.ts'
import type { Band } from '#core/worklist/Score.ts'
import type { SelectionReason } from '#core/worklist/SelectionReason.ts'

export type ListRow = {
  readonly row: number
  readonly id: TravellerId
  readonly flightId: string
  readonly pnr: number | null
  readonly kind: TravellerKind
  readonly surname: string
  readonly given: string
  readonly birthOn: string | null
  readonly sex: Sex | null
  readonly nationality: string | null
  readonly document: string | null
  readonly seat: string | null
  readonly cabin: string | null
  readonly locator: string | null
  readonly partySize: number | null
  readonly onBoard: boolean
  readonly sources: readonly string[]
  readonly conflicts: number
  readonly bagPieces: number | null
  readonly bagWeightKg: number | null
  /** Null: not on the list (crew, or not ranked yet). */
  readonly place: ListPlace | null
  readonly disposition: {
    readonly state: string
    readonly by: string
    readonly at: string
    readonly note: string | null
  } | null
  /** Of the newest check that was not corrected. */
  readonly outcome: string | null
}

export type ListPlace = {
  readonly rank: number
  readonly priority: number
  readonly high: { readonly p: number; readonly band: Band; readonly reasons: readonly Reason[] } | null
  readonly drug: { readonly p: number; readonly band: Band; readonly reasons: readonly Reason[] } | null
  readonly novelty: number | null
  readonly selection: {
    readonly reason: SelectionReason
    readonly propensity: number
    readonly detail: string | null
  } | null
}

export type ListChange = {
  readonly traveller: number
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

type SqlRow = {
  row: number
  flightId: string
  code: string
  pnr: number | null
  kind: TravellerKind
  surname: string
  given: string
  birthOn: string | null
  sex: Sex | null
  nationality: string | null
  document: string | null
  seat: string | null
  cabin: string | null
  locator: string | null
  partySize: number | null
  onBoard: number
  sources: string
  conflicts: number
  bagPieces: number | null
  bagWeightKg: number | null
  rank: number | null
  priority: number | null
  highP: number | null
  highBand: number | null
  drugP: number | null
  drugBand: number | null
  novelty: number | null
  selection: SelectionReason | null
  propensity: number | null
  detail: string | null
  reasons: string | null
  state: string | null
  dispositionBy: string | null
  dispositionAt: string | null
  note: string | null
  outcome: string | null
}

const select = `SELECT t.row, f.id AS flightId, t.code, t.pnr, t.kind, t.surname, t.given, t.birth_on AS birthOn, t.sex,
  t.nationality, t.document, t.seat, t.cabin, t.locator, t.party_size AS partySize, t.on_board AS onBoard, t.sources,
  t.conflicts, t.bag_pieces AS bagPieces, t.bag_weight_kg AS bagWeightKg,
  e.rank, e.priority, e.high_p AS highP, e.high_band AS highBand, e.drug_p AS drugP, e.drug_band AS drugBand,
  e.novelty, e.selection, e.propensity, e.detail, e.reasons,
  d.state, d.by_user AS dispositionBy, d.at AS dispositionAt, d.note,
  (SELECT i.outcome FROM inspections i WHERE i.traveller = t.row AND i.corrected_by IS NULL
   ORDER BY i.at_ms DESC, i.row DESC LIMIT 1) AS outcome
  FROM travellers t JOIN flights f ON f.row = t.flight
  LEFT JOIN worklist_entries e ON e.traveller = t.row
  LEFT JOIN dispositions d ON d.traveller = t.row`
/** The list in rank order, then whoever is not on it, crew last. */
const order = `ORDER BY e.rank IS NULL, e.rank, t.kind = 'crew', t.surname, t.given, t.row`

export function readListQueries(sql: Database) {
  const ofFlight = sql.prepare<[number], SqlRow>(`${select} WHERE t.flight = ? ${order}`)
  const ofPnr = sql.prepare<[number], SqlRow>(`${select} WHERE t.pnr = ? ${order}`)
  const one = sql.prepare<[string, string], SqlRow>(
    `${select} WHERE f.id = ? AND t.code = ? AND f.separated_at IS NULL`,
  )
  const changes = sql.prepare<[number], ListChange>(
    `SELECT c.traveller, c.field, c.before, c.after FROM travellers t JOIN flights f ON f.row = t.flight
     JOIN traveller_changes c ON c.traveller = t.row AND c.material = 1 AND c.message >= coalesce(f.last_push, 0)
     WHERE t.flight = ? AND t.changed_by >= coalesce(f.last_push, 0) ORDER BY c.row`,
  )
  const lastChanges = sql.prepare<[number], ListChange>(
    `SELECT c.traveller, c.field, c.before, c.after FROM travellers t JOIN flights f ON f.row = t.flight
     JOIN traveller_changes c ON c.traveller = t.row AND c.material = 1 AND c.message >= coalesce(f.last_push, 0)
     WHERE t.row = ? ORDER BY c.row`,
  )
  const packs = sql.prepare<[number], { high: string | null; drug: string | null }>(
    'SELECT high_pack AS high, drug_pack AS drug FROM worklists WHERE flight = ?',
  )
  return {
    readListRows: (flight: number): readonly ListRow[] => ofFlight.all(flight).map(rowToList),
    /** Everyone of a booking on its flight. */
    readPartyRows: (pnr: number): readonly ListRow[] => ofPnr.all(pnr).map(rowToList),
    readListRow(id: string): ListRow | null {
      const { flightId, own } = splitId(id)
      const row = one.get(flightId, own)
      return row === undefined ? null : rowToList(row)
    },
    readLastChanges: (traveller: number): readonly ListChange[] => lastChanges.all(traveller),
    /** Ids of the packs that the saved list was made with. */
    readListPacks: (flight: number): { readonly high: string | null; readonly drug: string | null } =>
      packs.get(flight) ?? { high: null, drug: null },
    /** What changed about each traveller of a flight with the newest push or since, as far as it matters. */
    readListChanges: (flight: number): readonly ListChange[] => changes.all(flight),
  }
}

function rowToList(row: SqlRow): ListRow {
  return {
    row: row.row,
    id: `${row.flightId}/${row.code}` as TravellerId,
    flightId: row.flightId,
    pnr: row.pnr,
    kind: row.kind,
    surname: row.surname,
    given: row.given,
    birthOn: row.birthOn,
    sex: row.sex,
    nationality: row.nationality,
    document: row.document,
    seat: row.seat,
    cabin: row.cabin,
    locator: row.locator,
    partySize: row.partySize,
    onBoard: row.onBoard === 1,
    sources: row.sources === '' ? [] : row.sources.split(','),
    conflicts: row.conflicts,
    bagPieces: row.bagPieces,
    bagWeightKg: row.bagWeightKg,
    place: row.rank === null ? null : rowToPlace(row, row.rank),
    disposition:
      row.state === null
        ? null
        : { state: row.state, by: row.dispositionBy ?? '', at: row.dispositionAt ?? '', note: row.note },
    outcome: row.outcome,
  }
}

function rowToPlace(row: SqlRow, rank: number): ListPlace {
  const reasons = (row.reasons === null ? {} : JSON.parse(row.reasons)) as {
    readonly high?: readonly Reason[]
    readonly drug?: readonly Reason[]
  }
  return {
    rank,
    priority: row.priority ?? 0,
    high: row.highP === null ? null : { p: row.highP, band: toBand(row.highBand), reasons: reasons.high ?? [] },
    drug: row.drugP === null ? null : { p: row.drugP, band: toBand(row.drugBand), reasons: reasons.drug ?? [] },
    novelty: row.novelty,
    selection:
      row.selection === null ? null : { reason: row.selection, propensity: row.propensity ?? 1, detail: row.detail },
  }
}

function toBand(value: number | null): Band {
  return value === 2 || value === 3 || value === 4 ? value : 1
}
