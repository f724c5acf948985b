/** Seeded random numbers (sfc32, Chris Doty-Humphrey, PractRand): the same seed gives the same numbers on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform whole number in [0, below). */
  integer(below: number): number
}

export function createRandom(seed: number): Random {
  let a = seed | 0
  let b = Math.floor(seed / 4294967296) | 0
  let c = 0x9e3779b9 | 0
  let d = 1
  const draw = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  // Fifteen rounds mix the seed through all of the state (the generator's own recommendation is twelve or more).
  for (let i = 0; i < 15; i++) draw()
  const next = (): number => (draw() * 2097152 + (draw() >>> 11)) / 9007199254740992
  return { next, integer: (below) => Math.floor(next() * below) }
}

/** Numbers 0..n-1 in random order. */
export function shuffledIndices(n: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}
