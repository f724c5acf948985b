/** What was declared, and where it does not fit the journey or the bags. Without a declaration everything but `declared` is unknown. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { Declaration, DeclaredItem } from '#core/declaration/Declaration.ts'
import { flagOrNaN, numberOrNaN } from './numberOrNaN.ts'
import type { Ground } from './Ground.ts'
import { toUsd } from './toUsd.ts'

export type DeclarationFacts = {
  readonly declared: number
  readonly channel: string | null
  readonly leadHours: number
  readonly items: number
  readonly valueUsd: number
  readonly cashUsd: number
  readonly medicine: number
  readonly foodPlant: number
  readonly commercial: number
  readonly purpose: string | null
  readonly stayDiffersDays: number
  readonly companionsDiffer: number
  readonly countriesMissing: number
  /** Baggage weight in kg where nothing at all was declared; 0 where something was. */
  readonly nothingKg: number
}

export function deriveDeclaration(ground: Ground, weightKg: number): DeclarationFacts {
  const { declaration, pnr, companions } = ground.dossier
  if (declaration === null) return withoutDeclaration
  const { answers, items } = declaration
  return {
    declared: 1,
    channel: declaration.channel,
    leadHours: (ground.arrivalMs - isoToMs(declaration.declaredAt)) / 3_600_000,
    items: items.length,
    valueUsd: findValue(declaration),
    cashUsd: declaration.cash === null ? (answers.cash === false ? 0 : Number.NaN) : toUsd(declaration.cash),
    medicine: eitherFlag(answers.medicine, items, ['medicine']),
    foodPlant: eitherFlag(answers.foodPlant, items, ['food', 'plant', 'animal']),
    commercial: flagOrNaN(answers.commercial),
    purpose: declaration.purpose,
    stayDiffersDays: Math.abs(numberOrNaN(declaration.stayDays) - ground.journey.stayDays),
    companionsDiffer: pnr === null ? Number.NaN : numberOrNaN(declaration.companions) - companions.length,
    countriesMissing: countMissing(declaration, ground),
    nothingKg: isNothing(declaration) ? weightKg : 0,
  }
}

const withoutDeclaration: DeclarationFacts = {
  declared: 0,
  channel: null,
  leadHours: Number.NaN,
  items: Number.NaN,
  valueUsd: Number.NaN,
  cashUsd: Number.NaN,
  medicine: Number.NaN,
  foodPlant: Number.NaN,
  commercial: Number.NaN,
  purpose: null,
  stayDiffersDays: Number.NaN,
  companionsDiffer: Number.NaN,
  countriesMissing: Number.NaN,
  nothingKg: Number.NaN,
}

/** The stated total, else the sum of the items that carry a value. */
function findValue(declaration: Declaration): number {
  if (declaration.totalValueUsd !== null) return declaration.totalValueUsd
  let sum = Number.NaN
  for (const { value } of declaration.items) {
    const usd = toUsd(value)
    if (!Number.isNaN(usd)) sum = Number.isNaN(sum) ? usd : sum + usd
  }
  return sum
}

function eitherFlag(
  answer: boolean | null,
  items: readonly DeclaredItem[],
  categories: readonly DeclaredItem['category'][],
): number {
  if (answer === true || items.some((item) => categories.includes(item.category))) return 1
  return flagOrNaN(answer)
}

/** Countries of the inbound route that the traveller did not name among those visited. A mere transfer point need not be named. */
function countMissing(declaration: Declaration, ground: Ground): number {
  const { countries, originCountry } = ground.journey
  if (declaration.countriesVisited.length === 0 || countries.length === 0) return Number.NaN
  const named = declaration.countriesVisited.map((code) => ground.reference.country(code)?.alpha3 ?? code)
  let missing = originCountry !== null && !named.includes(originCountry) ? 1 : 0
  for (const via of ground.journey.vias) {
    if (via.country !== null && via.country !== originCountry && via.hours > 12 && !named.includes(via.country))
      missing += 1
  }
  return missing
}

function isNothing(declaration: Declaration): boolean {
  if (declaration.items.length > 0 || (declaration.totalValueUsd ?? 0) > 0 || declaration.cash !== null) return false
  return Object.values(declaration.answers).every((answer) => answer !== true)
}
