/** Calibrated probabilities that never tie where margins differ, so that the ranking of the learners is kept. */
import { applyCalibration } from '../calibration/applyCalibration.ts'
import type { Calibration } from '../calibration/Calibration.ts'

/** Level pieces of an isotonic curve rise by at most this share: too little to see, enough to sort by. */
const tilt = 1e-3

export function probabilitiesOf(calibration: Calibration, margins: Float64Array): Float64Array {
  const p = applyCalibration(calibration, margins)
  for (let row = 0; row < p.length; row++) {
    const rise = 1 / (1 + Math.exp(-(margins[row] as number)))
    p[row] = (p[row] as number) * (1 - tilt + tilt * rise)
  }
  return p
}
