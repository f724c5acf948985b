/** A station that has lived through some simulated days: lists, feature rows, checks with finds; and small learners for it. */
import { defaultPackSettings, type PackSettings } from '#models/packs/PackSettings.ts'
import { takeInWorld } from '#station/training/takeInWorld.ts'
import { openTestEngine, type TestEngine } from '../../helpers/openTestEngine.ts'

/** Trees alone, few of them: a candidate in a second. */
export const tinySettings: Partial<PackSettings> = {
  trees: { ...defaultPackSettings.trees, rounds: 12, maxDepth: 3, earlyStoppingRounds: 0 },
  forest: null,
  network: null,
  autoencoder: null,
  resamples: 20,
}

export type World = { readonly days: number; readonly travellersPerDay: number; readonly startOn: string }

export async function openLivedStation(world: Partial<World> = {}): Promise<TestEngine> {
  const test = await openTestEngine('2026-06-20T06:00:00Z', { demonstration: false })
  const wanted = {
    seed: 5,
    days: 12,
    travellersPerDay: 150,
    startOn: '2026-06-01',
    inspectedShare: 0.5,
    drugPer10k: 30,
    ...world,
  }
  await takeInWorld(test.engine.station, wanted, () => undefined)
  return test
}

/** Trains a candidate with the small learners, started by that person. */
export async function trainTiny(test: TestEngine, by: string, model: 'high' | 'drug' = 'high'): Promise<string> {
  const { training } = test.engine.models
  if (!training.start({ model, seed: 1, by, settings: tinySettings })) throw new Error('another training runs')
  await training.settled()
  const { state, packId, failure } = training.state()
  if (state !== 'done' || packId === null) throw new Error(`training ended ${state}: ${JSON.stringify(failure)}`)
  return packId
}
