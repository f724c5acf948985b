/** Where the bands begin: probabilities above which the top 20, 5 and 1 % of all travellers lie, inspected or not. */

/** A hall checks a few per cent of arrivals; band 4 is what it must not miss, band 3 what it should see, band 2 what it may. */
const shares = [0.2, 0.05, 0.01] as const

export function chooseBands(probabilities: Float64Array): readonly [number, number, number] {
  const falling = Float64Array.from(probabilities).sort().reverse()
  const [second, third, fourth] = shares.map((share) => thresholdAt(falling, share))
  return [second ?? 1, third ?? 1, fourth ?? 1]
}

/**
 * The smallest probability of the top share. Where many are equal there, the next larger one, so that a band stays small;
 * where there is none larger, the band may hold three times its share, else nobody is in it.
 */
function thresholdAt(falling: Float64Array, share: number): number {
  const most = Math.floor(falling.length * share)
  if (most === 0) return falling[0] ?? 1
  const last = falling[most - 1] as number
  const above = falling.findIndex((p) => p <= last)
  const after = falling.findIndex((p) => p < last)
  if (after === most) return last
  if (above > 0) return falling[above - 1] as number
  return after > 0 && after <= 3 * most ? last : 1
}
