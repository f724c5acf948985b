/** How far a training is as a whole, from the stage it is in: stages take about these shares of the time. */
import type { TrainStep } from './ModelTask.ts'

/** Measured on 40,000 simulated travellers with the usual settings; a bar needs no better. */
const weights: readonly (readonly [TrainStep['stage'], number])[] = [
  ['reading', 0.04],
  ['trees', 0.3],
  ['forest', 0.12],
  ['network', 0.24],
  ['autoencoder', 0.14],
  ['voting', 0.02],
  ['measures', 0.1],
  ['comparison', 0.04],
]

export function shareOfTraining(stage: TrainStep['stage'], share: number): number {
  let before = 0
  for (const [name, weight] of weights) {
    if (name === stage) return before + weight * Math.min(1, Math.max(0, share))
    before += weight
  }
  return before
}
