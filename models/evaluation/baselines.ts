/** What a model must beat: chance, the best single rule, and the past rate of an entity. */
import { createRandom } from '../learners/trees/createRandom.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import { fitCategories } from '../learners/trees/fitCategories.ts'
import { encodeCategories } from '../learners/trees/encodeCategories.ts'

export function randomScores(n: number, seed: number): Float64Array {
  const random = createRandom(seed)
  return Float64Array.from({ length: n }, () => random.next())
}

/** Smoothed past rate of positives of the entity in one category column: "this importer before". */
export function pastRateScores(train: TrainingData, column: number, rows: Float32Array): Float64Array {
  const own = { ...takeColumn(train, column), categorical: [true] }
  const { encoders } = fitCategories(own, { categorySmoothing: 10, categoryOrder: 'random', seed: 1 })
  const codes = Float32Array.from({ length: rows.length / train.m }, (_, i) => rows[i * train.m + column]!)
  const prior = encoders[0]!.prior
  return Float64Array.from(encodeCategories(codes, encoders), (rate) => (Number.isNaN(rate) ? prior : rate))
}

function takeColumn(data: TrainingData, column: number): TrainingData {
  const rows = Float32Array.from({ length: data.n }, (_, i) => data.rows[i * data.m + column]!)
  return { ...data, rows, m: 1, categorical: [data.categorical[column]!] }
}

/** A rule an officer could say in one breath: a column above or below a bound, a category, or a missing value. */
export type Rule = {
  readonly column: number
  readonly kind: 'atLeast' | 'below' | 'is' | 'missing'
  /** Bound, or category code. */
  readonly value: number
  readonly precision: number
  readonly share: number
}

/** The rule with the highest precision among those that pick at least `leastShare` of the training rows. */
export function bestSingleRule(train: TrainingData, leastShare = 0.01): Rule | null {
  let best: Rule | null = null
  for (let column = 0; column < train.m; column++) {
    for (const rule of rulesOfColumn(train, column)) {
      if (rule.share >= leastShare && rule.precision > (best?.precision ?? 0)) best = rule
    }
  }
  return best
}

/** 1 where the rule holds, else 0. */
export function ruleScores(rule: Rule, rows: Float32Array, m: number): Float64Array {
  return Float64Array.from({ length: rows.length / m }, (_, i) => (holds(rule, rows[i * m + rule.column]!) ? 1 : 0))
}

function holds(rule: Pick<Rule, 'kind' | 'value'>, x: number): boolean {
  if (rule.kind === 'missing') return Number.isNaN(x)
  if (rule.kind === 'is') return x === rule.value
  return rule.kind === 'atLeast' ? x >= rule.value : x < rule.value
}

function rulesOfColumn(train: TrainingData, column: number): readonly Rule[] {
  const values = Float32Array.from({ length: train.n }, (_, i) => train.rows[i * train.m + column]!)
  const known = values.filter((x) => !Number.isNaN(x)).sort()
  const drafts: Pick<Rule, 'kind' | 'value'>[] = [{ kind: 'missing', value: 0 }]
  if (train.categorical[column]) for (const code of new Set(known)) drafts.push({ kind: 'is', value: code })
  else {
    for (let i = 1; i < 20; i++) {
      const value = known[Math.floor((i * known.length) / 20)]
      if (value !== undefined) drafts.push({ kind: 'atLeast', value }, { kind: 'below', value })
    }
  }
  // Categories can be thousands: their rows are counted once, not once a rule.
  const counts = countPicked(train, values, drafts)
  return drafts.map((draft, i) => ({ column, ...draft, ...counts[i]! }))
}

function countPicked(train: TrainingData, values: Float32Array, drafts: readonly Pick<Rule, 'kind' | 'value'>[]) {
  const picked = new Float64Array(drafts.length)
  const found = new Float64Array(drafts.length)
  const placeOfCode = new Map(drafts.flatMap((draft, i) => (draft.kind === 'is' ? [[draft.value, i] as const] : [])))
  const others = drafts.map((_, i) => i).filter((i) => drafts[i]!.kind !== 'is')
  let total = 0
  values.forEach((x, row) => {
    const w = train.weights?.[row] ?? 1
    total += w
    const place = placeOfCode.get(x)
    const places = others.filter((i) => holds(drafts[i]!, x))
    for (const i of place === undefined ? places : [...places, place]) {
      picked[i]! += w
      found[i]! += w * train.labels[row]!
    }
  })
  return drafts.map((_, i) => ({ precision: picked[i]! > 0 ? found[i]! / picked[i]! : 0, share: picked[i]! / total }))
}
