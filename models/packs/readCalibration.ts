/** Reads calibration.json; null where it is not one. */
import type { Calibration } from './interimCalibration.ts'
import type { PackFiles } from './PackFiles.ts'
import { readJson } from './packJson.ts'

export function readCalibration(files: PackFiles): Calibration | null {
  const json = readJson(files, 'calibration.json') as Partial<Calibration> | undefined
  if (json?.kind !== 'sigmoid' || typeof json.slope !== 'number' || typeof json.intercept !== 'number') return null
  return { kind: 'sigmoid', slope: json.slope, intercept: json.intercept }
}
