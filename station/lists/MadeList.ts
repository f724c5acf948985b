/** A list as it was made, ready to be saved: plain values, so that another thread may have made it. */
import type { WorklistEntry } from '#core/worklist/WorklistEntry.ts'
import type { FlightHits } from './findHits.ts'

export type MadeList = {
  /** Row of the flight. */
  readonly flight: number
  readonly asOf: string
  /** When the making began: nothing that was saved later is in it. */
  readonly rankedAt: string
  readonly policy: { readonly capacity: number; readonly randomShare: number; readonly seed: string }
  readonly packs: { readonly high: string | null; readonly drug: string | null; readonly backend: string | null }
  readonly entries: readonly WorklistEntry[]
  /** Row of the store of each entry; null: not saved. */
  readonly rows: readonly (number | null)[]
  readonly features: FeatureTable
  readonly hits: FlightHits
}

/** Feature rows one after the other, of the travellers (rows of the store) in the same order. */
export type FeatureTable = { readonly travellers: readonly number[]; readonly rows: Float32Array }
