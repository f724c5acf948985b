/** Trains a pack from a table: temporal slices, learners, voting, calibration, bands, honest measures, model card. */
import type { Bilingual } from '#core/text/Bilingual.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { Calibration } from '../calibration/Calibration.ts'
import { type Backend, openBackend } from '../learners/backend.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import { openMembers } from '../scoring/openMembers.ts'
import { probabilitiesOf } from '../scoring/probabilitiesOf.ts'
import { fitVoting } from '../voting/fitVoting.ts'
import { chooseBands } from './chooseBands.ts'
import { columnsOf } from './columnsOf.ts'
import { type FeatureLists, stationFeatures } from './featureLists.ts'
import { fitPackCalibration } from './fitPackCalibration.ts'
import { hashTable } from './hashTable.ts'
import { measureGroups } from './measureGroups.ts'
import { measurePack } from './measurePack.ts'
import { hashFeatures } from './PackFeature.ts'
import type { PackFiles } from './PackFiles.ts'
import { memberNames, type PackManifest, packSchemaVersion } from './PackManifest.ts'
import { type PackSettings, settingsFor } from './PackSettings.ts'
import { type Columns, mostCalibrationWeight, rowsInspected, sliceData, weightsOf } from './sliceData.ts'
import { describeSlices } from './describeSlices.ts'
import { planTraining } from './planTraining.ts'
import type { TimeSlices } from './splitByTime.ts'
import { trainMembers, type TrainedMembers, type TrainStage } from './trainMembers.ts'
import { trainTwin, type Twin } from './trainTwin.ts'
import type { TrainingTable } from './TrainingTable.ts'
import { weigh } from './weigh.ts'
import { writeCard } from './writeCard.ts'
import { writePackFiles } from './writePackFiles.ts'

export type TrainPackOptions = {
  readonly model: ModelName
  readonly packId: string
  readonly seed: number
  /** Calendar day `YYYY-MM-DD` by the caller's clock. */
  readonly trainedOn: string
  /** True where the travellers are invented. */
  readonly simulated: boolean
  /** Sentences for the card: how this run differs from the usual. */
  readonly notes?: readonly Bilingual[]
  readonly settings?: Partial<PackSettings>
  readonly features?: FeatureLists
  readonly onProgress?: (progress: TrainPackProgress) => void
  readonly signal?: AbortSignal
}

export type TrainPackProgress = { readonly stage: TrainStage /** Of this stage, 0 .. 1. */; readonly share: number }

/** Gives the files of an unsigned pack. Rejects with the signal's reason when aborted, with a RangeError without finds. */
export async function trainPack(table: TrainingTable, options: TrainPackOptions): Promise<PackFiles> {
  const lists = options.features ?? stationFeatures
  const columns = columnsOf(lists, options.model)
  assertFinds(table)
  const { slices, settings } = planTraining(table, { ...settingsFor(options.model), ...options.settings })
  const needsBackend = settings.network !== null || settings.autoencoder !== null
  const backend = needsBackend ? await openBackend() : null
  const report = (stage: TrainStage, share: number) => options.onProgress?.({ stage, share })
  const fit = sliceData(table, columns, rowsInspected(table, slices.fit))
  const signal = options.signal ? { signal: options.signal } : {}
  const stop = sliceData(table, columns, rowsInspected(table, slices.stop))
  const trained = await trainMembers({
    features: columns.features,
    fit,
    stop,
    everyone: sliceData(table, columns, slices.fit),
    settings,
    seed: options.seed,
    backend,
    ...signal,
    onProgress: report,
  })
  report('voting', 0)
  const { seed } = options
  const { trees } = settings
  const twin =
    trees === null ? null : await trainTwin({ fit, stop, features: columns.features, params: trees, seed, ...signal })
  const task = { table, columns, slices, fit, twin, rounds: settings.resamples, seed, report, ...signal }
  const { ensemble, measured } = await judgeMembers(task, createJudge(trained, backend))
  const manifest = {
    format: 'gateside-pack' as const,
    schemaVersion: packSchemaVersion,
    packId: options.packId,
    model: options.model,
    trainedOn: options.trainedOn,
    simulated: options.simulated,
    ...(options.notes ? { notes: [...options.notes] } : {}),
    origin: 'gateside' as const,
    features: columns.features.map((feature) => feature.id),
    featureHash: hashFeatures(columns.features),
    dataHash: hashTable(table),
    seed: options.seed,
    slices: describeSlices(table, slices),
    members: ensemble.weights,
    novelty: trained.autoencoder !== null,
    bands: ensemble.bands,
    ...(trained.neighbours === null
      ? {}
      : { neighbours: trained.neighbours.map(({ near, ...word }) => ({ ...word, near: [...near] })) }),
    ...measured,
  }
  return writePackFiles({ ...trained, manifest, calibration: ensemble.calibration, card: writeCard(manifest) })
}

