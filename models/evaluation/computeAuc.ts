/** Area under the ROC curve: the chance that a random positive scores above a random negative, ties counting half. */
import { type Evaluated, groupTies } from './Evaluated.ts'

/** By weight; null where one of the two kinds is missing. */
export function computeAuc(data: Evaluated): number | null {
  let positives = 0
  let negatives = 0
  let pairs = 0
  for (const { weight, found } of groupTies(data)) {
    const clean = weight - found
    pairs += clean * (positives + found / 2)
    positives += found
    negatives += clean
  }
  return positives > 0 && negatives > 0 ? pairs / (positives * negatives) : null
}
