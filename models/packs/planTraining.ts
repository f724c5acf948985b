/** Fits the plan to the finds there are: a step that a handful of finds would decide by chance is left out, its rows train. */
import type { PackSettings } from './PackSettings.ts'
import { splitByTime, type TimeSlices } from './splitByTime.ts'
import type { TrainingTable } from './TrainingTable.ts'

export type TrainingPlan = { readonly slices: TimeSlices; readonly settings: PackSettings }

/** Below these, the loss on the slice says less than a fixed length (measured on simulated drug finds: 27 in 8,400 checks). */
const findsToStop = 20
const findsToVote = 10

export function planTraining(table: TrainingTable, settings: PackSettings): TrainingPlan {
  const slices = splitByTime(table)
  const finds = (order: Int32Array) => order.reduce((sum, row) => sum + (table.labels[row] === 1 ? 1 : 0), 0)
  if (finds(slices.stop) >= findsToStop) return { slices, settings }
  const none = new Int32Array(0)
  const votes = finds(slices.voting) >= findsToVote
  const fit = Int32Array.from([...slices.fit, ...slices.stop, ...(votes ? [] : slices.voting)])
  return {
    slices: { ...slices, fit, stop: none, voting: votes ? slices.voting : none },
    settings: shorten(settings),
  }
}

/** Small trees and few rounds of learning instead of an early stop. */
function shorten(settings: PackSettings): PackSettings {
  const { trees, network } = settings
  return {
    ...settings,
    trees: trees && { ...trees, rounds: 80, maxDepth: 3, earlyStoppingRounds: 0 },
    network: network && { ...network, epochs: 4, patience: 4 },
  }
}
