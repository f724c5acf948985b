/** What the ranking needs to know of one traveller. */
import type { PnrId, TravellerId } from '#core/traveller/Traveller.ts'
import type { TravellerKind } from '#core/traveller/TravellerKind.ts'
import type { Reason } from '#core/worklist/Reason.ts'
import type { Band } from '#core/worklist/Score.ts'

export type RankScore = { readonly p: number; readonly band: Band; readonly reasons?: readonly Reason[] }

export type RankCandidate = {
  readonly travellerId: TravellerId
  readonly kind: TravellerKind
  readonly onBoard: boolean
  readonly pnrId: PnrId | null
  /** Null where no pack of the model is in force. */
  readonly high: RankScore | null
  readonly drug: RankScore | null
  readonly novelty: number | null
  readonly watchlist: { readonly reference: string; readonly confirmed: boolean } | null
  readonly patterns: readonly string[]
  readonly manual: { readonly note: string } | null
  readonly companions: readonly TravellerId[]
}
