/** Mean log loss of margins against 0/1 labels, by weight. */
type Labelled = { readonly labels: Float32Array; readonly weights: Float32Array | null; readonly n: number }

export function weightedLogLoss(margins: Float32Array | Float64Array, data: Labelled): number {
  let loss = 0
  let total = 0
  for (let row = 0; row < data.n; row++) {
    const z = margins[row] as number
    const weight = data.weights?.[row] ?? 1
    loss += weight * (Math.max(z, 0) - z * (data.labels[row] as number) + Math.log1p(Math.exp(-Math.abs(z))))
    total += weight
  }
  return total > 0 ? loss / total : 0
}
