/** Reads calibration.json; null where it is not one. */
import { z } from 'zod'
import type { Calibration } from '../calibration/Calibration.ts'
import type { PackFiles } from './PackFiles.ts'
import { readJson } from './packJson.ts'

const calibrationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sigmoid'), slope: z.number().min(0), shift: z.number() }),
  z
    .object({
      kind: z.literal('isotonic'),
      margins: z.array(z.number()).min(1),
      probabilities: z.array(z.number().min(0).max(1)),
    })
    .refine((curve) => curve.margins.length === curve.probabilities.length),
])

export function readCalibration(files: PackFiles): Calibration | null {
  const parsed = calibrationSchema.safeParse(readJson(files, 'calibration.json'))
  return parsed.success ? parsed.data : null
}
