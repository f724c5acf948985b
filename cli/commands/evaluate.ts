/** `gateside evaluate --truth FILE`: what the top of the saved lists would have found, against a simulation's hidden truth. */
import { existsSync, readFileSync } from 'node:fs'
import { evaluateLists, type ListsReport } from '#station/evaluation/evaluateLists.ts'
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

type Truth = Parameters<typeof evaluateLists>[1]

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: '--truth FILE',
  summary: 'precision, recall and lift of the saved lists on simulated truth',
  options: { truth: { type: 'string' } },
  async run(input) {
    const file = needText(input.options, 'truth')
    if (!existsSync(file))
      throw new Refusal(`there is no file ${file}: "gateside simulate" writes .truth.ndjson into its folder.`)
    const truth = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Truth[number])
    return withConsole(input, async ({ engine }) => {
      const report = evaluateLists(engine.station, truth)
      return { json: report, text: formatReport(report) }
    })
  },
}

function formatReport(report: ListsReport): string {
  const rows = report.rankings.flatMap((ranking) =>
    ranking.top.map((top) => [
      ranking.score,
      ranking.positives,
      `${(ranking.baseRate * 100).toFixed(3)} %`,
      ranking.auc?.toFixed(3) ?? null,
      `${top.percent} %`,
      `${(top.precision * 100).toFixed(2)} %`,
      `${(top.recall * 100).toFixed(1)} %`,
      top.lift === null
        ? null
        : `${top.lift.value.toFixed(1)} (${top.lift.low.toFixed(1)}-${top.lift.high.toFixed(1)})`,
      top.bestLift.toFixed(1),
    ]),
  )
  const head = ['ranked by', 'hide', 'base rate', 'AUC', 'top', 'precision', 'recall', 'lift (95 %)', 'best possible']
  return `${report.travellers} travellers on ${report.flights} flights, ${report.lost} lost\n${formatTable(head, rows)}`
}
