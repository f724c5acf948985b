/** The desk where people decide about models: training, taking in, approving, going back, and reports on how models and work go on. */
import type { PackShelf, Verdict } from '#core/contract/packs.ts'
import type { DriftReport, WorkReport } from '#core/contract/packReports.ts'
import type { ReviewedModel } from '#core/contract/reviews.ts'
import type { PatternReport } from '#core/contract/patterns.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { PackFiles } from '#models/packs/PackFiles.ts'
import { packDecisionQueries } from '#db/queries/packDecisions.ts'
import type { EvaluateAnswer } from '../evaluation/evaluateStation.ts'
import type { Station } from '../Station.ts'
import { approvePack } from './approvePack.ts'
import type { Rack } from './createRack.ts'
import { createTraining, type Training } from './createTraining.ts'
import type { ModelAnswers, ModelTask, WorkSpan } from './ModelTask.ts'
import { createTurn, type Decided, type Decider, type PackRoom } from './PackRoom.ts'
import { readReviews } from './readReviews.ts'
import { readShelf } from './readShelf.ts'
import { type Rejection, rejectPack } from './rejectPack.ts'
import { type Rollback, rollbackPack } from './rollbackPack.ts'
import { type ReviewWish, signReview } from './signReview.ts'
import { type ModelWork, startModelWork } from './startModelWork.ts'
import { sweepCandidates } from './sweepCandidates.ts'
import { type Taking, takePack } from './takePack.ts'
import { verifyPack } from './verifyPack.ts'

export type PackDesk = {
  readonly training: Training
  shelf(): PackShelf
  approve(packId: string, by: Decider): Promise<Decided>
  reject(rejection: Rejection): Promise<Decided>
  rollback(rollback: Rollback): Promise<Decided>
  verify(files: PackFiles | null): Promise<Verdict>
  take(taking: Taking): Promise<Verdict>
  /** Null: the station closed meanwhile. */
  drift(model: ModelName, weeks: number): Promise<DriftReport | null>
  work(span: WorkSpan): Promise<WorkReport | null>
  reviews(): ReviewedModel[]
  signReview(wish: ReviewWish): ReturnType<typeof signReview>
  /** Of the pack in force, on the station's own travellers. */
  evaluate(model: ModelName): Promise<EvaluateAnswer | null>
  /** What every risk pattern was worth on the station's own travellers. */
  measurePatterns(): Promise<PatternReport | null>
  close(): Promise<void>
}

export type PackDeskOptions = {
  readonly dir: string
  /** Data key of the store: threads open it for themselves. */
  readonly key: Buffer
  readonly station: Station
  readonly rack: Rack
}

export function createPackDesk({ dir, key, station, rack }: PackDeskOptions): PackDesk {
  const packs = packDecisionQueries(station.store.sql)
  const room: PackRoom = { dir, station, packs, rack, turn: createTurn() }
  // A copy of its own: the caller may wipe what it gave.
  const own = Buffer.from(key)
  const training = createTraining(room, own)
  const running = new Set<ModelWork<unknown>>()
  const run = async <Task extends ModelTask>(task: Task): Promise<ModelAnswers[Task['kind']] | null> => {
    const work = startModelWork(task, { file: station.store.file, key: own })
    running.add(work)
    try {
      return await work.answer
    } finally {
      running.delete(work)
    }
  }
  const shared = shareRunning(run)
  const { zone } = station.settings
  sweepCandidates(room)
  return {
    training,
    shelf: () => readShelf(room, training.state()),
    approve: (packId, by) => approvePack(room, packId, by),
    reject: (rejection) => rejectPack(room, rejection),
    rollback: (rollback) => rollbackPack(room, rollback),
    verify: (files) => verifyPack(station.store, files),
    take: (taking) => takePack(room, taking),
    drift: (model, weeks) => shared({ kind: 'drift', model, weeks, dir, zone }),
    reviews: () => readReviews(room),
    signReview: (wish) => signReview(room, wish),
    work: (span) => shared({ kind: 'work', ...span, zone }),
    measurePatterns: () => shared({ kind: 'patterns', zone }),
    evaluate: (model) =>
      shared({ kind: 'evaluate', model, dir, packDir: null, truth: null, twin: false, zone, seed: 1 }),
    async close() {
      await training.cancel()
      await Promise.all([...running].map((work) => work.stop()))
      await room.turn(async () => undefined)
      rack.close()
      own.fill(0)
    },
  }
}

type Run = <Task extends ModelTask>(task: Task) => Promise<ModelAnswers[Task['kind']] | null>

/** Who asks for a report that is being made waits for that one: a page tapped twice starts no second thread. */
function shareRunning(run: Run): Run {
  const running = new Map<string, Promise<unknown>>()
  return <Task extends ModelTask>(task: Task) => {
    const name = JSON.stringify(task)
    const known = running.get(name) as ReturnType<typeof run<Task>> | undefined
    if (known !== undefined) return known
    const answer = run(task).finally(() => running.delete(name))
    running.set(name, answer)
    return answer
  }
}
