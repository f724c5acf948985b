/** Standard normal numbers from uniform ones (Box & Muller 1958). */
import type { Random } from '../trees/createRandom.ts'

export function normalFrom(random: Random): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}
