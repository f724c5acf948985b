/** Sets a candidate beside the pack in force: both judge the same later travellers, which no training step of the candidate saw. */
import type { Comparison } from '#core/contract/packs.ts'
import { bootstrapIntervals } from '#models/evaluation/bootstrapIntervals.ts'
import { computeAuc } from '#models/evaluation/computeAuc.ts'
import { computeAveragePrecision } from '#models/evaluation/computeAveragePrecision.ts'
import { computeTopPercent } from '#models/evaluation/computeTop.ts'
import { createEvaluated, type Evaluated } from '#models/evaluation/Evaluated.ts'
import type { Interval } from '#models/evaluation/Interval.ts'
import { measureRanking } from '#models/packs/measureRanking.ts'
import { splitByTime } from '#models/packs/splitByTime.ts'
import type { TrainingTable } from '#models/packs/TrainingTable.ts'
import type { OpenedPack } from './OpenedPack.ts'

export type CompareTask = {
  readonly table: TrainingTable
  readonly candidate: OpenedPack
  readonly inForce: OpenedPack | null
  readonly seed: number
}

/** Resamples behind every interval: enough for two digits of a 95 % bound. */
const rounds = 300
/** As in sliceData: weights above this say more of the model of chance than of the traveller. */
const mostWeight = 20
/** More travellers do not narrow what flight-days decide. */
const mostRows = 30_000
const topShare = 0.05

const figures = ['auc', 'ap', 'precisionAt1', 'precisionAt5', 'recallAt5', 'recallAt10', 'brier', 'ece'] as const

export async function comparePacks(task: CompareTask): Promise<Comparison> {
  const { table, candidate, inForce } = task
  const whole = splitByTime(table).test
  const test = whole.subarray(Math.max(0, whole.length - mostRows))
  const own = await judge(table, candidate, test)
  const other = inForce === null ? null : await judge(table, inForce, test)
  const [from, to] = daysOf(table, test)
  return {
    inForce: inForce?.view.id ?? null,
    from,
    to,
    travellers: test.length,
    seenBefore: from !== null && inForce !== null && inForce.view.trainedOn >= from,
    sameTop: other === null ? null : shareInCommon(own, other),
    sets: (['random', 'inspected'] as const).map((on) => compareOn(on, { task, test, own, other })),
  }
}

/** First and last calendar day of some rows. */
function daysOf(table: TrainingTable, rows: Int32Array): readonly [string, string] | readonly [null, null] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    first = Math.min(first, table.at[row] as number)
    last = Math.max(last, table.at[row] as number)
  }
  return rows.length === 0 ? [null, null] : [dayOf(first), dayOf(last)]
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

async function judge(table: TrainingTable, pack: OpenedPack, test: Int32Array): Promise<Float64Array> {
  const width = table.n === 0 ? 0 : table.rows.length / table.n
  const rows = Array.from(test, (row) => table.rows.subarray(row * width, (row + 1) * width))
  return (await pack.scorer.score(rows)).p
}

function shareInCommon(own: Float64Array, other: Float64Array): number | null {
  const count = Math.round(own.length * topShare)
  if (count === 0) return null
  const top = (p: Float64Array) =>
    Array.from(p.keys())
      .sort((a, b) => (p[b] as number) - (p[a] as number) || a - b)
      .slice(0, count)
  const others = new Set(top(other))
  return top(own).filter((row) => others.has(row)).length / count
}

type Sides = {
  readonly task: CompareTask
  readonly test: Int32Array
  readonly own: Float64Array
  readonly other: Float64Array | null
}

function compareOn(on: 'random' | 'inspected', { task, test, own, other }: Sides): Comparison['sets'][number] {
  const { table, seed } = task
  const places = Array.from(test.keys()).filter((at) => {
    const row = test[at] as number
    return (table.labels[row] as number) >= 0 && (on === 'inspected' || table.randomArm[row] === 1)
  })
  const rowOf = (at: number): number => test[at] as number
  const labels = Float32Array.from(places, (at) => (table.labels[rowOf(at)] === 1 ? 1 : 0))
  // Chance itself is not weighted; what was chosen with unequal chances is.
  const weigh = (row: number) => Math.min(mostWeight, 1 / Math.max(1e-6, table.propensity[row] as number))
  const weights = Float64Array.from(places, (at) => (on === 'random' ? 1 : weigh(rowOf(at))))
  const clusters = Int32Array.from(places, (at) => table.day[rowOf(at)] as number)
  const pick = (p: Float64Array) => Float64Array.from(places, (at) => p[at] as number)
  const found = labels.reduce((sum, label) => sum + label, 0)
  const measure = (p: Float64Array) =>
    found === 0 ? {} : measureRanking({ scores: p, p, labels, weights, clusters }, { rounds, seed })
  const mine = measure(pick(own))
  const theirs = other === null ? {} : measure(pick(other))
  const drawn = { labels, weights, clusters, seed }
  const apart = other === null || found === 0 ? {} : differences(pick(own), pick(other), drawn)
  return {
    on,
    rows: places.length,
    found,
    figures: figures.map((name) => ({
      name,
      candidate: mine[name] ?? null,
      inForce: theirs[name] ?? null,
      difference: apart[name] ?? null,
    })),
  }
}

type Drawn = {
  readonly labels: Float32Array
  readonly weights: Float64Array
  readonly clusters: Int32Array
  readonly seed: number
}

type Measure = (data: Evaluated) => number | null

const measures: Readonly<
  Record<'auc' | 'ap' | 'precisionAt1' | 'precisionAt5' | 'recallAt5' | 'recallAt10' | 'brier', Measure>
> = {
  auc: computeAuc,
  ap: computeAveragePrecision,
  precisionAt1: (data) => computeTopPercent(data, 1).precision,
  precisionAt5: (data) => computeTopPercent(data, 5).precision,
  recallAt5: (data) => computeTopPercent(data, 5).recall,
  recallAt10: (data) => computeTopPercent(data, 10).recall,
  brier: computeBrier,
}

function computeBrier({ scores, labels, weights }: Evaluated): number | null {
  let [sum, total] = [0, 0]
  for (let row = 0; row < scores.length; row++) {
    const weight = weights?.[row] ?? 1
    sum += weight * ((scores[row] as number) - (labels[row] as number)) ** 2
    total += weight
  }
  return total > 0 ? sum / total : null
}

/** Both packs on the same draws of flight-days: the difference is far better known than either figure alone. */
function differences(own: Float64Array, other: Float64Array, drawn: Drawn): Partial<Record<string, Interval | null>> {
  const { labels, weights, clusters, seed } = drawn
  const mine = createEvaluated({ scores: own, labels, weights })
  const theirs = createEvaluated({ scores: other, labels, weights })
  const apart = Object.fromEntries(
    Object.entries(measures).map(([name, measure]) => [
      name,
      (draw: Evaluated) => {
        const [a, b] = [measure(draw), measure({ ...theirs, weights: draw.weights })]
        return a === null || b === null ? null : a - b
      },
    ]),
  )
  return bootstrapIntervals(mine, apart, { clusters, rounds, seed })
}
