/** Seeded pseudo-random numbers for tests (mulberry32): the same run for the same seed. */
export type Noise = { next(): number; below(limit: number): number; pick<T>(values: readonly T[]): T }

export function createNoise(seed: number): Noise {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { next, below, pick: (values) => values[below(values.length)] as (typeof values)[number] }
}
