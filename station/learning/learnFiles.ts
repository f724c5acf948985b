/** The learners on CSV texts: the same code that trains packs, on any table. */
import { parseTable } from '#models/tables/parseTable.ts'
import { type LearnAnswer, learnTable } from '#models/tables/learnTable.ts'
import { networkLearner } from '#models/tables/networkLearner.ts'

export type LearnFiles = {
  readonly train: string
  readonly valid: string
  readonly test: string
  readonly label: string
  readonly drop: readonly string[]
  readonly group: readonly string[]
}

export async function learnFiles(files: LearnFiles): Promise<LearnAnswer> {
  return learnTable({
    ...files,
    train: parseTable(files.train),
    valid: parseTable(files.valid),
    test: parseTable(files.test),
    now: () => performance.now(),
    more: [networkLearner],
  })
}
