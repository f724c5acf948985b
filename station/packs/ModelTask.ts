/** Long work on models and figures, done in a thread of its own so that lists never wait for it. */
import type { Comparison, TrainingState } from '#core/contract/packs.ts'
import type { DriftReport, WorkReport } from '#core/contract/packReports.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { PackSettings } from '#models/packs/PackSettings.ts'
import type { PatternReport } from '#core/contract/patterns.ts'
import type { EvaluateAnswer, EvaluateTask } from '../evaluation/evaluateStation.ts'
import type { PatternTask } from '../patterns/measureStation.ts'

export type TrainTask = {
  readonly kind: 'train'
  readonly model: ModelName
  readonly packId: string
  readonly seed: number
  /** Calendar day by the station's clock. */
  readonly trainedOn: string
  readonly simulated: boolean
  /** Replaces parts of the usual settings. */
  readonly settings: Partial<PackSettings> | null
  /** Learn without age, sex, nationality and what is made of them. */
  readonly withoutProtected?: boolean
  /** Where the candidate goes. */
  readonly folder: string
  /** Folder of the station, for the pack in force. */
  readonly dir: string
}

export type DriftTask = {
  readonly kind: 'drift'
  readonly model: ModelName
  readonly weeks: number
  readonly dir: string
  readonly zone: string
}

export type WorkSpan = { readonly from: string; readonly to: string; readonly by: 'day' | 'week' }
export type WorkTask = WorkSpan & { readonly kind: 'work'; readonly zone: string }

export type ModelTask = TrainTask | DriftTask | WorkTask | EvaluateTask | PatternTask

export type TrainAnswer =
  | { readonly kind: 'trained'; readonly digest: string; readonly comparison: Comparison }
  /** Fewer finds than can be told from noise. */
  | { readonly kind: 'tooFew'; readonly finds: number }

export type ModelAnswers = {
  readonly train: TrainAnswer
  readonly drift: DriftReport
  readonly work: WorkReport
  readonly evaluate: EvaluateAnswer
  readonly patterns: PatternReport
}

export type TrainStep = {
  readonly stage: NonNullable<TrainingState['stage']> /** Of the stage. */
  readonly share: number
}

export type FromModelWorker =
  | { readonly kind: 'progress'; readonly step: TrainStep }
  | { readonly kind: 'answer'; readonly answer: ModelAnswers[keyof ModelAnswers] }
