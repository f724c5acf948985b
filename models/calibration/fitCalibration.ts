/** Chooses how to calibrate: a sigmoid where rows are few, isotonic where they carry it. */
import type { Calibration, CalibrationData } from './Calibration.ts'
import { fitIsotonic } from './fitIsotonic.ts'
import { fitSigmoid } from './fitSigmoid.ts'

/** scikit-learn advises against isotonic with far fewer than 1,000 rows; 100 positives is our own rule for rare finds. */
const isotonicRows = 1000
const isotonicPositives = 100

export function fitCalibration(data: CalibrationData): Calibration {
  let positives = 0
  for (let i = 0; i < data.labels.length; i++) if (data.labels[i]! > 0.5) positives++
  const many = data.margins.length >= isotonicRows && positives >= isotonicPositives
  return many ? fitIsotonic(data) : fitSigmoid(data)
}
