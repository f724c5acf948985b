/** One traveller's place on the worklist of a flight. */
import type { TravellerId } from '../traveller/Traveller.ts'
import type { Score } from './Score.ts'
import type { SelectionReason } from './SelectionReason.ts'

export type WorklistEntry = {
  readonly travellerId: TravellerId
  readonly rank: number
  /** Expected severity in [0, 1]. */
  readonly priority: number
  readonly high: Score | null
  readonly drug: Score | null
  /** Percentile of the autoencoder's error in [0, 1]: how unlike the ordinary this traveller is. Never a risk. */
  readonly novelty: number | null
  readonly selection: {
    readonly reason: SelectionReason
    readonly propensity: number
    readonly detail: string | null
  } | null
}
