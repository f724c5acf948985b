/** What changed about one traveller since the message before, as short before and after texts for eyes, and whether it matters. */
import type { Traveller } from '#core/traveller/Traveller.ts'
import { documentKey } from './documentKey.ts'
import type { MemberChange } from './FlightBook.ts'
import { isSameName } from './nameKeys.ts'

type Field = {
  readonly field: string
  readonly text: (traveller: Traveller) => string | null
  /** Beside the rule for all: whether another value is news. */
  readonly isNews?: (before: Traveller, after: Traveller) => boolean
}

const fields: readonly Field[] = [
  // The list writes `GILDONG` where the booking wrote `GIL DONG MR`: that is no other name.
  { field: 'name', text: ({ name }) => name.search, isNews: (before, after) => !isSameName(before.name, after.name) },
  { field: 'seat', text: (traveller) => traveller.seat },
  // Before check-in the cabin is told by the letter of the booking class.
  {
    field: 'cabin',
    text: (traveller) => traveller.cabin,
    isNews: (before, after) => (before.checkIn === null) === (after.checkIn === null),
  },
  { field: 'birthOn', text: (traveller) => traveller.birthOn },
  { field: 'sex', text: (traveller) => traveller.sex },
  { field: 'nationality', text: (traveller) => traveller.nationality },
  {
    field: 'document',
    text: (traveller) => traveller.documents[0]?.number ?? null,
    isNews: (before, after) => hasNewDocument(before, after),
  },
  { field: 'checkedInAt', text: (traveller) => traveller.checkIn?.at ?? null },
  { field: 'bagPieces', text: (traveller) => traveller.bagPieces?.toString() ?? null },
  { field: 'bagWeightKg', text: (traveller) => traveller.bagWeightKg?.toString() ?? null },
  { field: 'onBoard', text: (traveller) => String(traveller.onBoard) },
  { field: 'booking', text: (traveller) => traveller.pnrId },
]

/**
 * A change matters where a known value became another one. What appears for the first time is no change of anything: at the
 * first list and at check-in that is true of everyone. What a newer message leaves out is not news either.
 */
export function compareTravellers(before: Traveller, after: Traveller): readonly MemberChange[] {
  return fields.flatMap(({ field, text, isNews }) => {
    const [was, is] = [text(before), text(after)]
    if (was === is) return []
    const isMaterial = was !== null && is !== null && (isNews?.(before, after) ?? true)
    return [{ field, before: was, after: is, isMaterial }]
  })
}

/** Another number than all known before; the same one written otherwise, or now first of several, is none. */
function hasNewDocument(before: Traveller, after: Traveller): boolean {
  const known = new Set(before.documents.map(documentKey))
  return after.documents.some((document) => {
    const key = documentKey(document)
    return key !== null && !known.has(key)
  })
}
