/** Find rates of route, agency and carrier before the list was made, source and transit levels of the route, and pattern hits. */
import type { RateFact, RateKind } from '#core/dossier/RateFact.ts'
import type { Ground } from './Ground.ts'
import { highestSourceLevel, sourceLevels, type Substance, transitLevels } from './drugSources.ts'

export type RiskFacts = {
  readonly findRate: Readonly<Record<RateKind, number>>
  readonly drugRate: Readonly<Record<RateKind, number>>
  readonly routeTravellers: number
  readonly agencyTravellers: number
  readonly originTravellers: number
  readonly fromInspected: number
  /** Level of the journey's first country for each substance. */
  readonly source: Readonly<Record<Substance, number>>
  readonly transitLevel: number
  readonly departureLevel: number
  readonly sourceHours: number
}

/** Inspections that the overall rate counts for: below this many of its own, a route is believed to be like the others. */
const priorInspections = 100

export function deriveRisk(ground: Ground): RiskFacts {
  const { rates, base } = ground.dossier
  const { originCountry, departureCountry, vias } = ground.journey
  // Jeffreys prior, so that a young store without a find does not claim a rate of zero.
  const foundPrior = base.inspected > 0 ? (base.found + 0.5) / (base.inspected + 1) : Number.NaN
  const drugPrior = base.inspected > 0 ? (base.drugFound + 0.5) / (base.inspected + 1) : Number.NaN
  const level = (substance: Substance) =>
    originCountry === null ? Number.NaN : (sourceLevels[substance][originCountry] ?? 0)
  return {
    findRate: rateTable(rates, foundPrior, (rate) => rate.found),
    drugRate: rateTable(rates, drugPrior, (rate) => rate.drugFound),
    routeTravellers: logTravellers(rates, 'route'),
    agencyTravellers: logTravellers(rates, 'agency'),
    originTravellers: logTravellers(rates, 'origin'),
    fromInspected: log10(findRate(rates, 'from')?.inspected),
    source: {
      cocaine: level('cocaine'),
      opiate: level('opiate'),
      meth: level('meth'),
      cannabis: level('cannabis'),
      synthetic: level('synthetic'),
    },
    transitLevel: highestTransit(vias),
    departureLevel: highestSourceLevel(departureCountry),
    sourceHours: measureSourceHours(ground),
  }
}

function rateTable(
  rates: readonly RateFact[],
  prior: number,
  countOf: (rate: RateFact) => number,
): Readonly<Record<RateKind, number>> {
  const smooth = (kind: RateKind) => {
    const rate = findRate(rates, kind)
    return rate === null ? Number.NaN : (countOf(rate) + priorInspections * prior) / (rate.inspected + priorInspections)
  }
  return {
    from: smooth('from'),
    route: smooth('route'),
    origin: smooth('origin'),
    agency: smooth('agency'),
    carrier: smooth('carrier'),
    nationalityRoute: smooth('nationalityRoute'),
  }
}

function findRate(rates: readonly RateFact[], kind: RateKind): RateFact | null {
  for (const rate of rates) if (rate.kind === kind) return rate
  return null
}

function logTravellers(rates: readonly RateFact[], kind: RateKind): number {
  return log10(findRate(rates, kind)?.travellers)
}

/** Of the count plus one, so that nobody seen is 0. */
function log10(count: number | undefined): number {
  return count === undefined || count < 0 ? Number.NaN : Math.log10(count + 1)
}

/** Highest level among the transfer points; NaN for a journey without any. */
function highestTransit(vias: Ground['journey']['vias']): number {
  let highest = Number.NaN
  for (const { country } of vias) {
    if (country === null) continue
    const level = transitLevels[country] ?? 0
    if (!(level <= highest)) highest = level
  }
  return highest
}

/** Hours spent in the journey's first country where that is a source (level 2 or 3); 0 where it is none. */
function measureSourceHours(ground: Ground): number {
  const level = highestSourceLevel(ground.journey.originCountry)
  if (Number.isNaN(level)) return Number.NaN
  return level >= 2 ? ground.journey.turnRoundHours : 0
}
