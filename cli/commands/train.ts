/** `gateside train`: trains a candidate from this station's own checks; two people approve it on the page Results before it judges. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate, TrainingState } from '#core/contract/packs.ts'
import type { Command, CommandInput } from '../Command.ts'
import { type Console, withConsole } from '../openConsole.ts'
import { readText, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

const askEveryMs = 500

export const trainCommand: Command = {
  name: 'train',
  usage: '--model high|drug [--seed S] [--without-protected] [--out DIR]',
  summary: 'train a candidate from this station’s checks, beside the model in use',
  options: {
    model: { type: 'string' },
    seed: { type: 'string' },
    'without-protected': { type: 'boolean' },
    out: { type: 'string' },
  },
  async run(input) {
    const model = readModel(input)
    const seed = readWhole(input.options, 'seed', 1)
    const out = readText(input.options, 'out')
    return withConsole(input, async (console) => {
      const withoutProtected = input.options['without-protected'] === true
      await console.client.packs.train({ model, seed, withoutProtected })
      const end = await watch(console, input)
      if (end.state !== 'done' || end.packId === null) throw new Refusal(whyNot(end))
      const { candidates } = await console.client.packs.shelf()
      const candidate = candidates.find((one) => one.id === end.packId)
      if (candidate === undefined) throw new Refusal('the candidate was refused while it was being read.')
      if (out !== null) cpSync(join(console.dir, 'packs', 'candidates', candidate.id), out, { recursive: true })
      return { json: { ...candidate, out }, text: formatCandidate(candidate, out) }
    })
  },
}

function readModel({ options }: CommandInput): 'high' | 'drug' {
  const model = readText(options, 'model')
  if (model !== 'high' && model !== 'drug') throw new Refusal('--model takes high or drug.', 2)
  return model
}

async function watch({ client }: Console, { note }: CommandInput): Promise<TrainingState> {
  let told: string | null = null
  for (;;) {
    const state = await client.packs.trainingState()
    if (state.state !== 'running') return state
    if (state.stage !== null && state.stage !== told) note(`${Math.round(state.share * 100)} % ${state.stage}`)
    told = state.stage
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
  }
}

function whyNot({ state, failure }: TrainingState): string {
  if (failure?.kind === 'tooFew')
    return `too few finds to learn from: ${failure.finds}. Keep checking, random checks among them.`
  return state === 'cancelled' ? 'the training was stopped.' : 'the training failed; the line above says where.'
}

type Figure = Candidate['comparison'] extends infer C
  ? C extends { sets: readonly { figures: readonly (infer F)[] }[] }
    ? F
    : never
  : never
type Range = Figure['candidate']

function formatCandidate({ id, comparison }: Candidate, out: string | null): string {
  const rows = (comparison?.sets ?? []).flatMap((set) =>
    set.figures
      .filter((figure) => figure.candidate !== null)
      .map((figure) => [
        `${set.on} (${set.rows}, ${set.found} found)`,
        figure.name,
        formatRange(figure.candidate),
        formatRange(figure.inForce),
        formatRange(figure.difference),
      ]),
  )
  const head = ['checks', 'figure', 'candidate (95 %)', 'in use (95 %)', 'difference (95 %)']
  const where = out === null ? '' : ` A copy is in ${out}.`
  return `${id} waits for two people's approval on the page Results.${where}\n${formatTable(head, rows)}`
}

function formatRange(range: Range): string | null {
  return range === null ? null : `${range.value.toFixed(4)} (${range.low.toFixed(4)} to ${range.high.toFixed(4)})`
}
