/** `gateside features TRAVELLER --model high|drug`: what a model was given, by feature id. */
import type { Command } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { needWord, readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const featuresCommand: Command = {
  name: 'features',
  usage: 'TRAVELLER --model high|drug',
  summary: 'the features of a traveller as the list was made from them',
  options: { model: { type: 'string' } },
  async run(input) {
    const travellerId = needWord(input.words, 0, 'a TRAVELLER')
    const model = readText(input.options, 'model') ?? 'high'
    if (model !== 'high' && model !== 'drug') throw new Refusal(`--model is high or drug, not "${model}".`, 2)
    return withConsole(input, async ({ client }) => {
      const answer = await client.travellers.features({ travellerId, model })
      const rows = answer.features.map((each) => [
        each.group,
        each.id,
        each.value === null ? '-' : String(each.value),
        each.meaning,
      ])
      return { json: answer, text: formatTable(['group', 'feature', 'value', 'meaning'], rows) }
    })
  },
}
