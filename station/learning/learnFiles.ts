/** The learners on CSV texts: the same code that trains packs, on any table. */
import { parseTable } from '#models/tables/parseTable.ts'
import { type LearnAnswer, learnTable } from '#models/tables/learnTable.ts'
import { networkLearner } from '#models/tables/networkLearner.ts'
import { readLabels } from '#models/tables/readLabels.ts'
import type { Table } from '#models/tables/Table.ts'

export type LearnFiles = {
  readonly train: string
  readonly valid: string
  readonly test: string
  readonly label: string
  readonly drop: readonly string[]
  readonly group: readonly string[]
}

/** Throws a RangeError that names the file in which the label cannot be read. */
export async function learnFiles(files: LearnFiles): Promise<LearnAnswer> {
  return learnTable({
    ...files,
    train: readPart(files, 'train'),
    valid: readPart(files, 'valid'),
    test: readPart(files, 'test'),
    now: () => performance.now(),
    more: [networkLearner],
  })
}

function readPart(files: LearnFiles, part: 'train' | 'valid' | 'test'): Table {
  const table = parseTable(files[part])
  try {
    readLabels(table, files.label)
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`--${part}: ${error.message}`)
    throw error
  }
  return table
}
