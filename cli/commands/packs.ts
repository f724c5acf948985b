/** `gateside packs`: the models this station runs; `neighbours`: what Word2Vec makes of its journeys. */
import { readNeighbours } from '#station/packs/readNeighbours.ts'
import { auditConsole } from '../auditConsole.ts'
import type { Answer, Command, CommandInput } from '../Command.ts'
import { withConsole } from '../openConsole.ts'
import { readText } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const packsCommand: Command = {
  name: 'packs',
  usage: '[neighbours [--word FEATURE:VALUE]]',
  summary: 'the models in use, when and on what they were trained; places and agencies that keep the same company',
  options: { word: { type: 'string' } },
  async run(input) {
    const [verb] = input.words
    if (verb === undefined) return list(input)
    if (verb !== 'neighbours') throw new Refusal(`packs knows neighbours, not "${verb}".`, 2)
    return neighbours(input)
  },
}

function list(input: CommandInput): Promise<Answer> {
  return withConsole(input, async ({ client }) => {
    const { packs } = await client.station.about()
    const rows = packs.map((pack) => [
      pack.id,
      pack.model,
      pack.trainedOn,
      pack.features,
      pack.simulated ? 'simulated' : 'real',
    ])
    return { json: packs, text: formatTable(['pack', 'model', 'trained', 'features', 'data'], rows) }
  })
}

function neighbours(input: CommandInput): Promise<Answer> {
  const word = readText(input.options, 'word')
  return withConsole(input, async ({ engine }) => {
    const answer = await readNeighbours(engine.station.store, word)
    auditConsole(engine, { action: 'view', request: 'packs.neighbours' })
    if (answer.kind === 'unknown') {
      throw new Refusal(`no journey here has ${answer.word} often enough; words are like departure-airport:BKK.`)
    }
    const rows = answer.words.map(({ feature, value, near }) => [
      feature,
      value,
      near.map((one) => `${one.value} ${one.cosine.toFixed(2)}`).join(', '),
    ])
    const lead = `skip-gram on the journeys of ${answer.travellers} travellers; cosine of the nearest\n`
    return { json: answer, text: lead + formatTable(['feature', 'value', 'nearest'], rows) }
  })
}
