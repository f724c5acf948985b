/** Probabilities of margins under a fitted calibration. */
import type { Calibration } from './Calibration.ts'

export function applyCalibration(calibration: Calibration, margins: Float64Array): Float64Array {
  if (calibration.kind === 'sigmoid') {
    const { slope, shift } = calibration
    return margins.map((margin) => 1 / (1 + Math.exp(-(slope * margin + shift))))
  }
  const points = calibration.margins
  const values = calibration.probabilities
  return margins.map((margin) => interpolate(points, values, margin))
}

function interpolate(points: readonly number[], values: readonly number[], x: number): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (points[middle]! <= x) low = middle + 1
    else high = middle
  }
  if (low === 0) return values[0] ?? 0
  if (low === points.length) return values[low - 1]!
  const share = (x - points[low - 1]!) / (points[low]! - points[low - 1]!)
  return values[low - 1]! + share * (values[low]! - values[low - 1]!)
}
