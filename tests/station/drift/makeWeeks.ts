/** A store with hand-made weeks: so many travellers a week, with the features, checks and finds that a test says. */
import { catalogue } from '#models/features/catalogue.ts'
import type { Store } from '#db/store.ts'

export type HandMadeTraveller = {
  /** Values by feature id; all others are unknown. */
  readonly features: Readonly<Record<string, number>>
  /** Null: not checked. */
  readonly check: { readonly found: boolean; readonly isRandom: boolean } | null
}

/** Monday noon in Seoul of ISO week 2026-W10. */
const firstMs = Date.parse('2026-03-02T03:00:00Z')
const weekMs = 7 * 86_400_000

/** Week number `at` holds the travellers of `weeks[at]`, all on one flight. */
export function makeWeeks(store: Store, weeks: readonly (readonly HandMadeTraveller[])[]): void {
  const places = new Map(catalogue.map((feature, place) => [feature.id, place]))
  const { sql } = store
  const addFlight = sql.prepare(
    `INSERT INTO flights (row, id, carrier, number, departure_on, from_airport, to_airport, arrival_ms, changed_at)
     VALUES (?, ?, 'KE', '18', '2026-03-02', 'LAX', 'ICN', ?, '2026-03-02T03:00:00Z')`,
  )
  const addTraveller = sql.prepare(
    `INSERT INTO travellers (row, flight, code, kind, surname, given, search_name, on_board, sources, conflicts, arrival_ms, known_ms)
     VALUES (?, ?, ?, 'adult', 'KIM', 'TEST', 'KIM TEST', 1, 'PNR', 0, ?, ?)`,
  )
  const addCheck = sql.prepare(
    `INSERT INTO inspections (id, station, seq, traveller, traveller_id, flight_id, at, at_ms, known_ms, by_user, selected_by, propensity, outcome, body)
     VALUES (@id, 'S', @seq, @traveller, 'x', 'x', '2026-03-02T03:00:00Z', 0, 0, 'test', @selectedBy, 0.5, @outcome, '{}')`,
  )
  let row = 0
  store.write(() => {
    for (const [at, travellers] of weeks.entries()) {
      const arrivalMs = firstMs + at * weekMs
      addFlight.run(at + 1, `KE18-W${at}`, arrivalMs)
      for (const { features, check } of travellers) {
        row++
        addTraveller.run(row, at + 1, String(row), arrivalMs, arrivalMs)
        const values = new Float32Array(catalogue.length).fill(Number.NaN)
        for (const [id, value] of Object.entries(features)) values[places.get(id) ?? -1] = value
        store.worklists.saveFeatures(at + 1, { traveller: row, asOf: '2026-03-02T03:00:00Z', row: values })
        if (check === null) continue
        const outcome = check.found ? 'restricted' : 'nothing'
        addCheck.run({
          id: `S-${row}`,
          seq: row,
          traveller: row,
          selectedBy: check.isRandom ? 'random' : 'score',
          outcome,
        })
      }
    }
  })
}
