/** Calibration of a pack: the general rule where there are finds to fit a curve to, else only the height of it. */
import type { Calibration, CalibrationData } from '../calibration/Calibration.ts'
import { fitCalibration } from '../calibration/fitCalibration.ts'

/** Two parameters want ten finds each (the old rule of ten events per variable, Peduzzi et al. 1996). */
const findsForSlope = 20
/** Pulls the mean towards what the learners said, in rows: without any find the shift would run away. */
const prior = 0.5

export function fitPackCalibration(data: CalibrationData): Calibration {
  let finds = 0
  for (let row = 0; row < data.labels.length; row++) finds += (data.labels[row] as number) > 0.5 ? 1 : 0
  return finds >= findsForSlope ? fitCalibration(data) : { kind: 'sigmoid', slope: 1, shift: fitShift(data) }
}

/** Shift at which the weighted mean of the probabilities is the weighted rate of finds; Newton's method, held to steps of 1. */
function fitShift({ margins, labels, weights }: CalibrationData): number {
  let shift = 0
  for (let round = 0; round < 100; round++) {
    let [slope, curve] = [0, 1e-12]
    for (let row = 0; row < margins.length; row++) {
      const weight = weights?.[row] ?? 1
      const p = 1 / (1 + Math.exp(-((margins[row] as number) + shift)))
      slope += weight * (p - (labels[row] as number))
      curve += weight * p * (1 - p)
    }
    // Half a find more and half a clean row more, as Laplace would.
    const own = 1 / (1 + Math.exp(-shift))
    slope += prior * (own - 0.5)
    curve += prior * own * (1 - own)
    const step = Math.max(-1, Math.min(1, slope / curve))
    shift -= step
    if (Math.abs(step) < 1e-9) break
  }
  return shift
}
