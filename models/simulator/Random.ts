/** Seeded random numbers (sfc32): small, fast, the same on every machine. Streams are split by hashing keys. */

/** Mixes integers into one 32-bit value (murmur3 finaliser per part). */
export function hashParts(...parts: readonly number[]): number {
  let h = 0x9e3779b9
  for (const part of parts) {
    h ^= part | 0
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    h ^= h >>> 16
    h = (h + Math.floor(part / 0x100000000)) | 0
  }
  return h >>> 0
}

export class Random {
  private a = 0
  private b = 0
  private c = 0
  private d = 1

  constructor(...keys: readonly number[]) {
    this.reset(hashParts(...keys))
  }

  /** Starts the stream again from one seed; cheaper than a new object in hot loops. */
  reset(seed: number): this {
    this.a = seed | 0
    this.b = Math.imul(seed ^ 0x5bd1e995, 0x27d4eb2d)
    this.c = Math.imul(seed ^ 0x1b873593, 0x165667b1)
    this.d = 1
    for (let i = 0; i < 10; i++) this.next()
    return this
  }

  /** In [0, 1). */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = ((this.c << 21) | (this.c >>> 11)) + t
    return (t >>> 0) / 4294967296
  }

  chance(p: number): boolean {
    return this.next() < p
  }

  /** Integer in [0, n). */
  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  /** Integer in [low, high], both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** Normal, by the sum of four uniforms: bounded at about 3.5 deviations, which suits weights and times. */
  normal(mean: number, deviation: number): number {
    const sum = this.next() + this.next() + this.next() + this.next() - 2
    return mean + sum * 1.7320508 * deviation
  }

  /** Log-normal given its median and the deviation of the logarithm. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(this.normal(0, sigma))
  }

  poisson(mean: number): number {
    const limit = Math.exp(-mean)
    let product = this.next()
    let count = 0
    while (product > limit && count < 1000) {
      product *= this.next()
      count++
    }
    return count
  }

  /** Index drawn by cumulative weights whose last value is the total. */
  index(cumulative: readonly number[]): number {
    const x = this.next() * (cumulative[cumulative.length - 1] ?? 0)
    let i = 0
    while (i < cumulative.length - 1 && x >= (cumulative[i] as number)) i++
    return i
  }
}

/** Running sums of weights, for `Random.index`. */
export function cumulate(weights: readonly number[]): readonly number[] {
  let sum = 0
  return weights.map((w) => (sum += w))
}
