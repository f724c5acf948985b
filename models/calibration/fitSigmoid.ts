/** Platt's sigmoid, by Newton's method with his smoothed targets (Lin, Lin & Weng, Machine Learning 68:267, 2007). */
import type { Calibration, CalibrationData } from './Calibration.ts'

export function fitSigmoid({ margins, labels, weights }: CalibrationData): Calibration {
  const counts = countByLabel(labels, weights)
  const high = (counts.found + 1) / (counts.found + 2)
  const low = 1 / (counts.clean + 2)
  let slope = 1
  let shift = 0
  let loss = lossOf(slope, shift)
  for (let round = 0; round < 100; round++) {
    const { gSlope, gShift, hSlope, hBoth, hShift } = derivatives(slope, shift)
    if (Math.abs(gSlope) < 1e-9 && Math.abs(gShift) < 1e-9) break
    const determinant = hSlope * hShift - hBoth * hBoth
    const dSlope = (hShift * gSlope - hBoth * gShift) / determinant
    const dShift = (hSlope * gShift - hBoth * gSlope) / determinant
    let length = 1
    while (length > 1e-10 && lossOf(slope - length * dSlope, shift - length * dShift) > loss) length /= 2
    const next = lossOf(slope - length * dSlope, shift - length * dShift)
    if (!(next < loss)) break
    slope -= length * dSlope
    shift -= length * dShift
    loss = next
  }
  // A falling curve would turn the ranking round: then the margins say nothing, and the overall rate is all there is.
  if (slope <= 0) return { kind: 'sigmoid', slope: 0, shift: Math.log((counts.found + 1) / (counts.clean + 1)) }
  return { kind: 'sigmoid', slope, shift }

  function lossOf(a: number, b: number): number {
    let sum = 0
    for (let i = 0; i < margins.length; i++) {
      const target = labels[i]! > 0.5 ? high : low
      const z = a * margins[i]! + b
      sum += (weights?.[i] ?? 1) * (Math.max(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z))))
    }
    return sum
  }

  function derivatives(a: number, b: number) {
    // A little is added to the diagonal, so that the step exists even where all margins are one.
    const sums = { gSlope: 0, gShift: 0, hSlope: 1e-9, hBoth: 0, hShift: 1e-9 }
    for (let i = 0; i < margins.length; i++) {
      const x = margins[i]!
      const w = weights?.[i] ?? 1
      const p = 1 / (1 + Math.exp(-(a * x + b)))
      const g = w * (p - (labels[i]! > 0.5 ? high : low))
      const h = w * p * (1 - p)
      sums.gSlope += g * x
      sums.gShift += g
      sums.hSlope += h * x * x
      sums.hBoth += h * x
      sums.hShift += h
    }
    return sums
  }
}

function countByLabel(labels: ArrayLike<number>, weights: ArrayLike<number> | null) {
  let found = 0
  let clean = 0
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! > 0.5) found += weights?.[i] ?? 1
    else clean += weights?.[i] ?? 1
  }
  return { found, clean }
}
