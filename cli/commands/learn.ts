/** `gateside learn`: the product's learners on any CSV table, so that they can be compared with published results. */
import { existsSync, readFileSync } from 'node:fs'
import { learnFiles } from '#station/learning/learnFiles.ts'
import type { Command, OptionValues } from '../Command.ts'
import { needText, readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const learnCommand: Command = {
  name: 'learn',
  usage: '--train CSV --valid CSV --test CSV --label COL [--drop COLS] [--group COLS]',
  summary: 'fit every learner on a table and measure it on a later one',
  options: {
    train: { type: 'string' },
    valid: { type: 'string' },
    test: { type: 'string' },
    label: { type: 'string' },
    drop: { type: 'string' },
    group: { type: 'string' },
  },
  async run({ options, note }) {
    const answer = await learn({
      train: readFile(options, 'train'),
      valid: readFile(options, 'valid'),
      test: readFile(options, 'test'),
      label: needText(options, 'label'),
      drop: readColumns(options, 'drop'),
      group: readColumns(options, 'group'),
    })
    for (const column of answer.unknownDrops)
      note(`--drop: there is no column "${column}"; nothing was dropped for it.`)
    const percent = (value: number | null | undefined) =>
      value === null || value === undefined ? null : value.toFixed(3)
    const rows = Object.entries(answer.learners).map(([name, each]) => [
      name,
      percent(each.auc),
      percent(each.ap),
      percent(each.precisionAt['5']),
      percent(each.precisionAt['10']),
      percent(each.recallAt['10']),
      percent(each.brier),
      percent(each.ece),
      Math.round(each.fitMs),
    ])
    const head = ['learner', 'AUC', 'AP', 'P@5 %', 'P@10 %', 'R@10 %', 'Brier', 'ECE', 'fit ms']
    return {
      json: answer,
      text: `test: ${answer.rows.test} rows, ${answer.dropped.test} left out as shared, rate ${percent(answer.testRate)}\n${formatTable(head, rows)}`,
    }
  },
}

/** Refuses with the learner's own sentence what the table cannot give. */
async function learn(files: Parameters<typeof learnFiles>[0]) {
  try {
    return await learnFiles(files)
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(error.message)
    throw error
  }
}

function readFile(options: OptionValues, name: string): string {
  const file = needText(options, name)
  if (!existsSync(file)) throw new Refusal(`there is no file ${file}.`)
  return readFileSync(file, 'utf8')
}

const readColumns = (options: OptionValues, name: string): readonly string[] =>
  (readText(options, name) ?? '')
    .split(',')
    .map((column) => column.trim())
    .filter((column) => column !== '')