/** Fewer finds cannot be told from noise, whatever is done with them. */
const fewestFinds = 10

function assertFinds(table: TrainingTable): void {
  const finds = table.labels.reduce((sum, label) => sum + (label === 1 ? 1 : 0), 0)
  if (finds < fewestFinds) throw new RangeError(`too few finds to train from: ${finds}, at least ${fewestFinds} needed`)
}

type Judge = {
  readonly names: readonly PackManifest['members'][number]['name'][]
  /** One list of margins per member. */
  margins(data: TrainingData): readonly Float64Array[]
  dispose(): void
}

function createJudge(trained: TrainedMembers, backend: Backend | null): Judge {
  const present = memberNames.filter((name) => trained.members[name] !== null)
  const members = openMembers(
    trained.members,
    present.map((name) => ({ name, weight: 1 })),
    backend,
  )
  return {
    names: present,
    margins: (data) => members.map((member) => Float64Array.from(member.margins(data.rows, data.n))),
    dispose: () => {
      for (const member of members) member.dispose()
    },
  }
}

type EnsembleTask = {
  readonly table: TrainingTable
  readonly columns: Columns
  readonly slices: TimeSlices
  readonly judge: Judge
}

type Ensemble = {
  readonly weights: PackManifest['members']
  readonly calibration: Calibration
  readonly bands: PackManifest['bands']
}

/** Each step looks only at a slice later than what it judges. */
function fitEnsemble({ table, columns, slices, judge }: EnsembleTask): Ensemble {
  const voting = sliceData(table, columns, rowsInspected(table, slices.voting))
  const shares = fitVoting(judge.margins(voting), voting)
  const weights = judge.names.map((name, at) => ({ name, weight: shares[at] as number }))
  const order = rowsInspected(table, slices.calibration)
  const later = sliceData(table, columns, order)
  const heights = weightsOf(table, order, mostCalibrationWeight)
  const margins = weigh(judge.margins(later), shares)
  const calibration = fitPackCalibration({ labels: later.labels, weights: heights, margins })
  const everyone = sliceData(table, columns, slices.calibration)
  const probabilities = probabilitiesOf(calibration, weigh(judge.margins(everyone), shares))
  return { weights, calibration, bands: [...chooseBands(probabilities)] }
}

type Measured = Pick<PackManifest, 'metrics' | 'groups'>
type JudgeTask = Omit<EnsembleTask, 'judge'> & {
  readonly fit: TrainingData
  readonly twin: Twin | null
  readonly rounds: number
  readonly seed: number
  readonly signal?: AbortSignal
  readonly report: (stage: TrainStage, share: number) => void
}

async function judgeMembers(
  task: JudgeTask,
  judge: Judge,
): Promise<{ readonly ensemble: Ensemble; readonly measured: Measured }> {
  try {
    const ensemble = fitEnsemble({ ...task, judge })
    task.report('measures', 0)
    return { ensemble, measured: await measure(task, judge, ensemble) }
  } finally {
    judge.dispose()
  }
}

async function measure(task: JudgeTask, judge: Judge, ensemble: Ensemble): Promise<Measured> {
  const { table, columns, slices } = task
  const { calibration, weights: members } = ensemble
  const metrics = await measurePack({ ...task, members, margins: judge.margins, calibration })
  const everyone = sliceData(table, columns, slices.test)
  const margins = weigh(
    judge.margins(everyone),
    members.map((member) => member.weight),
  )
  const [, third] = ensemble.bands
  const selected = Array.from(probabilitiesOf(calibration, margins), (p) => p >= third)
  return { metrics, groups: measureGroups({ table, columns, order: slices.test, selected }) }
}
