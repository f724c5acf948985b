/** What one version changed, a line for each fact: bags of one sending stand together, and numbers have their unit. */
import type { TravellerPage } from '#core/contract/travellers.ts'

type Change = TravellerPage['versions'][number]['changes'][number]

/** One fact under two names: tags as the booking counts them, and as each bag is known by. */
const sameFact: Readonly<Record<string, string>> = { bags: 'bag' }
const units: Readonly<Record<string, string>> = { bagWeightKg: 'kg' }

export function versionLines(changes: readonly Change[]): readonly Change[] {
  const byField = Map.groupBy(changes, ({ field }) => sameFact[field] ?? field)
  return [...byField].map(([field, own]) => ({
    field,
    before: joined(
      own.map(({ before }) => before),
      field,
    ),
    after: joined(
      own.map(({ after }) => after),
      field,
    ),
  }))
}

function joined(values: readonly (string | null)[], field: string): string | null {
  const once = [...new Set(values.filter((value) => value !== null && value !== ''))]
  const unit = units[field]
  return once.length === 0 ? null : once.map((value) => (unit ? `${value} ${unit}` : value)).join(', ')
}
