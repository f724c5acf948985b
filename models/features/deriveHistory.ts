/** What earlier arrivals and checks of this person say; nothing later than the dossier's own instant counts. */
import { isoToMs } from '#core/time/isoToMs.ts'
import type { PastArrival } from '#core/dossier/PersonHistory.ts'
import type { Ground } from './Ground.ts'

export type HistoryFacts = {
  readonly arrivals30: number
  readonly arrivals90: number
  readonly arrivals365: number
  readonly daysSinceLast: number
  readonly checks: number
  readonly finds: number
  readonly drugFinds: number
  readonly daysSinceFind: number
  /** Checks without a find since the last find, or since the first record. */
  readonly cleanStreak: number
  readonly sameRouteShare: number
  readonly sameAgencyShare: number
  readonly meanGapDays: number
  readonly weightVsUsual: number
  readonly partyVsUsual: number
  readonly knownDays: number
  readonly frequentFlyer: number
}

const dayMs = 86_400_000

export function deriveHistory(ground: Ground, weightKg: number): HistoryFacts {
  const { history, traveller, pnr, companions, flight } = ground.dossier
  const past = readPast(history.arrivals, ground.asOfMs)
  const recorded = traveller.identity !== null || past.length > 0
  const now = Number.isNaN(ground.arrivalMs) ? ground.asOfMs : ground.arrivalMs
  const first = past[0]
  const last = past[past.length - 1]
  const agency = pnr?.agency?.iataNumber ?? null
  const agencies = past.filter(({ arrival }) => arrival.agency !== null)
  return {
    ...(recorded ? countPast(past, now) : unrecorded),
    daysSinceLast: last ? (now - last.at) / dayMs : Number.NaN,
    sameRouteShare: share(past, ({ arrival }) => arrival.from === flight.from),
    sameAgencyShare: agency === null ? Number.NaN : share(agencies, ({ arrival }) => arrival.agency === agency),
    meanGapDays: first ? (now - first.at) / dayMs / past.length : Number.NaN,
    weightVsUsual: weightKg / mean(past, ({ arrival }) => arrival.bagWeightKg),
    partyVsUsual: pnr === null ? Number.NaN : companions.length + 1 - mean(past, ({ arrival }) => arrival.partySize),
    knownDays: (now - isoToMs(history.knownSince)) / dayMs,
    frequentFlyer: isFrequentFlyer(ground),
  }
}

type Dated = { readonly at: number; readonly arrival: PastArrival }

/** Oldest first. */
function readPast(arrivals: readonly PastArrival[], asOfMs: number): readonly Dated[] {
  if (arrivals.length === 0) return []
  const past: Dated[] = []
  for (const arrival of arrivals) {
    const at = isoToMs(arrival.arrivalAt)
    if (Number.isNaN(at) || at > asOfMs) continue
    past.push({ at, arrival })
  }
  return past.sort((a, b) => a.at - b.at)
}

type Counts = Pick<
  HistoryFacts,
  'arrivals30' | 'arrivals90' | 'arrivals365' | 'checks' | 'finds' | 'drugFinds' | 'daysSinceFind' | 'cleanStreak'
>

const unrecorded: Counts = {
  arrivals30: Number.NaN,
  arrivals90: Number.NaN,
  arrivals365: Number.NaN,
  checks: Number.NaN,
  finds: Number.NaN,
  drugFinds: Number.NaN,
  daysSinceFind: Number.NaN,
  cleanStreak: Number.NaN,
}

function countPast(past: readonly Dated[], now: number): Counts {
  const counts = { arrivals30: 0, arrivals90: 0, arrivals365: 0, checks: 0, finds: 0, drugFinds: 0, cleanStreak: 0 }
  let daysSinceFind = Number.NaN
  for (const { at, arrival } of past) {
    const days = (now - at) / dayMs
    if (days <= 30) counts.arrivals30 += 1
    if (days <= 90) counts.arrivals90 += 1
    if (days <= 365) counts.arrivals365 += 1
    if (arrival.outcome === null) continue
    counts.checks += 1
    if (arrival.outcome === 'nothing') {
      counts.cleanStreak += 1
      continue
    }
    counts.finds += 1
    if (arrival.outcome === 'drugs') counts.drugFinds += 1
    counts.cleanStreak = 0
    daysSinceFind = days
  }
  return { ...counts, daysSinceFind }
}

function share(past: readonly Dated[], is: (dated: Dated) => boolean): number {
  return past.length === 0 ? Number.NaN : past.filter(is).length / past.length
}

function mean(past: readonly Dated[], valueOf: (dated: Dated) => number | null): number {
  let sum = 0
  let count = 0
  for (const dated of past) {
    const value = valueOf(dated)
    if (value === null || !(value > 0)) continue
    sum += value
    count += 1
  }
  return count === 0 ? Number.NaN : sum / count
}

function isFrequentFlyer(ground: Ground): number {
  const { pnr, traveller } = ground.dossier
  const member = pnr?.travellers.find((other) => other.ref === traveller.pnrRef)
  return member === undefined ? Number.NaN : member.frequentFlyer.length > 0 ? 1 : 0
}
