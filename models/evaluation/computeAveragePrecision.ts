/** Average precision: the precision at every find, averaged; rows of one score count as one step. */
import { type Evaluated, groupTies } from './Evaluated.ts'

/** By weight; null without positives. */
export function computeAveragePrecision(data: Evaluated): number | null {
  let seen = 0
  let found = 0
  let area = 0
  for (const tie of groupTies(data)) {
    seen += tie.weight
    found += tie.found
    area += (tie.found * found) / seen
  }
  return found > 0 ? area / found : null
}
