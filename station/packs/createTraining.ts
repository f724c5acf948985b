/** The one training that may run: its thread, its state, and what becomes of its candidate. */
import { rmSync } from 'node:fs'
import type { TrainingState } from '#core/contract/packs.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import type { PackSettings } from '#models/packs/PackSettings.ts'
import { describeFault } from '../engine/describeFault.ts'
import { reportLine } from '../engine/reportLine.ts'
import { addCandidate } from './addCandidate.ts'
import type { TrainAnswer, TrainStep, TrainTask } from './ModelTask.ts'
import { candidateFolder } from './packFolders.ts'
import type { PackRoom } from './PackRoom.ts'
import { shareOfTraining } from './shareOfTraining.ts'
import { type ModelWork, startModelWork } from './startModelWork.ts'

export type TrainWish = {
  readonly model: ModelName
  readonly seed: number
  readonly withoutProtected?: boolean
  readonly by: string
  /** Parts of the usual settings to replace. */
  readonly settings?: Partial<PackSettings>
}

export type Training = {
  state(): TrainingState
  /** False: another one runs. */
  start(wish: TrainWish): boolean
  cancel(): Promise<void>
  /** Resolves when nothing runs any more. */
  settled(): Promise<void>
}

const idle: TrainingState = {
  state: 'idle',
  model: null,
  packId: null,
  by: null,
  startedAt: null,
  endedAt: null,
  stage: null,
  share: 0,
  failure: null,
}

export function createTraining(room: PackRoom, key: Buffer): Training {
  const { station } = room
  let state = idle
  let work: ModelWork<TrainAnswer> | null = null
  let ending: Promise<void> = Promise.resolve()
  const set = (next: Partial<TrainingState>): void => {
    state = { ...state, ...next }
    station.changed({ kind: 'packs', id: null })
  }
  const end = (next: Pick<TrainingState, 'state' | 'failure'>): void => {
    work = null
    set({
      ...next,
      endedAt: station.clock().toISOString(),
      stage: null,
      share: next.state === 'done' ? 1 : state.share,
    })
  }
  return {
    state: () => state,
    start(wish) {
      if (work !== null) return false
      const task = planTask(room, wish)
      const { model, packId } = task
      const onProgress = ({ stage, share }: TrainStep): void =>
        set({ stage, share: Math.max(state.share, shareOfTraining(stage, share)) })
      work = startModelWork(task, { file: station.store.file, key, onProgress })
      state = { ...idle, state: 'running', model, packId, by: wish.by, startedAt: station.clock().toISOString() }
      set({ stage: 'reading' })
      ending = finish(room, { task, by: wish.by, answer: work.answer }).then(end)
      return true
    },
    async cancel() {
      await work?.stop()
      await ending
    },
    settled: () => ending,
  }
}

function planTask({ station, dir, packs }: PackRoom, wish: TrainWish): TrainTask {
  const trainedOn = station.clock().toISOString().slice(0, 10)
  const first = `${wish.model}-${trainedOn}-${station.settings.id}`
  let packId = first
  for (let number = 2; packs.read(packId) !== null; number++) packId = `${first}-${number}`
  return {
    kind: 'train',
    model: wish.model,
    packId,
    seed: wish.seed,
    trainedOn,
    simulated: station.settings.demonstration,
    settings: wish.settings ?? null,
    withoutProtected: wish.withoutProtected === true,
    folder: candidateFolder(dir, packId),
    dir,
  }
}

type Running = { readonly task: TrainTask; readonly by: string; readonly answer: Promise<TrainAnswer | null> }

/** Never rejects: a training that fails is a state, not a fault of whoever asked. */
async function finish(room: PackRoom, running: Running): Promise<Pick<TrainingState, 'state' | 'failure'>> {
  const { task, by } = running
  try {
    const answer = await running.answer
    if (answer?.kind === 'trained') {
      const { packId: id, model } = task
      const comparison = JSON.stringify(answer.comparison)
      const pack = { id, model, source: 'trained' as const, path: `candidates/${id}`, digest: answer.digest }
      addCandidate(room, { ...pack, addedBy: by, comparison })
      return { state: 'done', failure: null }
    }
    dropFiles(task)
    if (answer === null) return { state: 'cancelled', failure: null }
    return { state: 'failed', failure: { kind: 'tooFew', finds: answer.finds } }
  } catch (error) {
    reportLine(`training failed: ${describeFault(error)}`)
    dropFiles(task)
    return { state: 'failed', failure: { kind: 'fault', finds: null } }
  }
}

function dropFiles({ folder }: TrainTask): void {
  for (const path of [folder, `${folder}.new`, `${folder}.old`]) rmSync(path, { recursive: true, force: true })
}
