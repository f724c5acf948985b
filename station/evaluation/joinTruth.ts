/** Finds on this station the travellers that a simulation's hidden truth names. */
import type { TruthRow } from '#models/simulator/SimulatedDay.ts'
import type { Store } from '#db/store.ts'
import { normalDocumentNumber } from '../merge/documentKey.ts'
import type { Truth } from '../training/readTrainingTable.ts'

export type JoinedTruth = {
  readonly truth: Truth
  /** Rows whose traveller is not known here, though the flight is. */
  readonly lost: number
}

export function joinTruth(store: Store, rows: readonly TruthRow[]): JoinedTruth {
  const truth = new Map<number, { readonly high: 0 | 1; readonly drug: 0 | 1 }>()
  let lost = 0
  for (const row of rows) {
    const [found] = store.search.findOnFlight(row.flightId, 'document', [normalDocumentNumber(row.documentNumber)])
    if (found === undefined) lost++
    else truth.set(found.row, { high: 1, drug: row.offence === 'drugs' ? 1 : 0 })
  }
  return { truth, lost }
}
