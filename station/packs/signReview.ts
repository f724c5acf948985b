/** Signs the review of the indicators of a pack in force; the word stays as it was given. */
import type { ModelName } from '#core/worklist/Score.ts'
import type { PackRoom } from './PackRoom.ts'

export type ReviewWish = {
  readonly model: ModelName
  readonly packId: string
  readonly note: string
  readonly doubts: readonly { readonly feature: string; readonly note: string }[]
  readonly by: string
}

/** `pack`: another pack is in force by now; `feature`: a doubt about an indicator that the pack does not have. */
export function signReview({ station, rack }: PackRoom, wish: ReviewWish): 'signed' | 'pack' | 'feature' {
  if (rack.view(wish.model)?.id !== wish.packId) return 'pack'
  const known = new Set(rack.features(wish.model))
  if (wish.doubts.some((doubt) => !known.has(doubt.feature))) return 'feature'
  station.store.confirm(() => station.store.reviews.save({ ...wish, at: station.clock().toISOString() }))
  station.changed({ kind: 'packs', id: wish.packId })
  return 'signed'
}
