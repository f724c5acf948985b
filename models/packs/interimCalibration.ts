/** Sigmoid calibration (Platt 1999), until the calibration room has landed. */
export type Calibration = { readonly kind: 'sigmoid'; readonly slope: number; readonly intercept: number }

export function calibrate(calibration: Calibration, margin: number): number {
  return 1 / (1 + Math.exp(-(calibration.slope * margin + calibration.intercept)))
}

type Labelled = { readonly labels: Float32Array; readonly weights: Float32Array | null; readonly n: number }

export function fitCalibration(margins: Float64Array, { labels, weights, n }: Labelled): Calibration {
  let [slope, intercept] = [1, 0]
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (let row = 0; row < n; row++) {
      const x = margins[row] as number
      const w = weights?.[row] ?? 1
      const p = 1 / (1 + Math.exp(-(slope * x + intercept)))
      const d = w * (p - (labels[row] as number))
      const h = w * p * (1 - p)
      g0 += d
      g1 += d * x
      h00 += h
      h01 += h * x
      h11 += h * x * x
    }
    const det = h00 * h11 - h01 * h01
    if (!(det > 1e-12)) break
    intercept -= (h11 * g0 - h01 * g1) / det
    slope = Math.max(0.01, slope - (h00 * g1 - h01 * g0) / det)
  }
  return { kind: 'sigmoid', slope, intercept }
}
