/** Fits all learners, lets them vote, calibrates each on rows of its own, and gives what they say of the test. */
import { applyCalibration } from '../calibration/applyCalibration.ts'
import { fitCalibration } from '../calibration/fitCalibration.ts'
import { fitSigmoid } from '../calibration/fitSigmoid.ts'
import type { TrainingData } from '../learners/TrainingData.ts'
import { fitVoting } from '../voting/fitVoting.ts'
import type { LearnerTask, TableLearner } from './tableLearners.ts'

export type Competition = {
  readonly train: TrainingData
  /** Early stopping and votes look at these rows, calibration at those: both later than train. */
  readonly votes: TrainingData
  readonly calibration: TrainingData
  readonly test: TrainingData
  readonly now: () => number
  readonly settings: Omit<LearnerTask, 'train' | 'valid'>
}

export type Competitor = {
  readonly name: string
  /** Of the test rows: log-odds, and calibrated probability. */
  readonly margins: Float64Array
  readonly p: Float64Array
  readonly fitMs: number
  readonly predictMs: number
}

type Said = {
  readonly name: string
  readonly votes: Float64Array
  readonly calibration: Float64Array
  readonly test: Float64Array
  readonly fitMs: number
  readonly predictMs: number
}

export async function competeOnTable(
  competition: Competition,
  learners: readonly TableLearner[],
): Promise<readonly Competitor[]> {
  const said: Said[] = []
  for (const learner of learners) said.push(await fitOne(competition, learner))
  const all = said.length > 1 ? [...said, vote(said, competition)] : said
  const { labels } = competition.calibration
  return all.map(({ name, calibration, test, fitMs, predictMs }) => {
    const fitted = fitCalibration({ margins: calibration, labels, weights: null })
    return { name, margins: test, p: applyCalibration(fitted, test), fitMs, predictMs }
  })
}

async function fitOne(
  { train, votes, calibration, test, now, settings }: Competition,
  learner: TableLearner,
): Promise<Said> {
  const started = now()
  const fitted = await learner.fit({ train, valid: votes, ...settings })
  const fittedAt = now()
  const own = fitted.margins(test.rows)
  const predictMs = now() - fittedAt
  return {
    name: learner.name,
    votes: fitted.margins(votes.rows),
    calibration: fitted.margins(calibration.rows),
    test: own,
    fitMs: fittedAt - started,
    predictMs,
  }
}

/** The learners together: each first to log-odds by a sigmoid of its own, then weighed. */
function vote(said: readonly Said[], { votes, now }: Competition): Said {
  const started = now()
  const { labels, n } = votes
  const curves = said.map((one) => fitSigmoid({ margins: one.votes, labels, weights: null }))
  const logOdds = (margins: readonly Float64Array[]): Float64Array[] =>
    margins.map((values, i) => {
      const curve = curves[i]!
      return curve.kind === 'sigmoid' ? values.map((margin) => curve.slope * margin + curve.shift) : values
    })
  const weights = fitVoting(logOdds(said.map((one) => one.votes)), { labels, weights: null, n })
  const together = (margins: readonly Float64Array[]): Float64Array => sumWeighted(weights, logOdds(margins))
  const fitMs = said.reduce((sum, one) => sum + one.fitMs, now() - started)
  const fittedAt = now()
  const test = together(said.map((one) => one.test))
  const predictMs = said.reduce((sum, one) => sum + one.predictMs, now() - fittedAt)
  const seen = {
    votes: together(said.map((one) => one.votes)),
    calibration: together(said.map((one) => one.calibration)),
  }
  return { name: 'voting', ...seen, test, fitMs, predictMs }
}

function sumWeighted(weights: readonly number[], members: readonly Float64Array[]): Float64Array {
  return Float64Array.from(members[0] ?? [], (_, i) => weights.reduce((sum, w, j) => sum + w * members[j]![i]!, 0))
}
