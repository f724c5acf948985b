/** An earlier check as the draft of its correction. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import { inspectionMethods, outcomes } from '#core/inspection/Outcome.ts'
import { emptyDraft } from './draftStore.ts'
import type { Correction } from './useRecord.ts'

type Check = TravellerPage['inspections'][number]
const places = ['person', 'body', 'handBag', 'checkedBag', 'other'] as const

export function correctionOf(check: Check): Correction {
  const { id, substance, quantity, unit, valueKrw, note } = check
  return {
    id,
    said: {
      ...emptyDraft,
      outcome: outcomes.find((it) => it === check.outcome) ?? null,
      methods: inspectionMethods.filter((it) => check.methods.includes(it)),
      place: places.find((it) => it === check.place) ?? null,
      bagTags: [...(check.bagTags ?? [])],
      ...{ substance, quantity, unit, valueKrw, note },
    },
  }
}
