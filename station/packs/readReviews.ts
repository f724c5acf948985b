/** What a reviewer of the indicators must see: each with its justification, what was said before, and by when it is due again. */
import { Temporal } from 'temporal-polyfill'
import type { ReviewedModel } from '#core/contract/reviews.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { catalogue } from '#models/features/catalogue.ts'
import type { PackRoom } from './PackRoom.ts'

/** Criteria must be reviewed regularly (directive (EU) 2016/681 art. 6(4)); a year is the service's own rule. */
const between = { years: 1 } as const

export function readReviews(room: PackRoom): ReviewedModel[] {
  return [readModel(room, 'high'), readModel(room, 'drug')]
}

function readModel({ station, rack }: PackRoom, model: ModelName): ReviewedModel {
  const pack = rack.view(model)
  const features = new Set(rack.features(model))
  const records = station.store.reviews.readAll().filter((review) => review.model === model)
  const reviews = records.map(({ at, by, packId, note, doubts }) => ({
    at,
    by,
    packId,
    note,
    doubts: doubts.map((one) => ({ ...one })),
  }))
  const last = reviews.find((review) => review.packId === pack?.id)?.at.slice(0, 10) ?? pack?.trainedOn
  const dueOn = last === undefined ? null : Temporal.PlainDate.from(last).add(between).toString()
  return {
    model,
    packId: pack?.id ?? null,
    indicators: catalogue
      .filter(({ id }) => features.has(id))
      .map(({ id, group, meaning, meaningKo, justification, justificationKo, protected: isProtected }) => ({
        id,
        group,
        meaning: { ko: meaningKo, en: meaning },
        justification: { ko: justificationKo, en: justification },
        protected: isProtected,
      })),
    reviews,
    dueOn,
    overdue: dueOn !== null && dueOn < station.clock().toISOString().slice(0, 10),
  }
}
