/** Holds the saved lists against a simulation's hidden truth: what the top of the lists would have found. */
import { readRankedQueries, type RankedTraveller } from '#db/queries/readRanked.ts'
import { bootstrapIntervals } from '#models/evaluation/bootstrapIntervals.ts'
import { computeAuc } from '#models/evaluation/computeAuc.ts'
import { computeTopPercent } from '#models/evaluation/computeTop.ts'
import { createEvaluated, type Evaluated } from '#models/evaluation/Evaluated.ts'
import type { Interval } from '#models/evaluation/Interval.ts'
import type { TruthRow } from '#models/simulator/SimulatedDay.ts'
import type { Station } from '../Station.ts'

export const topShares = [1, 2, 5, 10] as const

export type RankingReport = {
  /** What is ranked by what: `priority` finds anything, `high` anything, `drug` couriers. */
  readonly score: 'priority' | 'high' | 'drug'
  readonly positives: number
  readonly baseRate: number
  readonly auc: number | null
  /** By percent of travellers: precision, recall and lift with 95 % intervals (bootstrap by flight); `bestLift` is the oracle's. */
  readonly top: readonly {
    readonly percent: number
    readonly precision: number
    readonly recall: number
    readonly lift: Interval | null
    readonly bestLift: number
  }[]
}

export type ListsReport = {
  readonly travellers: number
  readonly flights: number
  /** Truth rows whose traveller is on no list: must be none. */
  readonly lost: number
  readonly rankings: readonly RankingReport[]
}

const rounds = 300
const seed = 1

export function evaluateLists(station: Station, truth: readonly TruthRow[]): ListsReport {
  const ranked = readRankedQueries(station.store.sql).readRanked()
  const { offences, lost } = joinTruth(ranked, truth)
  const flights = new Map<string, number>()
  const clusters = ranked.map((row) => {
    const known = flights.get(row.flightId) ?? flights.size
    flights.set(row.flightId, known)
    return known
  })
  const any = offences.map((offence) => (offence === null ? 0 : 1))
  const drugs = offences.map((offence) => (offence === 'drugs' ? 1 : 0))
  const report = (score: RankingReport['score'], scores: readonly number[], labels: readonly number[]): RankingReport =>
    rate({ score, clusters }, createEvaluated({ scores, labels, weights: null }))
  return {
    travellers: ranked.length,
    flights: flights.size,
    lost,
    rankings: [
      report(
        'priority',
        ranked.map((row) => row.priority),
        any,
      ),
      report(
        'high',
        ranked.map((row) => row.highP ?? 0),
        any,
      ),
      report(
        'drug',
        ranked.map((row) => row.drugP ?? 0),
        drugs,
      ),
    ],
  }
}

/** By flight and passport, else by flight, name and birth date; null: hides nothing. */
function joinTruth(ranked: readonly RankedTraveller[], truth: readonly TruthRow[]) {
  const byDocument = new Map(truth.map((row) => [`${row.flightId} ${row.documentNumber}`, row]))
  const byName = new Map(truth.map((row) => [`${row.flightId} ${row.surname} ${row.given} ${row.birthOn}`, row]))
  const flights = new Set(ranked.map((row) => row.flightId))
  const met = new Set<TruthRow>()
  const offences = ranked.map((row) => {
    const found =
      byDocument.get(`${row.flightId} ${row.document ?? ''}`) ??
      byName.get(`${row.flightId} ${row.surname} ${row.given} ${row.birthOn ?? ''}`)
    if (found !== undefined) met.add(found)
    return found?.offence ?? null
  })
  return { offences, lost: truth.filter((row) => flights.has(row.flightId) && !met.has(row)).length }
}

function rate(
  of: { readonly score: RankingReport['score']; readonly clusters: readonly number[] },
  data: Evaluated,
): RankingReport {
  const positives = Array.from(data.labels).reduce((sum, label) => sum + label, 0)
  const baseRate = data.scores.length === 0 ? 0 : positives / data.scores.length
  const top = topShares.map((percent) => {
    const { precision, recall, normalisedPrecision } = computeTopPercent(data, percent)
    const lift = bootstrapIntervals(
      data,
      { lift: (drawn) => computeTopPercent(drawn, percent).lift },
      { clusters: of.clusters, rounds, seed },
    ).lift
    const best = normalisedPrecision > 0 ? precision / normalisedPrecision : 0
    return { percent, precision, recall, lift, bestLift: baseRate > 0 ? best / baseRate : 0 }
  })
  return { score: of.score, positives, baseRate, auc: computeAuc(data), top }
}
