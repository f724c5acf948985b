/** What changed about one traveller since the message before, as short before and after texts for eyes. */
import type { Traveller } from '#core/traveller/Traveller.ts'
import type { FieldChange } from './FlightBook.ts'

type Field = { readonly field: string; readonly text: (traveller: Traveller) => string | null }

const fields: readonly Field[] = [
  { field: 'name', text: (traveller) => traveller.name.search },
  { field: 'seat', text: (traveller) => traveller.seat },
  { field: 'cabin', text: (traveller) => traveller.cabin },
  { field: 'birthOn', text: (traveller) => traveller.birthOn },
  { field: 'sex', text: (traveller) => traveller.sex },
  { field: 'nationality', text: (traveller) => traveller.nationality },
  { field: 'document', text: (traveller) => traveller.documents[0]?.number ?? null },
  { field: 'checkedInAt', text: (traveller) => traveller.checkIn?.at ?? null },
  { field: 'bagPieces', text: (traveller) => traveller.bagPieces?.toString() ?? null },
  { field: 'bagWeightKg', text: (traveller) => traveller.bagWeightKg?.toString() ?? null },
  { field: 'onBoard', text: (traveller) => String(traveller.onBoard) },
  { field: 'booking', text: (traveller) => traveller.pnrId },
]

export function compareTravellers(before: Traveller, after: Traveller): readonly FieldChange[] {
  return fields.flatMap(({ field, text }) => {
    const [was, is] = [text(before), text(after)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}
