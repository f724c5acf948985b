/** Pairs the words of two names, best pairs first, and says how much of both is covered. */

export type Pair = { readonly left: number; readonly right: number; readonly similarity: number }

/** A word of a name: family names weigh more, particles and single letters less. */
export type NameWord = { readonly text: string; readonly weight: number }

/** A word of the list that the traveller's name lacks costs little (middle names are often left out); the other way round it costs more. */
const missingOnList = 0.8
const missingOnTraveller = 0.35

/** Similarity of two names in [0, 1], given which words may pair and how alike they are. */
export function alignTokens(
  left: readonly NameWord[],
  right: readonly NameWord[],
  pairs: readonly Pair[],
): { readonly score: number; readonly used: readonly Pair[] } {
  const usedLeft = new Set<number>()
  const usedRight = new Set<number>()
  const used: Pair[] = []
  let matched = 0
  let weight = 0
  for (const pair of pairs.toSorted((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right)) {
    if (usedLeft.has(pair.left) || usedRight.has(pair.right)) continue
    usedLeft.add(pair.left)
    usedRight.add(pair.right)
    const shared = Math.max(left[pair.left]?.weight ?? 0, right[pair.right]?.weight ?? 0)
    matched += shared * pair.similarity
    weight += shared
    used.push(pair)
  }
  const lost = missingOnList * sumUnused(left, usedLeft) + missingOnTraveller * sumUnused(right, usedRight)
  return { score: weight + lost === 0 ? 0 : matched / (weight + lost), used }
}

/** What is lost at least where words of these weights pair with nothing. */
export function leastLost(ownWeight: number, listedWeight: number): number {
  return missingOnList * ownWeight + missingOnTraveller * listedWeight
}

function sumUnused(words: readonly NameWord[], used: ReadonlySet<number>): number {
  return words.reduce((sum, word, index) => (used.has(index) ? sum : sum + word.weight), 0)
}
