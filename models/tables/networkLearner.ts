/** The feed-forward network among the learners that compete on a table. */
import { openBackend } from '../learners/backend.ts'
import { createNetworkRunner } from '../learners/network/createNetworkRunner.ts'
import { defaultNetworkParams, trainNetwork } from '../learners/network/trainNetwork.ts'
import type { FittedLearner, LearnerTask, TableLearner } from './tableLearners.ts'

export const networkLearner: TableLearner = { name: 'network', fit: fitNetwork }

async function fitNetwork({ train, valid, seed, categoryOrder, signal }: LearnerTask): Promise<FittedLearner> {
  const backend = await openBackend()
  const options = { backend, valid, ...(signal ? { signal } : {}) }
  const model = await trainNetwork(train, { ...defaultNetworkParams, categoryOrder, seed }, options)
  const columns = train.m
  return {
    margins: (rows) => {
      const runner = createNetworkRunner(model, backend)
      const margins = runner.margins({ rows, from: 0, count: rows.length / columns })
      runner.dispose()
      return Float64Array.from(margins)
    },
  }
}
