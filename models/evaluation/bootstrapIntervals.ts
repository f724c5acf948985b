/**
 * Intervals by drawing whole clusters (flight days) with replacement: travellers of one flight are alike, so drawing them
 * one by one would make intervals too narrow (Cameron, Gelbach & Miller, 2008).
 */
import { createRandom } from '../learners/trees/createRandom.ts'
import type { Evaluated } from './Evaluated.ts'
import type { Interval } from './Interval.ts'

export type BootstrapOptions = {
  /** Cluster of each row, any numbers; null: every row is its own. */
  readonly clusters: ArrayLike<number> | null
  readonly rounds: number
  readonly seed: number
}

/** 2.5th to 97.5th percentile of each measure; null where the measure is null on the data or on most draws. */
export function bootstrapIntervals<Name extends string>(
  data: Evaluated,
  measures: Readonly<Record<Name, (drawn: Evaluated) => number | null>>,
  options: BootstrapOptions,
): Record<Name, Interval | null> {
  const names = Object.keys(measures) as Name[]
  const { member, count } = numberClusters(options.clusters, data.scores.length)
  const random = createRandom(options.seed)
  const drawn = new Map<Name, number[]>(names.map((name) => [name, []]))
  const times = new Float64Array(count)
  const weights = new Float64Array(data.scores.length)
  for (let round = 0; round < options.rounds; round++) {
    times.fill(0)
    for (let i = 0; i < count; i++) times[random.integer(count)]!++
    for (let row = 0; row < weights.length; row++) weights[row] = times[member[row]!]! * (data.weights?.[row] ?? 1)
    for (const name of names) {
      const value = measures[name]({ ...data, weights })
      if (value !== null && Number.isFinite(value)) drawn.get(name)!.push(value)
    }
  }
  const interval = (name: Name): Interval | null => {
    const value = measures[name](data)
    const values = drawn.get(name)!.sort((a, b) => a - b)
    if (value === null || values.length < options.rounds / 2 || values.length === 0) return null
    return { value, low: quantile(values, 0.025), high: quantile(values, 0.975) }
  }
  return Object.fromEntries(names.map((name) => [name, interval(name)])) as Record<Name, Interval | null>
}

function numberClusters(clusters: ArrayLike<number> | null, n: number) {
  const numbers = new Map<number, number>()
  const member = Int32Array.from({ length: n }, (_, row) => {
    const key = clusters ? clusters[row]! : row
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  })
  return { member, count: numbers.size }
}

/** Of rising values, with straight lines between them. */
function quantile(values: readonly number[], share: number): number {
  const at = share * (values.length - 1)
  const low = Math.floor(at)
  const high = Math.min(low + 1, values.length - 1)
  return values[low]! + (at - low) * (values[high]! - values[low]!)
}
