/** `gateside evaluate`: how good the models were on this station's own travellers, and, where a simulation hid a truth, on that. */
import { existsSync, readFileSync } from 'node:fs'
import type { EvaluationReport } from '#core/contract/evaluation.ts'
import type { ModelName } from '#core/worklist/Score.ts'
import { evaluateLists, type ListsReport } from '#station/evaluation/evaluateLists.ts'
import { evaluateStation } from '#station/evaluation/evaluateStation.ts'
import { joinTruth } from '#station/evaluation/joinTruth.ts'
import { replayLists } from '#station/evaluation/replayLists.ts'
import { auditConsole } from '../auditConsole.ts'
import type { Command, CommandInput, OptionValues } from '../Command.ts'
import { formatEvaluation, formatLists, formatReplay } from '../formatEvaluation.ts'
import { type Console, withConsole } from '../openConsole.ts'
import { readText, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'

type Truth = Parameters<typeof evaluateLists>[1]

export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: '[--model high|drug] [--pack FOLDER] [--truth FILE] [--twin] [--replay N] [--seed S]',
  summary:
    'measure the models on this station’s own travellers, beside baselines, by month and group, with leak checks',
  options: {
    model: { type: 'string' },
    pack: { type: 'string' },
    truth: { type: 'string' },
    twin: { type: 'boolean' },
    replay: { type: 'string' },
    seed: { type: 'string' },
  },
  async run(input) {
    const truth = readTruth(input.options)
    const pack = readText(input.options, 'pack')
    const wanted = readModels(input.options, pack)
    return withConsole(input, async (console) => {
      const lists = truth === null ? null : evaluateLists(console.engine.station, truth)
      const models = await judgeAll(console, input, { wanted, pack, truth })
      const replay = await replayLists(console.engine.station, readWhole(input.options, 'replay', 3))
      const parts = [
        ...(lists === null ? [] : [formatLists(lists)]),
        ...models.map(formatEvaluation),
        formatReplay(replay),
      ]
      const byName = Object.fromEntries(models.map((report) => [report.model, report]))
      return { json: { ...(lists ?? ({} as Partial<ListsReport>)), models: byName, replay }, text: parts.join('\n') }
    })
  },
}

function readTruth(options: OptionValues): Truth | null {
  const file = readText(options, 'truth')
  if (file === null) return null
  if (!existsSync(file))
    throw new Refusal(`there is no file ${file}: "gateside simulate" writes .truth.ndjson into its folder.`)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Truth[number])
}

/** A pack is of one model: its manifest says which, where nobody else does. */
function readModels(options: OptionValues, pack: string | null): readonly ModelName[] {
  const model = readText(options, 'model') ?? (pack === null ? null : modelOf(pack))
  if (model === null) return ['high', 'drug']
  if (model !== 'high' && model !== 'drug') throw new Refusal(`--model is high or drug, not "${model}".`, 2)
  return [model]
}

function modelOf(folder: string): string {
  const file = `${folder}/manifest.json`
  if (!existsSync(file)) throw new Refusal(`there is no pack in ${folder}: manifest.json is missing.`)
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly model?: unknown }
  return typeof manifest.model === 'string' ? manifest.model : 'high'
}

type Wish = { readonly wanted: readonly ModelName[]; readonly pack: string | null; readonly truth: Truth | null }

async function judgeAll(
  { dir, engine }: Console,
  { options, note }: CommandInput,
  wish: Wish,
): Promise<EvaluationReport[]> {
  const { store, settings } = engine.station
  const joined = wish.truth === null ? null : joinTruth(store, wish.truth)
  const reports: EvaluationReport[] = []
  for (const model of wish.wanted) {
    note(`evaluating the ${model} model`)
    const answer = await evaluateStation(store, {
      kind: 'evaluate',
      model,
      dir,
      packDir: wish.pack,
      truth: joined?.truth ?? null,
      twin: options['twin'] === true,
      zone: settings.zone,
      seed: readWhole(options, 'seed', 1),
    })
    if ('kind' in answer) throw new Refusal(answer.text.en)
    auditConsole(engine, { action: 'view', request: 'packs.evaluation', subject: answer.packId ?? model })
    reports.push(answer)
  }
  return reports
}
