/** Area under the ROC curve by ranks, ties counted half; for looking at one signal at a time. */
export function aucOf(scores: readonly number[], positive: readonly boolean[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[a] as number) - (scores[b] as number))
  let rankSum = 0
  let positives = 0
  for (let i = 0; i < order.length; ) {
    let end = i
    while (end < order.length && scores[order[end] as number] === scores[order[i] as number]) end++
    for (let k = i; k < end; k++) {
      if (!positive[order[k] as number]) continue
      rankSum += (i + end + 1) / 2
      positives++
    }
    i = end
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (order.length - positives))
}
